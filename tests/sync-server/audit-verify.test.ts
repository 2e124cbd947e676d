import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runAudit } from '#server/audit/command.ts';
import { makeSigningKey } from '#server/audit/signing-key.ts';
import { MANIFEST, signedText, type Manifest } from '#server/backup/manifest.ts';
import { readBackup } from '#server/backup/read.ts';
import { tarEnd, tarHeader, tarPadding } from '#server/backup/tar.ts';
import type { ClientDeps } from '#server/engine/couchdb/client.ts';
import { openHouse } from '#server/house.ts';
import { runBackup } from './backup-process.ts';
import { ask, startBareEngine, type BareEngine } from './bare-engine.ts';

let folder: string;
let data: string;
let head: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mappe-verify-'));
  [data, head] = [path.join(folder, 'data'), path.join(folder, 'head.json')];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  runAudit(args, environment);

/** A server that was used for a moment, and stopped. */
async function use(couchdb: ClientDeps | null = null): Promise<void> {
  const house = await openHouse(data, Date.now, couchdb);
  if (!house.ok) throw new Error(house.message);
  const { store, audit } = house.value;
  await store.putSetting('name', 'Ada Admin');
  for (const action of ['sign-in', 'sign-out'] as const)
    await audit.append([{ action, actor: 'A' }]);
  await house.value.close();
}

function tamper(sql: string): void {
  const db = new DatabaseSync(path.join(data, 'audit.sqlite'));
  db.exec(`DROP TRIGGER audit_keeps; DROP TRIGGER audit_stays; ${sql}`);
  db.close();
}

describe('the log of a data folder', () => {
  it('is exported by a signed head, and found good, also while it grows', async () => {
    await use();
    const exported = await run(['export', '--data', data, '--out', head]);
    expect(exported).toMatchObject({ code: 0, error: '' });
    expect(exported.out).toMatch(/^Stand unterschrieben: .*\nSchlüssel: (\w{4} ){3}\w{4} \(/);
    expect(await run(['export', '--data', data, '--out', head])).toMatchObject({ code: 2 });
    await use();
    const verified = await run(['verify', '--data', data, '--head', head]);
    expect(verified).toMatchObject({ code: 0, error: '' });
    expect(verified.out).toMatch(/^Protokoll in Ordnung: \d+ Zeilen ohne Lücke\.\nUnterschrieben/);
  });

  it('names the first line that was changed, and is not signed any more', async () => {
    await use();
    tamper("UPDATE audit SET actor = 'X' WHERE no = 2");
    const { code, out } = await run(['verify', '--data', data]);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^ACHTUNG: .*\nDie Kette reißt: Zeile 2\. Vorgang [a-z-]+, Kennung .*, Zeit \d\d\.\d\d\.\d{4}/,
    );
    expect(await run(['export', '--data', data, '--out', head])).toMatchObject({ code: 1 });
    await expect(stat(head)).rejects.toThrow();
  });

  it('shows that it was cut short, by the head beside it or by one that is elsewhere', async () => {
    await use();
    await run(['export', '--data', data, '--out', head]);
    tamper('DELETE FROM audit WHERE no > 2');
    expect((await run(['verify', '--data', data])).out).toMatch(/Das Protokoll ist gekürzt/);
    await rm(path.join(data, 'audit-head.json'));
    expect(await run(['verify', '--data', data])).toMatchObject({ code: 0 });
    const { code, out } = await run(['verify', '--data', data, '--head', head]);
    expect(code).toBe(1);
    expect(out).toMatch(/Das Protokoll ist gekürzt: .* hier enden die Zeilen mit 2\./);
  });

  it('is told line by line for another system, from where the last time ended', async () => {
    await use();
    const lines = async (...more: string[]) => {
      const { code, out, error } = await run(['lines', '--data', data, ...more]);
      const told = out.split('\n').filter(Boolean);
      return { code, error, told: told.map((line) => JSON.parse(line) as Record<string, unknown>) };
    };
    const { code, told } = await lines();
    expect([code, told.map(({ no }) => no)]).toEqual([0, told.map((_line, n) => n + 1)]);
    expect(told.length).toBeGreaterThan(2);
    for (const line of told) {
      expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      expect(Object.keys(line)).toEqual(expect.arrayContaining(['no', 'action', 'actor', 'hash']));
      expect(line).not.toHaveProperty('change');
    }
    expect((await lines('--after', '2')).told).toEqual(told.slice(2));
    expect((await lines('--after', String(told.length))).told).toEqual([]);
    tamper("UPDATE audit SET actor = 'X' WHERE no = 2");
    const broken = await lines();
    expect([broken.code, broken.told.length]).toEqual([1, 1]);
    expect(broken.error).toMatch(/^ACHTUNG: .*\nDie Kette reißt: Zeile 2\./);
  });

  it('is verified by the process that an operator starts', async () => {
    await use();
    tamper("UPDATE audit SET actor = 'X' WHERE no = 1");
    const args = ['sync-server/audit-main.ts', 'verify', '--data', data];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (part: Buffer) => (said += part.toString()));
    child.stderr.on('data', (part: Buffer) => (said += part.toString()));
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(said).toMatch(/^ACHTUNG: .*\nDie Kette reißt: Zeile 1\..*\n$/);
  });

  it('says in one sentence what it cannot do', async () => {
    for (const args of [
      ['verify', '--data', data],
      ['verify', '--data', data, '--head', head],
      ['export', '--data', data, '--out', head],
      ['verify', '--wrong'],
    ]) {
      const { code, out, error } = await run(args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(error).not.toMatch(/ at |Error/);
    }
  });
});

describe('a backup', () => {
  let [identity, recipient] = ['', ''];
  const backup = () => path.join(folder, 'mappe.age');
  const check = (file = backup()) =>
    run(['verify', '--backup', file, '--head', head], { MAPPE_BACKUP_KEY: identity });

  beforeEach(async () => {
    identity = await generateX25519Identity();
    recipient = await identityToRecipient(identity);
    await use();
    await run(['export', '--data', data, '--out', head]);
    const written = await runBackup(['--data', data, '--to', backup()], recipient);
    expect(written).toMatchObject({ code: 0 });
  });

  /** Opens a backup, changes it, and packs it again with every checksum right. */
  async function edit(
    change: (manifest: Manifest, files: Map<string, Uint8Array>) => void,
  ): Promise<string> {
    const files = new Map<string, Uint8Array>();
    const read = await readBackup(backup(), { kind: 'identity', identity }, async (name, body) => {
      files.set(name, new Uint8Array(Buffer.concat(await Array.fromAsync(body))));
    });
    if (!read.ok) throw new Error(read.message);
    const manifest = read.value;
    change(manifest, files);
    const parts: Uint8Array[] = [];
    const put = (name: string, bytes: Uint8Array) =>
      parts.push(tarHeader(name, bytes.length, 0), bytes, tarPadding(bytes.length));
    for (const [name, bytes] of files) put(name, bytes);
    put(MANIFEST, new TextEncoder().encode(JSON.stringify(manifest)));
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    const archive = new Uint8Array(gzipSync(new Uint8Array(Buffer.concat([...parts, tarEnd()]))));
    const file = path.join(folder, 'edited.age');
    await writeFile(file, await encrypter.encrypt(archive));
    return file;
  }

  /** Somebody's record, and its checksum. */
  function editRecord(manifest: Manifest, files: Map<string, Uint8Array>): void {
    const name = 'accounts.sqlite';
    const bytes = Buffer.from(files.get(name) ?? []);
    bytes.write('Eva', bytes.indexOf('Ada Admin'));
    files.set(name, new Uint8Array(bytes));
    const sum = manifest.files.find((one) => one.name === name);
    if (sum) sum.sha256 = createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
  }

  it('is found as the server wrote it', async () => {
    const { code, out } = await check();
    expect({ code, out }).toMatchObject({ code: 0 });
    expect(out).toMatch(/Sicherung unverändert/);
  });

  it('that was edited is found out by its signature', async () => {
    const file = await edit(editRecord);
    const plain = await runBackup(['--check', file], identity);
    expect(plain).toMatchObject({ code: 1 });
    expect(plain.out).toMatch(/nach dem Schreiben verändert/);
    const { code, out } = await check(file);
    expect(code).toBe(1);
    expect(out).toMatch(/Die Sicherung wurde nach dem Schreiben verändert/);
  });

  it('that somebody else signed, or nobody, is not taken for the server’s', async () => {
    const other = makeSigningKey(folder);
    const signed = await edit((manifest, files) => {
      editRecord(manifest, files);
      const signature = other.sign(signedText(manifest));
      manifest.signature = { publicKey: other.publicKey, signature };
    });
    expect(await check(signed)).toMatchObject({ code: 1 });
    const unsigned = await edit((manifest, files) => {
      editRecord(manifest, files);
      delete manifest.signature;
    });
    expect(await check(unsigned)).toMatchObject({ code: 1 });
  });

  it('holds no key to sign with', async () => {
    const pem = await readFile(path.join(data, 'audit-signing-key.pem'), 'utf8');
    let found = false;
    await edit((_manifest, files) => {
      for (const bytes of files.values())
        found ||= Buffer.from(bytes).includes(pem.slice(30, 60)) || bytes.length === 0;
    });
    expect(found).toBe(false);
  });
});

describe('the log of a CouchDB', () => {
  let bare: BareEngine;
  beforeEach(async () => {
    bare = await startBareEngine();
  });
  afterEach(() => bare.stop());

  it('is exported and verified alike, and a changed batch is named', async () => {
    const onTrouble = () => undefined;
    await use({ url: bare.address, user: null, password: null, onTrouble });
    const environment = { MAPPE_ENGINE: 'couchdb', COUCHDB_URL: bare.address };
    const exported = await run(['export', '--data', data, '--out', head], environment);
    expect(exported).toMatchObject({ code: 0, error: '' });
    const args = ['verify', '--data', data, '--head', head];
    expect(await run(args, environment)).toMatchObject({ code: 0 });
    const url = `${bare.address}/mappe_audit/batch:000000000002`;
    const { body } = await ask<{ _id: string; records: { actor: string }[] }>('GET', url);
    for (const record of body.records) record.actor = 'X';
    await ask('PUT', url, body);
    const { code, out } = await run(args, environment);
    expect(code).toBe(1);
    expect(out).toMatch(/Die Kette reißt: Zeile 2\./);
  });
});
