import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { answer } from '#lib/domain/merge/resolve.ts';
import type { Alternative } from '#lib/domain/record.ts';
import { buildEmployer } from '#tests/factories/employer.ts';
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

const [PHONE, OFFICE] = ['+4935111111', '+4935122222'];

interface Person extends TestDevice {
  id: string;
}

async function signedIn(login: 'mentor' | 'koordination'): Promise<Person> {
  const fetch = withCookies();
  value(await clientOf(gateway.address, fetch).signIn(login, PASSPHRASE));
  const { id } = login === 'mentor' ? team.mentor : team.coordinator;
  const device = await makeDevice({
    server: gateway.address,
    database: 'project-vogtland',
    userId: id,
    fetch,
  });
  devices.push(device);
  return { ...device, id };
}

async function quiet(...all: TestDevice[]): Promise<void> {
  for (let round = 0; round < 3; round += 1)
    for (const one of all)
      expect(await one.sync.cycle()).toMatchObject({ problem: null, refused: [], parked: [] });
}

/** Edits what is here now, so many minutes ago. */
async function edit(person: Person, id: string, minutesAgo: number, fields: object): Promise<void> {
  await person.save({
    ...person.documents.get(id),
    _id: id,
    ...fields,
    updatedAt: new Date(Date.now() - minutesAgo * 60_000).toISOString(),
    updatedBy: person.id,
  });
}

const envelope = (person: Person) => ({
  projectId: team.project.id,
  createdBy: person.id,
  updatedBy: person.id,
});

function settled(id: string, ...all: TestDevice[]): Record<string, unknown> {
  const [first] = all;
  for (const { documents } of all) {
    expect(documents.get(id)).toEqual(first?.documents.get(id));
    expect(documents.conflicted()).toEqual([]);
    expect(documents.info().pending).toBe(0);
  }
  return first?.documents.get(id) ?? {};
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

describe('merging at the real gateway', () => {
  for (const later of ['phone', 'office'] as const)
    for (const first of ['phone', 'office'] as const)
      it(`takes the merge of both, whoever is later (${later}) and comes back first (${first})`, async () => {
        const [phone, office] = [await signedIn('mentor'), await signedIn('koordination')];
        const mentee = buildMentee({
          ...envelope(phone),
          mentorIds: [phone.id],
          note: 'alt',
          phones: [{ number: '+4935199999' }],
        });
        await phone.save({ ...mentee });
        await quiet(phone, office);

        await edit(phone, mentee._id, later === 'phone' ? 1 : 2, {
          note: 'vom Telefon',
          phones: [{ number: PHONE }],
        });
        await edit(office, mentee._id, later === 'office' ? 1 : 2, {
          note: 'aus dem Büro',
          phones: [{ number: OFFICE }],
          email: 'rima@beispiel.de',
        });
        await quiet(...(first === 'phone' ? [phone, office] : [office, phone]));

        const record = settled(mentee._id, phone, office);
        const [shown, other] = later === 'phone' ? [phone, office] : [office, phone];
        expect(record).toMatchObject({ email: 'rima@beispiel.de', updatedBy: shown.id });
        expect(record.note).toBe(later === 'phone' ? 'vom Telefon' : 'aus dem Büro');
        const waiting = record.alternatives as Alternative[];
        expect(waiting).toMatchObject([
          { field: 'note', by: other.id },
          { field: `phones.${shown === phone ? PHONE : OFFICE}`, by: other.id },
        ]);
        for (const one of waiting) {
          const now = phone.documents.get(mentee._id) ?? {};
          await edit(phone, mentee._id, 0, answer(now, one.field, one));
        }
        await quiet(phone, office);
        const after = settled(mentee._id, phone, office);
        expect(after).toMatchObject({ note: waiting[0]?.value, phones: [waiting[1]?.value] });
        expect(after).not.toHaveProperty('alternatives');
      });

  it('takes a company that both changed, person by person', async () => {
    const [phone, office] = [await signedIn('mentor'), await signedIn('koordination')];
    const [site, one, two] = [nextUlid(), nextUlid(), nextUlid()];
    const sites = (...contactPersons: object[]) => [{ id: site, kind: 'SEAT', contactPersons }];
    const employer = buildEmployer({ ...envelope(phone) });
    await phone.save({ ...employer, sites: sites({ id: one, name: 'Frau Alt' }) });
    await quiet(phone, office);
    await edit(phone, employer._id, 2, { sites: sites({ id: one, name: 'Frau Neu' }) });
    await edit(office, employer._id, 1, {
      sites: sites({ id: one, name: 'Frau Alt', role: 'HR' }, { id: two, name: 'Herr Zwei' }),
    });
    await quiet(office, phone);
    expect(settled(employer._id, phone, office).sites).toEqual(
      sites({ id: one, name: 'Frau Neu', role: 'HR' }, { id: two, name: 'Herr Zwei' }),
    );
  });
});
