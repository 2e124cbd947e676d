import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Consent } from '#lib/domain/consent.ts';
import { mayShare, type ConsentFacts } from '#lib/domain/consent-state.ts';
import { buildConsent } from '#tests/factories/consent.ts';
import { buildContact } from '#tests/factories/contact.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
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

async function signedIn(login: 'mentor' | 'koordination'): Promise<TestDevice> {
  const fetch = withCookies();
  value(await clientOf(gateway.address, fetch).signIn(login, PASSPHRASE));
  const device = await makeDevice({
    server: gateway.address,
    database: 'project-vogtland',
    userId: login === 'mentor' ? team.mentor.id : team.coordinator.id,
    fetch,
  });
  devices.push(device);
  return device;
}

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

const own = (userId: string) => ({
  projectId: team.project.id,
  createdBy: userId,
  updatedBy: userId,
});
/** A case that an older app, or an import, says is active. */
function activeCase() {
  const userId = team.mentor.id;
  const caseId = nextUlid();
  const mentee = buildMentee({
    ...own(userId),
    _id: `mentee:${caseId}`,
    mentorIds: [userId],
    status: 'ACTIVE',
    note: 'aus der Liste',
  });
  const contact = buildContact({
    ...own(userId),
    _id: `contact:${caseId}:${nextUlid()}`,
    caseId,
    mentorId: userId,
  });
  const c1 = (fields: Partial<Consent> = {}) => ({
    ...buildConsent({ ...own(userId), caseId, ...fields }),
  });
  return { mentee: { ...mentee }, contact: { ...contact }, c1 };
}
const quiet = { pending: 0, refused: [], problem: null };

describe('a case that was said to be active on a phone', () => {
  it('goes on without C1 as what it was, with all else, and waits to become it', async () => {
    const phone = await signedIn('mentor');
    const office = await signedIn('koordination');
    const { mentee, contact } = activeCase();
    await phone.save(mentee);
    await phone.save(contact);
    expect(await phone.sync.cycle()).toMatchObject(quiet);
    await office.sync.cycle();
    for (const { documents } of [phone, office]) {
      const held = { status: 'CLEARING', heldStatus: 'ACTIVE', note: 'aus der Liste' };
      expect(documents.get(mentee._id)).toMatchObject(held);
      expect(documents.get(contact._id)).not.toBeNull();
    }
  });

  it('is active everywhere with its C1, and nothing is held', async () => {
    const phone = await signedIn('mentor');
    const office = await signedIn('koordination');
    const { mentee, contact, c1 } = activeCase();
    for (const document of [contact, mentee, c1()]) await phone.save(document);
    expect(await phone.sync.cycle()).toMatchObject(quiet);
    await office.sync.cycle();
    expect(office.documents.get(mentee._id)?.status).toBe('ACTIVE');
    expect(office.documents.get(mentee._id)?.heldStatus).toBeUndefined();
  });

  it('keeps what else was written where C1 was withdrawn meanwhile', async () => {
    const phone = await signedIn('mentor');
    const office = await signedIn('koordination');
    const { mentee, c1 } = activeCase();
    const consent = c1();
    await phone.save({ ...mentee, status: 'WAITING' });
    await phone.save(consent);
    await phone.sync.cycle();
    await office.sync.cycle();
    const before = phone.documents.get(mentee._id);
    await phone.save({ ...before, _id: mentee._id, status: 'ACTIVE', email: 'neu@example.org' });
    const at = new Date().toISOString();
    await office.save({
      ...office.documents.get(consent._id),
      _id: consent._id,
      updatedBy: team.coordinator.id,
      withdrawal: { at, by: team.coordinator.id, how: 'PHONE' },
    });
    await office.sync.cycle();
    expect(await phone.sync.cycle()).toMatchObject(quiet);
    await office.sync.cycle();
    const held = { status: 'WAITING', heldStatus: 'ACTIVE', email: 'neu@example.org' };
    expect(office.documents.get(mentee._id)).toMatchObject(held);
  });

  it('is merged with what a colleague wrote at the same time', async () => {
    const phone = await signedIn('mentor');
    const office = await signedIn('koordination');
    const { mentee } = activeCase();
    await phone.save({ ...mentee, status: 'INQUIRY' });
    await phone.sync.cycle();
    await office.sync.cycle();
    const edit = async (device: TestDevice, by: string, fields: object) => {
      const now = device.documents.get(mentee._id);
      const updatedAt = new Date().toISOString();
      await device.save({ ...now, _id: mentee._id, updatedBy: by, updatedAt, ...fields });
    };
    await edit(phone, team.mentor.id, { status: 'ACTIVE' });
    await edit(office, team.coordinator.id, { email: 'amt@example.org' });
    await office.sync.cycle();
    await phone.sync.cycle();
    expect(await phone.sync.cycle()).toMatchObject(quiet);
    await office.sync.cycle();
    for (const { documents } of [phone, office])
      expect(documents.get(mentee._id)).toMatchObject({
        status: 'INQUIRY',
        heldStatus: 'ACTIVE',
        email: 'amt@example.org',
      });
  });
});

describe('a consent that is withdrawn', () => {
  it('ends sharing on every device at its next exchange', async () => {
    const phone = await signedIn('mentor');
    const office = await signedIn('koordination');
    const { mentee, c1 } = activeCase();
    const letters = c1({ purpose: 'C7' });
    for (const document of [mentee, c1(), letters]) await phone.save(document);
    await phone.sync.cycle();
    await office.sync.cycle();
    const may = ({ documents }: TestDevice): boolean =>
      mayShare(documents.all('consent') as unknown as ConsentFacts[], 'C7', '2026-11-23');
    expect([may(phone), may(office)]).toEqual([true, true]);
    await office.save({
      ...office.documents.get(letters._id),
      _id: letters._id,
      updatedBy: team.coordinator.id,
      withdrawal: { at: new Date().toISOString(), by: team.coordinator.id, how: 'LETTER' },
    });
    expect(may(office)).toBe(false);
    await office.sync.cycle();
    await phone.sync.cycle();
    expect(may(phone)).toBe(false);
  });
});
