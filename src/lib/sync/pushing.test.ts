import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SyncFailure } from './failure.ts';
import { withVerdicts } from './pushing.ts';
import type { Replica, ReplicatedDocument } from './replicator.ts';

const ulid = (n: number) => String(n).padStart(26, '0');

/** What one bulkDocs sends, request by request; a request of more than `limit` is too large. */
async function sent(docs: ReplicatedDocument[], limit: number): Promise<string[][]> {
  const requests: string[][] = [];
  const replica = {
    bulkDocs: ({ docs: slice }: { docs: ReplicatedDocument[] }) => {
      if (slice.length > limit) return Promise.reject(new SyncFailure({ code: 'too-large' }));
      requests.push(slice.map(({ _id: id }) => id));
      return Promise.resolve([]);
    },
  } as unknown as Replica;
  await withVerdicts(replica, () => undefined).bulkDocs({ docs, new_edits: false });
  return requests;
}

it('never parts a case from the consents that it may need, as far as a request holds them', async () => {
  const cases = fc.array(
    fc.record({
      consents: fc.integer({ min: 0, max: 8 }),
      contacts: fc.integer({ min: 0, max: 60 }),
      text: fc.constantFrom(10, 2_000, 40_000),
    }),
    { minLength: 1, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(cases, fc.integer({ min: 10, max: 200 }), async (all, limit) => {
      const docs = all.flatMap(({ consents, contacts, text }, n) => {
        const doc = (id: string) => ({ _id: id, _rev: '1-a', text: 'x'.repeat(text) });
        const list = (type: string, count: number) =>
          Array.from({ length: count }, (_, at) => doc(`${type}:${ulid(n)}:${ulid(at)}`));
        return [
          ...list('contact', contacts),
          ...list('consent', consents),
          doc(`mentee:${ulid(n)}`),
        ];
      });
      const requests = await sent(docs, limit);
      expect(requests.flat().sort()).toEqual(docs.map(({ _id: id }) => id).sort());
      for (const [n, { consents }] of all.entries()) {
        const needs = (id: string) => id.startsWith(`consent:${ulid(n)}:`);
        const request = requests.find((one) => one.includes(`mentee:${ulid(n)}`));
        expect(request?.filter(needs)).toHaveLength(consents);
      }
    }),
    { numRuns: 60 },
  );
});
