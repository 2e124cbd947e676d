import { afterEach, beforeEach, expect, it } from 'vitest';
import { markCouchRestored } from '#server/backup/mark.ts';
import { openCouchState } from '#server/state.ts';
import { startBareEngine, type BareEngine } from './bare-engine.ts';
import { runBackup } from './backup-process.ts';

let couch: BareEngine;
beforeEach(async () => {
  couch = await startBareEngine();
});
afterEach(() => couch.stop());

const open = () =>
  openCouchState(
    { url: couch.address, user: null, password: null, onTrouble: () => undefined },
    Date.now,
  );

it('says that a CouchDB was restored: another epoch, a line in the log, no session', async () => {
  const before = await open();
  const epoch = await before.store.setting('epoch', () => 'first');
  await before.store.putSession({ tokenHash: 'a', personId: 'p', expiresAt: Date.now() + 1e6 });
  const marked = await markCouchRestored({ COUCHDB_URL: couch.address }, Date.now);
  const after = await open();
  expect(marked).toMatchObject({ ok: true });
  expect(await after.store.readSetting('epoch')).not.toBe(epoch);
  expect(await after.store.readSetting('restoredAt')).not.toBeNull();
  expect(await after.store.session('a')).toBeNull();
  expect(await after.audit.verify()).toEqual({ ok: true, records: 1 });
});

it('leaves the backup of a CouchDB to CouchDB', async () => {
  const env = { MAPPE_ENGINE: 'couchdb', COUCHDB_URL: couch.address };
  const { code, error } = await runBackup(['--data', 'x', '--to', 'y'], '', env);
  expect(code).toBe(2);
  expect(error).toMatch(/sichert CouchDB selbst/);
});
