import { describe, expect, it } from 'vitest';
import { fail, ok } from '#lib/domain/problem.ts';
import type { Waiting } from '#lib/records/parked.ts';
import { Inbox } from './inbox.svelte.ts';
import { siblingsOf } from './siblings.ts';

const [CASE, OTHER] = ['01JDN000000000000000000001', '01JDN000000000000000000002'];
const [MIRA, KAI] = ['01JDM000000000000000000001', '01JDM000000000000000000002'];

function waitingFor(id: string, from: string, _id: string, hour = 8): Waiting {
  const at = `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`;
  return { entry: { id, document: { _id }, problems: [], from, at }, base: null };
}
const first = waitingFor('a', MIRA, `contact:${CASE}:01JDN000000000000000000011`, 8);
const late = waitingFor('b', MIRA, `task:${CASE}:01JDN000000000000000000012`, 10);
const mentee = waitingFor('c', MIRA, `mentee:${CASE}`, 12);
const others = [
  waitingFor('d', KAI, `contact:${CASE}:01JDN000000000000000000013`),
  waitingFor('e', MIRA, `contact:${OTHER}:01JDN000000000000000000014`),
  waitingFor('f', MIRA, 'employer:01JDN000000000000000000015'),
];
const all = [late, ...others, first, mentee];
const idsOf = (some: readonly Waiting[]) => some.map(({ entry }) => entry.id);

describe('what waits together', () => {
  it('is of one person and one case, the mentee before the rest', () => {
    expect(idsOf(siblingsOf(all, first))).toEqual(['c', 'a', 'b']);
  });

  it('is nothing beside an entry of no case', () => {
    const [, , employer] = others;
    expect(employer && siblingsOf(all, employer)).toEqual([]);
  });
});

describe('taking several entries over at once', () => {
  /** Ids in the order in which the server was asked. */
  const asked: string[] = [];
  const inbox = (refused: ReadonlySet<string>) =>
    new Inbox({
      waiting: () => Promise.resolve(ok(all)),
      accept(id) {
        asked.push(id);
        return Promise.resolve(refused.has(id) ? fail('conflict') : ok(undefined));
      },
      discard: () => Promise.resolve(ok(undefined)),
    });

  it('goes on after one that fails, which stays with its reason', async () => {
    const refused = new Set(['a']);
    const here = inbox(refused);
    await here.load();
    expect(await here.acceptAll(['c', 'a', 'b'])).toBe(2);
    expect(asked).toEqual(['c', 'a', 'b']);
    expect(idsOf(here.waiting ?? [])).toEqual(['d', 'e', 'f', 'a']);
    expect(here.failed).toEqual({ a: [{ code: 'conflict' }] });
    refused.clear();
    expect(await here.acceptAll(['a'])).toBe(1);
    expect([here.failed, idsOf(here.waiting ?? [])]).toEqual([{}, ['d', 'e', 'f']]);
  });

  it('is not undone by an answer from before', async () => {
    let answer: (value: ReturnType<typeof ok<Waiting[]>>) => void = () => undefined;
    const slow = new Promise<ReturnType<typeof ok<Waiting[]>>>((resolve) => (answer = resolve));
    const here = new Inbox({
      waiting: () => slow,
      accept: () => Promise.resolve(ok(undefined)),
      discard: () => Promise.resolve(ok(undefined)),
    });
    const loading = here.load();
    expect(await here.acceptAll(['a', 'b'])).toBe(2);
    answer(ok(all));
    await loading;
    expect(idsOf(here.waiting ?? [])).toEqual(['d', 'e', 'f', 'c']);
  });
});
