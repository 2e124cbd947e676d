import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildMentee } from '#tests/factories/mentee.ts';
import { startBareEngine, type BareEngine } from './bare-engine.ts';
import { addPerson, addProject, setUpAdmin, startGateway } from './gateway.ts';
import { memoryDatabase, remoteDatabase, type StockDatabase } from './stock-client.ts';

interface Body {
  v?: unknown;
}

let engine: BareEngine;
let n = 0;

beforeAll(async () => {
  engine = await startBareEngine();
});
afterAll(() => engine.stop());

const newRemote = () => remoteDatabase(`${engine.address}/replication${(n += 1)}`);

/** Everything that replication must carry: leaves with their bodies. */
async function contents(db: StockDatabase): Promise<unknown> {
  const { results } = await db.changes({ style: 'all_docs', include_docs: false });
  const docs = results.map(async ({ id, changes }) => {
    const leaves = await Promise.all(changes.map(({ rev }) => db.get(id, { rev })));
    return leaves.sort((a, b) => (a._rev < b._rev ? -1 : 1));
  });
  const all = await Promise.all(docs);
  return all.sort((a, b) => ((a[0]?._id ?? '') < (b[0]?._id ?? '') ? -1 : 1));
}

describe('a stock PouchDB and the bare engine', () => {
  it('exchange edits, conflicts and deletions until both are equal', async () => {
    const [a, b, remote] = [memoryDatabase(), memoryDatabase(), newRemote()];
    await a.bulkDocs(Array.from({ length: 250 }, (_, i) => ({ _id: `d${i}`, v: i })));
    await a.sync(remote);
    await b.sync(remote);
    await a.put({ ...(await a.get('d1')), v: 'a' });
    await b.put({ ...(await b.get('d1')), v: 'b' });
    await b.remove(await b.get('d2'));
    await a.put({ ...(await a.get('d3')), v: 'a3' });
    await b.remove(await b.get('d3'));
    await a.sync(remote);
    await b.sync(remote);
    await a.sync(remote);
    const expected = await contents(remote);
    expect(await contents(a)).toEqual(expected);
    expect(await contents(b)).toEqual(expected);
    const d1 = await remote.get<Body>('d1', { conflicts: true });
    expect(d1._conflicts).toHaveLength(1);
    await expect(remote.get('d2')).rejects.toMatchObject({ status: 404, reason: 'deleted' });
    expect((await remote.get<Body>('d3')).v).toBe('a3');
  });

  it('carry attachments', async () => {
    const [a, b, remote] = [memoryDatabase(), memoryDatabase(), newRemote()];
    const { rev } = await a.put({ _id: 'x' });
    await a.putAttachment('x', 'f.bin', rev, Buffer.from([1, 2, 3]), 'application/x-bin');
    await a.replicate.to(remote);
    await b.replicate.from(remote);
    const bytes = (await b.getAttachment('x', 'f.bin')) as Buffer;
    expect([...bytes]).toEqual([1, 2, 3]);
  });

  it('pass a change on at once while live', async () => {
    const [a, b, remote] = [memoryDatabase(), memoryDatabase(), newRemote()];
    await remote.info();
    const live = b.replicate.from(remote, { live: true });
    const arrived = new Promise((resolve) => live.on('change', resolve));
    await a.put({ _id: 'x' });
    await a.replicate.to(remote);
    await arrived;
    expect((await b.get('x'))._id).toBe('x');
    live.cancel();
  });
});

describe('a stock PouchDB and the gateway', () => {
  it('exchange a project’s documents, and hear of what was refused', async () => {
    const gateway = await startGateway();
    try {
      const admin = await setUpAdmin(gateway);
      const project = await addProject(gateway, admin, 'bautzen');
      const mira = { login: 'mira', role: 'MENTOR', projectId: project.id } as const;
      const { id, cookie } = await addPerson(gateway, admin, mira);
      const [phone, office] = [memoryDatabase(), memoryDatabase()];
      const remote = remoteDatabase(project.db, cookie);
      const own = { projectId: project.id, createdBy: id, updatedBy: id, mentorIds: [id] };
      const good = buildMentee(own);
      const bad = buildMentee({ ...own, updatedBy: admin.id });
      await phone.bulkDocs([good, bad]);
      const denied: unknown[] = [];
      const push = phone.replicate.to(remote);
      void push.on('denied', (error: unknown) => denied.push(error));
      expect((await push).doc_write_failures).toBe(1);
      expect(denied).toMatchObject([{ id: bad._id, problem: 'author-forged' }]);
      await office.replicate.from(remote);
      expect(await office.get(good._id)).toMatchObject({ familyName: good.familyName });
      await expect(office.get(bad._id)).rejects.toMatchObject({ status: 404 });
      expect(await office.get(`member:${id}`)).toMatchObject({ role: 'MENTOR' });
    } finally {
      await gateway.stop();
    }
  });
});
