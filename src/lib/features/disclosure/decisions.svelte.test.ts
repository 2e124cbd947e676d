import { expect, it } from 'vitest';
import type { Passage } from '#lib/domain/disclosure/passages.ts';
import { Decisions } from './decisions.svelte.ts';

const passage = (text: string, sure: boolean): Passage => ({
  text,
  places: [],
  marks: [{ start: 0, end: 4, kind: 'PERSON', sure }],
});
const FIRST = 'Koch war da, Anna auch';
const SECOND = 'Koch rief an';
const of = { records: 2, files: 1, filesLeftOut: 0 };

it('blackens what is sure, and leaves what is doubtful to a person', () => {
  const decisions = new Decisions([passage(FIRST, true), passage(SECOND, false)]);
  expect([decisions.black, decisions.doubtful]).toEqual([1, 1]);
  const [spot] = decisions.spotsOf(SECOND);
  if (spot) decisions.blacken(SECOND, spot);
  expect([decisions.black, decisions.doubtful]).toEqual([2, 0]);
});

it('lifts one place with its reason, or all where the same word stands', () => {
  const decisions = new Decisions([passage(FIRST, true), passage(SECOND, true)]);
  const [spot] = decisions.spotsOf(FIRST);
  if (!spot) throw new Error('nothing was found');
  expect(decisions.alike(FIRST, spot)).toBe(2);
  decisions.lift(FIRST, spot, 'known');
  expect(decisions.counts(of)).toMatchObject({ blackened: 1, liftedKnown: 1 });
  decisions.blacken(FIRST, spot);
  decisions.lift(FIRST, spot, 'self', true);
  expect(decisions.counts(of)).toMatchObject({ blackened: 0, liftedSelf: 2, liftedKnown: 0 });
  expect(decisions.decided.get(SECOND)).toEqual([]);
});

it('takes a word that a person adds, and takes it away again', () => {
  const decisions = new Decisions([passage(FIRST, true)]);
  decisions.add(FIRST, 13, 17);
  expect(decisions.counts(of)).toMatchObject({ blackened: 2, added: 1 });
  expect(decisions.decided.get(FIRST)?.map(({ start }) => start)).toEqual([0, 13]);
  const added = decisions.spotsOf(FIRST)[1];
  if (added) decisions.lift(FIRST, added, 'other');
  expect(decisions.counts(of)).toMatchObject({ blackened: 1, added: 0, liftedOther: 0 });
});
