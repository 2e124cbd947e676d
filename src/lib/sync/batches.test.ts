import { expect, it } from 'vitest';
import { pushBatches, PUSH_DOCUMENTS } from './batches.ts';

const ulid = (n: number) => String(n).padStart(26, '0');
const contacts = (caseId: string, count: number) =>
  Array.from({ length: count }, (_, n) => `contact:${caseId}:${ulid(n)}`);

it('sends a case whole, its mentee document first', () => {
  const [a, b] = [ulid(1), ulid(2)];
  const ids = [...contacts(b, 3), ...contacts(a, 2), `mentee:${b}`, `employer:${a}`];
  expect(pushBatches(ids)).toEqual([
    [...contacts(a, 2), `mentee:${b}`, ...contacts(b, 3), `employer:${a}`],
  ]);
});

it('begins another request sooner than it tears a case apart', () => {
  const [a, b] = [ulid(1), ulid(2)];
  const batches = pushBatches([...contacts(a, 120), `mentee:${a}`, ...contacts(b, 120)]);
  expect(batches.map(({ length }) => length)).toEqual([121, 120]);
});

it('keeps to the limit also where one case is larger', () => {
  const a = ulid(1);
  const batches = pushBatches([...contacts(a, PUSH_DOCUMENTS + 50), `mentee:${a}`]);
  expect(batches.map(({ length }) => length)).toEqual([PUSH_DOCUMENTS, 51]);
  expect(batches[0]?.[0]).toBe(`mentee:${a}`);
});

it('sends the consents of a case right after it', () => {
  const a = ulid(1);
  const consent = `consent:${a}:${ulid(7)}`;
  const [first] = pushBatches([...contacts(a, PUSH_DOCUMENTS), consent, `mentee:${a}`]);
  expect(first?.slice(0, 2)).toEqual([`mentee:${a}`, consent]);
});

it('sends a handover with the case that it speaks of', () => {
  const [a, b] = [ulid(1), ulid(2)];
  const handover = `handover:${ulid(3)}`;
  const ids = [handover, ...contacts(a, 150), `mentee:${b}`, ...contacts(b, 60)];
  const batches = pushBatches(ids, (id) => (id === handover ? b : null));
  expect(batches.map(({ length }) => length)).toEqual([150, 62]);
  expect(batches[1]).toContain(handover);
});
