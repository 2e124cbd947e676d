import { describe, expect } from 'vitest';
import { brought, present, replicated, type Stage } from './pouch.ts';

export const replication = ({ open, test }: Stage): void => {
  describe('replication between two databases', () => {
    test('moves documents, tombstones and both sides of a conflict', async () => {
      const [here, there] = [open(), open()];
      await here.bulkDocs(Array.from({ length: 250 }, (_, n) => ({ _id: `d${String(n)}`, n })));
      await here.bulkDocs(
        [replicated('c', 2, ['x', 'r'], { n: 1 }), replicated('c', 2, ['y', 'r'], { n: 2 })],
        brought,
      );
      await here.remove(await here.get('d0'));
      const done = await here.replicate.to(there);
      expect(done).toMatchObject({ ok: true, docs_written: 252, doc_write_failures: 0 });
      expect((await there.info()).doc_count).toBe(250);
      expect((await there.get('c', { conflicts: true }))._conflicts).toEqual(['2-x']);
      expect(await there.get('d249')).toEqual(await here.get('d249'));
    });

    test('goes on where it stopped', async () => {
      const [here, there] = [open(), open()];
      await here.put({ _id: 'a' });
      await here.replicate.to(there);
      await here.put({ _id: 'b' });
      expect(await here.replicate.to(there)).toMatchObject({ docs_read: 1, docs_written: 1 });
      expect(await here.replicate.to(there)).toMatchObject({ docs_read: 0, last_seq: 2 });
    });

    test('both ways leaves both sides with the same leaves and winner', async () => {
      const [here, there] = [open(), open()];
      await here.put({ _id: 'a', n: 0 });
      await here.replicate.to(there);
      const { _rev } = await here.get('a');
      await here.put({ _id: 'a', _rev, n: 1 });
      await there.put({ _id: 'a', _rev, n: 2 });
      await here.replicate.to(there);
      await here.replicate.from(there);
      const mine = await here.get('a', { conflicts: true });
      expect(mine._conflicts).toHaveLength(1);
      expect(await there.get('a', { conflicts: true })).toEqual(mine);
    });

    test('live carries what comes', async () => {
      const [here, there] = [open(), open()];
      const running = there.replicate.from(here, { live: true, retry: true });
      await here.put({ _id: 'a' });
      await expect.poll(async () => (await there.info()).doc_count).toBe(1);
      await here.put({ _id: 'b' });
      await expect.poll(async () => (await there.info()).doc_count).toBe(2);
      running.cancel();
      await running;
    });

    test('leaves its checkpoint on both sides', async () => {
      const [here, there] = [open(), open()];
      await here.put({ _id: 'a' });
      let seen = 0;
      const running = here.replicate.to(there);
      void running.on('change', ({ docs }) => (seen += docs.length));
      const { last_seq } = await running;
      expect(seen).toBe(1);
      expect(last_seq).toBe(present((await here.changes()).results[0]).seq);
    });
  });
};
