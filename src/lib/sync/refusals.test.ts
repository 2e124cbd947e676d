import { expect, it } from 'vitest';
import type { Documents, PendingEntry } from '../store/documents.ts';
import { createTray } from './refusals.ts';
import type { RefusedEntry } from './status.ts';

const ID = 'employer:01JDE000000000000000000001';
const pending: PendingEntry[] = ['2-a', '3-b'].map((rev) => ({
  id: ID,
  rev,
  since: 0,
  deleted: false,
}));

it('keeps both edits of one record that were refused, and offers neither again at once', async () => {
  let kept: unknown = null;
  const documents: Pick<Documents, 'pending' | 'putLocal'> & { getLocal: () => unknown } = {
    pending: () => pending,
    getLocal: () => kept,
    putLocal(_id, body) {
      kept = body;
      return Promise.resolve();
    },
  };
  const tray = createTray(documents as unknown as Documents, () => 0);
  const verdicts = pending.map(({ id, rev }) => ({ id, rev, problem: 'not-permitted' }));
  await tray.settle(verdicts);
  await tray.settle([]);
  expect((kept as RefusedEntry[]).map(({ rev }) => rev)).toEqual(['2-a', '3-b']);
  expect(tray.offer(false)).toEqual([]);
});
