import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { seededRandom } from '#tests/bench/world/random.ts';
import { createTeam, createTestServer, invite, signIn } from '#tests/e2e/world/server.ts';
import type { Person, Team, TestServer } from '#tests/e2e/world/server.ts';
import { buildContact } from '#tests/factories/contact.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { openAuditReader } from '#tests/faults/world/audit-reader.ts';
import { createMentor, type Sent } from '#tests/faults/world/mentor.ts';
import { push, stored } from '#tests/faults/world/protocol.ts';
import { clientOf, value, withCookies } from '#tests/sync/gateway.ts';
import { makeDevice, type TestDevice } from '#tests/sync/test-device.ts';
import { runBackup } from './backup-process.ts';

let server: TestServer;
let team: Team;
let backups: string;
/** Only the second one opens what the first one locks. */
let [recipient, identity] = ['', ''];
const devices: TestDevice[] = [];

beforeEach(async () => {
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
  backups = await mkdtemp(path.join(os.tmpdir(), 'mappe-backup-'));
  server = await createTestServer();
  await server.start();
  team = await createTeam(server);
});
afterEach(async () => {
  for (const device of devices.splice(0)) await device.close();
  await server.dispose();
  await rm(backups, { recursive: true, force: true });
});

interface Signed extends TestDevice {
  who: Person;
  signIn(): Promise<void>;
}

async function deviceOf(who: Person): Promise<Signed> {
  const fetch = withCookies();
  const login = async (): Promise<void> => {
    value(await clientOf(server.address, fetch).signIn(who.login, who.passphrase));
  };
  await login();
  const device = await makeDevice({
    server: server.address,
    database: team.project.db,
    userId: who.id,
    fetch,
  });
  devices.push(device);
  return { ...device, who, signIn: login };
}

const author = ({ id }: Person) => ({
  projectId: team.project.id,
  createdBy: id,
  updatedBy: id,
  createdAt: new Date().toISOString(),
  updatedAt: new Date().toISOString(),
});

/** A case with a contact, written by this device's person. */
async function newCase(device: Signed): Promise<string> {
  const mentee = buildMentee({ ...author(device.who), mentorIds: [team.mentor.id] });
  await device.save({ ...mentee });
  const caseId = mentee._id.slice('mentee:'.length);
  const contact = buildContact({
    ...author(device.who),
    _id: `contact:${caseId}:${caseId}`,
    caseId,
    mentorId: team.mentor.id,
  });
  await device.save({ ...contact });
  return contact._id;
}

async function edit(device: Signed, id: string, note: string): Promise<void> {
  const before = device.documents.get(id);
  if (!before) throw new Error(`no ${id}`);
  const { updatedBy, updatedAt } = author(device.who);
  await device.save({ ...before, note, updatedBy, updatedAt });
}

const clean = { problem: null, pending: 0, refused: [] };

async function exchange(...all: readonly Signed[]): Promise<void> {
  for (const device of all) expect(await device.sync.cycle()).toMatchObject(clean);
}

/** A colleague who pushes without pause until told to stop; answers what was acknowledged. */
async function createLoad(): Promise<{ acknowledged: Sent[]; stop(): Promise<void> }> {
  const admin = await signIn(server.address, team.admin.login, team.admin.passphrase);
  const args = ['last', 'Lea Last', 'MENTOR', team.project.id] as const;
  const { id: userId, login, passphrase } = await invite(server.address, admin, ...args);
  const cookie = await signIn(server.address, login, passphrase);
  const mentor = createMentor(seededRandom(5), { userId, cookie, projectId: team.project.id });
  const acknowledged: Sent[] = [];
  let going = true;
  const work = (async () => {
    while (going) {
      const documents = mentor.next();
      const answer = await push(`${server.address}/db/${team.project.db}`, cookie, documents);
      if (answer?.refused.length !== 0) throw new Error('the load was refused');
      mentor.acknowledged(documents);
      acknowledged.push(...documents);
    }
  })();
  return {
    acknowledged,
    async stop() {
      going = false;
      await work;
    },
  };
}

/** The machine is gone; another one gets the newest backup. */
async function loseAndRestore(backup: string): Promise<void> {
  await server.kill();
  for (const name of await readdir(server.dataFolder))
    await rm(path.join(server.dataFolder, name), { recursive: true });
  const restored = await runBackup(['--from', backup, '--data', server.dataFolder], identity);
  expect(restored).toMatchObject({ code: 0, error: '' });
  await server.start();
}

it(
  'a drill: backup under load, server lost, restore: all that was ever acknowledged is there again',
  { timeout: 120_000 },
  async () => {
    const [phone, office] = [await deviceOf(team.mentor), await deviceOf(team.coordinator)];
    const before = await newCase(phone);
    await exchange(phone, office, phone);

    const load = await createLoad();
    await expect.poll(() => load.acknowledged.length).toBeGreaterThan(50);
    const safe = load.acknowledged.length;
    const backup = path.join(backups, 'mappe.age');
    const written = await runBackup(['--data', server.dataFolder, '--to', backup], recipient);
    expect(written).toMatchObject({ code: 0, error: '' });
    expect(written.out).toMatch(
      /^Sicherung geschrieben: .*\nProtokoll ohne Lücke: \d+ Einträge\.\n$/,
    );
    const during = load.acknowledged.length;
    await load.stop();
    expect(during).toBeGreaterThan(safe);

    const after = await newCase(phone);
    await edit(phone, before, 'nach der Sicherung, unterwegs');
    await exchange(phone, office);
    await edit(office, after, 'nach der Sicherung, im Büro');
    await exchange(office, phone);
    const [epoch, acknowledged] = [phone.epoch(), phone.documents.acknowledgedLeaves()];

    await loseAndRestore(backup);
    // Nobody is signed in any more; that alone loses nothing.
    expect(await phone.sync.cycle()).toMatchObject({ problem: { code: 'session-expired' } });
    for (const device of [phone, office]) await device.signIn();
    await exchange(phone, office, phone);

    expect(phone.epoch()).not.toBe(epoch);
    expect(office.documents.get(before)).toEqual(phone.documents.get(before));
    expect(phone.documents.get(before)?.note).toBe('nach der Sicherung, unterwegs');
    expect(phone.documents.get(after)?.note).toBe('nach der Sicherung, im Büro');
    const database = `${server.address}/db/${team.project.db}`;
    const cookie = await signIn(
      server.address,
      team.coordinator.login,
      team.coordinator.passphrase,
    );
    const asked = [
      ...acknowledged.map(({ id: _id, rev: _rev }) => ({ _id, _rev })),
      ...load.acknowledged.slice(0, safe),
    ];
    const there = await stored(database, cookie, asked as Sent[]);
    expect(asked.filter((_, n) => there[n] === null)).toEqual([]);

    const audit = openAuditReader(server.dataFolder);
    expect(audit.follow()).toBe(true);
    const copied = await stored(database, cookie, load.acknowledged);
    const unheard = load.acknowledged.filter(
      ({ _id, _rev }, n) => copied[n] !== null && !audit.has(_id, _rev),
    );
    expect(unheard).toEqual([]);
    audit.close();
  },
);

it(
  'brings back from a colleague’s device what the author’s lost phone had written',
  { timeout: 120_000 },
  async () => {
    const [phone, office] = [await deviceOf(team.mentor), await deviceOf(team.coordinator)];
    const backup = path.join(backups, 'mappe.age');
    await runBackup(['--data', server.dataFolder, '--to', backup], recipient);
    const contact = await newCase(phone);
    await exchange(phone, office);
    await edit(phone, contact, 'zuletzt geschrieben');
    await exchange(phone, office);

    await loseAndRestore(backup);
    await office.signIn();
    await exchange(office);
    const newPhone = await deviceOf(team.mentor);
    await exchange(newPhone);
    expect(newPhone.documents.get(contact)).toEqual(phone.documents.get(contact));
    expect(newPhone.documents.get(contact)?.updatedBy).toBe(team.mentor.id);
  },
);

it(
  'a backup never overwrites one, and opens with its own key alone',
  { timeout: 120_000 },
  async () => {
    const backup = path.join(backups, 'mappe.age');
    const args = ['--data', server.dataFolder, '--to', backup];
    expect((await runBackup(args, '')).error).toMatch(/Schlüssel fehlt/);
    expect(await runBackup(args, recipient)).toMatchObject({ code: 0 });
    expect((await runBackup(args, recipient)).error).toMatch(/gibt es schon/);
    expect(await runBackup(['--check', backup], identity)).toMatchObject({ code: 0 });
    const foreign = await runBackup(['--check', backup], await generateX25519Identity());
    expect(foreign.error).toMatch(/Schlüssel passt nicht/);
  },
);

it(
  'a restore takes no damaged file and no folder in which something lies',
  { timeout: 120_000 },
  async () => {
    const backup = path.join(backups, 'mappe.age');
    await runBackup(['--data', server.dataFolder, '--to', backup], recipient);
    const full = await runBackup(['--from', backup, '--data', server.dataFolder], identity);
    expect(full).toMatchObject({ code: 2 });
    expect(full.error).toMatch(/nicht leer/);
    const bytes = new Uint8Array(await readFile(backup));
    for (const [name, damaged] of [
      ['cut', bytes.subarray(0, bytes.length - 100)],
      ['changed', bytes.with(bytes.length - 500, 1 ^ (bytes.at(-500) ?? 0))],
    ] as const) {
      const file = path.join(backups, name);
      const folder = path.join(backups, `${name}-data`);
      await writeFile(file, damaged);
      const { code, error } = await runBackup(['--from', file, '--data', folder], identity);
      expect(code).toBe(2);
      expect(error).toMatch(/beschädigt/);
      expect(await readdir(folder)).toEqual([]);
    }
  },
);
