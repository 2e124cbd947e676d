import { expect, it } from 'vitest';
import type { Disclosure } from '#lib/domain/disclosure/content.ts';
import { chosenFiles } from './disclosed-files.ts';

const paper = (ulid: string, document: object) => ({
  id: `paper:CASE:${ulid}`,
  kind: 'paper',
  document: { title: ulid, ...document },
});

it('takes the file of each paper, and none of a paper that was only seen', () => {
  const records = [
    paper('A', { sha256: '0' }),
    { id: 'file:CASE:A', kind: 'file', document: {} },
    paper('B', { sha256: '1' }),
    paper('C', { seenOn: '2026-11-23' }),
  ];
  const files = chosenFiles({ records } as unknown as Disclosure);
  expect(files.map(({ id, there }) => [id, there])).toEqual([
    ['file:CASE:A', true],
    ['file:CASE:B', false],
  ]);
});
