import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Fetch } from '#lib/sync/server-fetch.ts';
import { codeAt, stepOf } from '#server/accounts/totp.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { testUlid } from '#tests/factories/ulid.ts';
import {
  clientOf,
  PASSPHRASE,
  setUpProject,
  startGateway,
  value,
  withCookies,
  type Gateway,
} from './gateway.ts';
import { makeDevice, type TestDevice } from './test-device.ts';

let gateway: Gateway;
let team: Awaited<ReturnType<typeof setUpProject>>;
const devices: TestDevice[] = [];

async function signedIn(login: string): Promise<TestDevice & { fetch: Fetch }> {
  const fetch = withCookies();
  value(await clientOf(gateway.address, fetch).signIn(login, PASSPHRASE));
  const device = await makeDevice({
    server: gateway.address,
    database: 'project-vogtland',
    userId: login === 'mentor' ? team.mentor.id : team.coordinator.id,
    fetch,
  });
  devices.push(device);
  return { ...device, fetch };
}

/** A mentee as the app would write it for this person. */
const menteeOf = (userId: string, fields: Parameters<typeof buildMentee>[0] = {}) => ({
  ...buildMentee({
    projectId: team.project.id,
    createdBy: userId,
    updatedBy: userId,
    mentorIds: [userId],
    ...fields,
  }),
});

beforeAll(async () => {
  gateway = await startGateway();
  team = await setUpProject(gateway);
});
afterEach(async () => {
  for (const device of devices.splice(0)) await device.close();
});
afterAll(async () => {
  expect(gateway.errors).toEqual([]);
  await gateway.close();
});

describe('at the real gateway', () => {
  it('brings a mentor’s entry to the coordinator, and colleagues’ names to both', async () => {
    const phone = await signedIn('mentor');
    const office = await signedIn('koordination');
    const mentee = menteeOf(team.mentor.id);
    await phone.save(mentee);
    expect(await phone.sync.cycle()).toMatchObject({ problem: null, pending: 0, refused: [] });
    expect(await office.sync.cycle()).toMatchObject({ problem: null });
    expect(office.documents.get(mentee._id)).toEqual(phone.documents.get(mentee._id));
    expect(office.documents.get(`member:${team.mentor.id}`)?.name).toBe('mentor Beispiel');
  });

  it('keeps a refused entry with every reason, sends the others, and accepts the mended one', async () => {
    const phone = await signedIn('mentor');
    const good = menteeOf(team.mentor.id);
    const bad = {
      ...menteeOf(team.mentor.id),
      address: { zip: '123' },
      birthDate: '1990-02-30',
    };
    await phone.documents.write([bad, good], 'local');
    const status = await phone.sync.cycle();
    expect(status).toMatchObject({ problem: null, pending: 1 });
    expect(status.refused).toMatchObject([{ id: bad._id }]);
    expect(status.refused[0]?.problems).toEqual(
      expect.arrayContaining([
        { code: 'zip-invalid', field: 'address.zip' },
        { code: 'date-invalid', field: 'birthDate' },
      ]),
    );
    expect(phone.documents.isPending(good._id)).toBe(false);

    await phone.save({ ...bad, address: { zip: '08523' }, birthDate: '1990-02-28' });
    expect(await phone.sync.cycle()).toMatchObject({ pending: 0, refused: [] });
  });

  it('refuses what another person is said to have written, and another project’s record', async () => {
    const phone = await signedIn('mentor');
    const forged = menteeOf(team.coordinator.id);
    const foreign = menteeOf(team.mentor.id, { projectId: testUlid(9, 'P') });
    await phone.documents.write([forged, foreign], 'local');
    const { refused } = await phone.sync.cycle();
    const codes = new Map(refused.map(({ id, problems }) => [id, problems[0]?.code]));
    expect(codes.get(forged._id)).toBe('author-forged');
    expect(codes.get(foreign._id)).toBe('project-foreign');
  });

  it('refuses one document that is too large, whatever else travels with it', async () => {
    const phone = await signedIn('mentor');
    const many = Array.from({ length: 60 }, () =>
      menteeOf(team.mentor.id, { note: 'n'.repeat(19_000) }),
    );
    const large = { ...menteeOf(team.mentor.id), note: 'x'.repeat(300_000) };
    await phone.documents.write([...many.slice(0, 30), large, ...many.slice(30)], 'local');
    expect(await phone.sync.cycle()).toMatchObject({
      problem: null,
      pending: 1,
      refused: [{ id: large._id, problems: [{ code: 'document-too-large' }] }],
    });
  });

  it('pauses when the session ended, and goes on after signing in again', async () => {
    const phone = await signedIn('mentor');
    await phone.sync.cycle();
    const client = clientOf(gateway.address, phone.fetch);
    value(await client.signOut());
    await phone.save(menteeOf(team.mentor.id));
    expect(await phone.sync.cycle()).toMatchObject({
      pending: 1,
      problem: { code: 'session-expired' },
    });
    value(await client.signIn('mentor', PASSPHRASE));
    expect(await phone.sync.cycle()).toMatchObject({ pending: 0, problem: null });
  });

  it('does not exchange under the session of a colleague who signed in with this browser', async () => {
    const phone = await signedIn('mentor');
    await phone.save(menteeOf(team.mentor.id));
    value(await clientOf(gateway.address, phone.fetch).signIn('koordination', PASSPHRASE));
    expect(await phone.sync.cycle()).toMatchObject({
      pending: 1,
      problem: { code: 'session-expired' },
    });
  });

  it('says that credentials are wrong, and who is signed in', async () => {
    const client = clientOf(gateway.address, withCookies());
    expect(await client.signIn('mentor', 'ganz sicher falsch')).toMatchObject({
      problem: { code: 'credentials-wrong' },
    });
    expect(await client.me()).toMatchObject({ problem: { code: 'session-expired' } });
    value(await client.signIn('mentor', PASSPHRASE));
    expect(value(await client.me())).toMatchObject({
      user: { id: team.mentor.id, role: 'MENTOR' },
      project: { db: 'project-vogtland' },
      programmeDb: 'programme',
    });
    expect(await client.people()).toMatchObject({ problem: { code: 'not-permitted' } });
    expect(value(await team.admin.people()).map(({ login }) => login)).toContain('mentor');
    expect(value(await team.admin.setupOpen())).toEqual({ open: false });
  });

  it('does not reach a project that is not theirs', async () => {
    const fetch = withCookies();
    value(await clientOf(gateway.address, fetch).signIn('mentor', PASSPHRASE));
    const stray = await makeDevice({
      server: gateway.address,
      database: 'project-bautzen',
      userId: team.mentor.id,
      fetch,
    });
    devices.push(stray);
    expect((await stray.sync.cycle()).problem).toMatchObject({ code: 'not-found' });
  });
});

describe('where a second factor is wanted and missing', () => {
  it('pauses, loses nothing, and goes on as soon as there is one', async () => {
    const phone = await signedIn('mentor');
    const mentee = menteeOf(team.mentor.id);
    await phone.save(mentee);
    expect(await phone.sync.cycle()).toMatchObject({ problem: null, pending: 0 });
    value(await team.admin.setFactorFrom(team.project.id, '2000-01-01'));
    const written = menteeOf(team.mentor.id);
    await phone.save(written);
    const paused = await phone.sync.cycle();
    expect(paused).toMatchObject({
      problem: { code: 'second-factor-required' },
      pending: 1,
      refused: [],
      parked: [],
    });
    expect(phone.documents.get(mentee._id)).toBeTruthy();
    expect(phone.documents.get(written._id)).toBeTruthy();

    const own = clientOf(gateway.address, phone.fetch);
    const { secret } = value(await own.beginSecondFactor());
    value(await own.confirmSecondFactor(codeAt(secret, stepOf(Date.now()))));
    const again = await phone.sync.cycle();
    expect(again).toMatchObject({ problem: null, pending: 0, refused: [] });
    expect(again.factorDuty).toEqual({ from: '2000-01-01', missing: false });

    value(await own.removeSecondFactor());
    value(await team.admin.setFactorFrom(team.project.id, '2999-12-01'));
    const before = await phone.sync.cycle();
    expect(before).toMatchObject({ problem: null });
    expect(before.factorDuty).toEqual({ from: '2999-12-01', missing: true });
    value(await team.admin.setFactorFrom(team.project.id, null));
  });
});
