import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, afterEach, describe, expect, it } from 'vitest';
import { ACCOUNTS_DATABASE } from '#server/accounts/couchdb-store.ts';
import { AUDIT_DATABASE } from '#server/audit/couchdb-log.ts';
import type { Engine, IncomingDocument } from '#server/engine/engine.ts';
import { createSqliteEngine } from '#server/engine/sqlite/engine.ts';
import { openCouchState, openSqliteState, openStateIn, type State } from '#server/state.ts';
import { startBareEngine } from './bare-engine.ts';
import { describeState } from './state-contract.ts';

const now = (): number => 1000;

async function folder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const made = await mkdtemp(path.join(os.tmpdir(), 'mappe-state-'));
  return { path: made, remove: () => rm(made, { recursive: true, force: true }) };
}

async function close(...states: State[]): Promise<void> {
  for (const { store, audit, engine } of states) {
    await store.close();
    await audit.close();
    await engine.close();
  }
}

describeState('SQLite files', async () => {
  const { path: data, remove } = await folder();
  const state = openSqliteState(data, now);
  return {
    state,
    other: null,
    async stop() {
      await close(state);
      await remove();
    },
  };
});

describeState('documents of an engine', async () => {
  const { path: data, remove } = await folder();
  const engine = createSqliteEngine({ folder: data, now });
  const state = await openStateIn(engine, now);
  return {
    state,
    other: await openStateIn(engine, now),
    async stop() {
      await close(state);
      await remove();
    },
  };
});

describeState('a CouchDB', async () => {
  const bare = await startBareEngine();
  const couchdb = { url: bare.address, user: null, password: null, onTrouble: () => undefined };
  const [state, other] = [await openCouchState(couchdb, now), await openCouchState(couchdb, now)];
  return {
    state,
    other,
    async stop() {
      await close(state, other);
      await bare.stop();
    },
  };
});

describe('state as documents', () => {
  let engine: Engine;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    const made = await folder();
    engine = createSqliteEngine({ folder: made.path, now });
    remove = made.remove;
  });
  afterEach(async () => {
    await engine.close();
    await remove();
  });

  const change = async (name: string, documents: IncomingDocument[], newEdits = true) =>
    (await engine.open(name))?.write(documents, { newEdits });

  it('gives a login again whose person was never written', async () => {
    const { store } = await openStateIn(engine, now);
    await change(ACCOUNTS_DATABASE, [{ _id: 'login:a', owner: 'person:lost' }]);
    const person = { id: '1', login: 'a', name: 'A', role: 'ADMIN', projectId: null } as const;
    const whole = { ...person, active: true, passphraseHash: null, createdAt: 1 };
    expect(await store.addPerson(whole)).toBe(true);
    expect(await store.personByLogin('a')).toEqual(whole);
  });

  it('holds no name, address or token of who tried to sign in', async () => {
    const { attempts } = await openStateIn(engine, now);
    await attempts.begin('mira.muster', '192.0.2.7');
    const rows = await (
      await engine.open(ACCOUNTS_DATABASE)
    )?.list({
      limit: 1000,
      includeDocs: true,
    });
    expect(JSON.stringify(rows)).toContain('attempts:');
    expect(JSON.stringify(rows)).not.toMatch(/mira|192\.0/);
  });

  it.each<[string, (rev: string) => IncomingDocument[], boolean, number]>([
    ['a changed batch', (rev) => [{ _id: 'batch:000000000002', _rev: rev, records: [] }], true, 2],
    [
      'a batch cut out',
      (rev) => [{ _id: 'batch:000000000002', _rev: rev, _deleted: true }],
      true,
      2,
    ],
    ['a fork', () => [{ _id: 'batch:000000000001', _rev: '1-fork', records: [] }], false, 1],
    ['a batch put in', () => [{ _id: 'batch:000000000009', records: [] }], true, 4],
  ])('shows %s in the audit log', async (_what, documents, newEdits, brokenAt) => {
    const { audit } = await openStateIn(engine, now);
    for (const actor of ['A', 'B', 'C']) await audit.append([{ action: 'sign-in', actor }]);
    const head = await (await engine.open(AUDIT_DATABASE))?.head('batch:000000000002');
    await change(AUDIT_DATABASE, documents(head?.leaves[0]?.rev ?? ''), newEdits);
    expect(await audit.verify()).toEqual({ ok: false, brokenAt });
  });

  it('goes on with the audit chain after a restart', async () => {
    const first = await openStateIn(engine, now);
    await first.audit.append([{ action: 'sign-in', actor: 'A' }]);
    const second = await openStateIn(engine, now);
    await second.audit.append([{ action: 'sign-in', actor: 'B' }]);
    await first.audit.append([{ action: 'sign-in', actor: 'C' }]);
    expect(await second.audit.verify()).toEqual({ ok: true, records: 3 });
  });
});
