import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildMentee } from '#tests/factories/mentee.ts';
import { ask, startBareEngine, type BareEngine } from './bare-engine.ts';
import { addPerson, addProject, setUpAdmin, startGateway, type Account } from './gateway.ts';
import { expectFactor, setUpFactor, type OwnFactor } from './own-factor.ts';
import { memoryDatabase, remoteDatabase, type StockDatabase } from './stock-client.ts';

let folder: string;
let couch: BareEngine;
let phone: StockDatabase;
let mira: Account;
let project: { id: string; name: string };

const mentee = (fields: object = {}) =>
  buildMentee({
    projectId: project.id,
    createdBy: mira.id,
    updatedBy: mira.id,
    mentorIds: [mira.id],
    ...fields,
  });

interface Filled {
  conflicted: string;
  file: string;
  epoch: string;
  factor: OwnFactor;
}

/** A server on a folder of its own: a case with two versions, a file, a sealed second factor. */
async function fillServer(): Promise<Filled> {
  const gateway = await startGateway('nowhere', false, null, folder);
  const admin = await setUpAdmin(gateway);
  const made = await addProject(gateway, admin, 'bautzen');
  project = { id: made.id, name: new URL(made.db).pathname };
  const member = { login: 'mira', role: 'MENTOR', projectId: made.id } as const;
  mira = await addPerson(gateway, admin, member);
  await phone.bulkDocs(Array.from({ length: 250 }, () => mentee()));
  const known = mentee();
  await phone.bulkDocs([known]);
  await phone.replicate.to(remoteDatabase(made.db, mira.cookie));
  const raw = await gateway.house.engine.open('project-bautzen');
  const rev = (await raw?.head(known._id))?.leaves[0]?.rev ?? '';
  const ids = (end: string) => ({
    _rev: `2-${end}`,
    _revisions: { start: 2, ids: [end, rev.slice(2)] },
  });
  const [, caseId] = known._id.split(':');
  const file = `file:${caseId ?? ''}:${caseId ?? ''}`;
  const bytes = Buffer.from([0, 255, 7]).toString('base64');
  await raw?.write(
    [
      { ...known, ...ids('aaaa'), familyName: 'A' },
      { ...known, ...ids('bbbb'), familyName: 'B' },
      { _id: file, _rev: '1-f', _attachments: { content: { content_type: 'x/y', data: bytes } } },
    ],
    { newEdits: false },
  );
  await phone.replicate.from(remoteDatabase(made.db, mira.cookie));
  const { epoch } = gateway.house.accounts;
  const factor = await setUpFactor(gateway, mira);
  await gateway.stop();
  return { conflicted: known._id, file, epoch, factor };
}

async function move(...flags: string[]): Promise<{ code: number; out: string; error: string }> {
  const run = spawn(process.execPath, ['scripts/move.mjs', '--data', folder, ...flags], {
    env: { ...process.env, COUCHDB_URL: couch.address },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { out: '', error: '' };
  run.stdout.on('data', (part: Buffer) => (texts.out += part.toString()));
  run.stderr.on('data', (part: Buffer) => (texts.error += part.toString()));
  const [code] = (await once(run, 'close')) as [number];
  return { code, ...texts };
}

const startThere = () =>
  startGateway('nowhere', false, {
    url: couch.address,
    user: null,
    password: null,
    onTrouble: () => undefined,
  });

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mappe-move-'));
  couch = await startBareEngine();
  phone = memoryDatabase();
});
afterEach(async () => {
  await couch.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('the move of a data folder into a CouchDB', { timeout: 120_000 }, () => {
  it('takes everything along, and phones go on as if nothing had been', async () => {
    const { conflicted, file, epoch, factor } = await fillServer();
    // Written while there is no server at all.
    const offline = mentee();
    await phone.bulkDocs([offline]);
    const moved = await move();
    expect(moved).toMatchObject({ code: 0, error: '' });
    expect(moved.out).toContain('1 Projekte, 2 Konten, 2 Anmeldungen');
    const gateway = await startThere();
    try {
      expect(gateway.house.accounts.epoch).toBe(epoch);
      const raw = await gateway.house.engine.open('project-bautzen');
      expect((await raw?.head(conflicted))?.leaves.map(({ rev }) => rev)).toEqual([
        '2-bbbb',
        '2-aaaa',
      ]);
      expect([...((await raw?.attachment(file, 'content', null))?.bytes ?? [])]).toEqual([
        0, 255, 7,
      ]);
      // The same cookie: nobody signs in again.
      const remote = remoteDatabase(gateway.address + project.name, mira.cookie);
      const { doc_write_failures: failures } = await phone.replicate.to(remote);
      expect(failures).toBe(0);
      const office = memoryDatabase();
      await office.replicate.from(remote);
      const ids = async (db: StockDatabase) => (await db.allDocs()).rows.map(({ id }) => id);
      expect(await ids(office)).toEqual(await ids(phone));
      expect(await ids(office)).toContain(offline._id);
      await expectFactor(gateway, mira, factor);
      expect(await gateway.house.audit.verify()).toMatchObject({ ok: true });
    } finally {
      await gateway.stop();
    }
  });

  it('may be repeated, and gives a new epoch where asked for', async () => {
    const { epoch } = await fillServer();
    expect((await move()).code).toBe(0);
    expect(await move('--new-epoch')).toMatchObject({ code: 0, error: '' });
    const gateway = await startThere();
    try {
      expect(gateway.house.accounts.epoch).not.toBe(epoch);
      expect(gateway.house.accounts.recovery?.restoredAt).toBeGreaterThan(0);
      const me = `${gateway.address}/api/me`;
      expect((await ask('GET', me, undefined, { cookie: mira.cookie })).status).toBe(200);
    } finally {
      await gateway.stop();
    }
  });

  it('says which setting is unknown, and how it is called', async () => {
    expect(await move('--neue-epoche')).toMatchObject({
      code: 2,
      error: expect.stringMatching(/--neue-epoche\nnpm run move/) as string,
    });
  });

  it('is refused while the server runs, and into somebody else’s CouchDB', async () => {
    const there = await startThere();
    await setUpAdmin(there);
    await there.stop();
    const gateway = await startGateway('nowhere', false, null, folder);
    await setUpAdmin(gateway);
    expect((await move()).code).not.toBe(0);
    await gateway.stop();
    const refused = await move();
    expect(refused.code).toBe(2);
    expect(refused.error).toMatch(/andere Konten/);
  });
});
