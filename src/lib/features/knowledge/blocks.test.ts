import { describe, expect, it } from 'vitest';
import { blocksOf, previewOf } from './blocks.ts';

describe('the text of an article', () => {
  it('is parted by blank lines', () => {
    expect(blocksOf('Eins\nzwei\n\nDrei')).toEqual([
      { kind: 'paragraph', lines: ['Eins', 'zwei'] },
      { kind: 'paragraph', lines: ['Drei'] },
    ]);
  });

  it('has lists and headings', () => {
    expect(blocksOf('## Was zählt\nVorher\n- eins\n  geht weiter\n- zwei')).toEqual([
      { kind: 'heading', text: 'Was zählt' },
      { kind: 'paragraph', lines: ['Vorher'] },
      { kind: 'list', items: ['eins geht weiter', 'zwei'] },
    ]);
  });

  it('stays text: markup is shown as it was typed', () => {
    expect(blocksOf('<b>fett</b>')).toEqual([{ kind: 'paragraph', lines: ['<b>fett</b>'] }]);
  });

  it('is cut between words for a list', () => {
    expect(previewOf('## Titel\n- eins zwei drei', 12)).toBe('Titel eins …');
  });
});
