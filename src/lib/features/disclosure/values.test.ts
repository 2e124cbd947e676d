import { describe, expect, it } from 'vitest';
import { factsOf, labelOf, textOf } from './values.ts';

const names = { person: () => '', mentee: () => '', employer: () => '' };
/** Names that every object answers to. */
const INHERITED = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'];

describe('fields that are called as something every object has', () => {
  it('are written out like any other field that nobody knows', () => {
    for (const name of INHERITED) {
      expect(labelOf(name)).toBe(name);
      expect(textOf(name, 'gesagt', names)).toBe('gesagt');
      expect(factsOf(name, 'gesagt', names)).toEqual([{ label: name, value: 'gesagt' }]);
    }
  });

  it('are no words of a catalogue', () => {
    for (const name of INHERITED) expect(textOf('status', name, names)).toBe(name);
  });
});
