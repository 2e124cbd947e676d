import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Fetch } from '#lib/sync/server-fetch.ts';
import { buildContact } from '#tests/factories/contact.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
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
let phone: TestDevice;
/** What the phone has asked since it was last emptied, and the bytes of bodies both ways. */
const asked: string[] = [];
let bytes = 0;

/** Counts each request and the bodies of question and answer, as they are before compression. */
function counting(fetch: Fetch): Fetch {
  return async (input, init) => {
    asked.push(`${init?.method ?? 'GET'} ${typeof input === 'string' ? input : ''}`);
    bytes += typeof init?.body === 'string' ? Buffer.byteLength(init.body) : 0;
    const response = await fetch(input, init);
    bytes += (await response.clone().arrayBuffer()).byteLength;
    return response;
  };
}

const envelope = () => ({
  projectId: team.project.id,
  createdBy: team.mentor.id,
  updatedBy: team.mentor.id,
});

beforeAll(async () => {
  gateway = await startGateway();
  team = await setUpProject(gateway);
});
beforeEach(async () => {
  const fetch = withCookies();
  value(await clientOf(gateway.address, fetch).signIn('mentor', PASSPHRASE));
  phone = await makeDevice({
    server: gateway.address,
    database: 'project-vogtland',
    shared: 'programme',
    userId: team.mentor.id,
    fetch: counting(fetch),
  });
  const mentees = Array.from({ length: 10 }, () => ({
    ...buildMentee({ ...envelope(), mentorIds: [team.mentor.id] }),
  }));
  await phone.documents.write(mentees, 'local');
  for (let cycles = 0; cycles < 2; cycles += 1)
    expect(await phone.sync.cycle()).toMatchObject({ problem: null, pending: 0 });
  asked.length = 0;
  bytes = 0;
});
afterEach(() => phone.close());
afterAll(() => gateway.close());

it('costs three requests when nothing happened', async () => {
  expect(await phone.sync.cycle()).toMatchObject({ problem: null });
  expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(3);
  expect(bytes).toBeLessThan(1_000);
});

it('costs eight requests and twice the documents for a day of visits', async () => {
  const cases = phone.documents.all('mentee').map(({ _id }) => _id.slice('mentee:'.length));
  const contacts = Array.from({ length: 30 }, (_, n) => ({
    ...buildContact({ ...envelope(), caseId: cases[n % cases.length] ?? '' }),
  }));
  await phone.documents.write(contacts, 'local');
  const size = contacts.reduce((sum, contact) => sum + JSON.stringify(contact).length, 0);
  expect(await phone.sync.cycle()).toMatchObject({ problem: null, pending: 0 });
  expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(8);
  expect(bytes, `${size} bytes of documents`).toBeLessThanOrEqual(2 * size);
});
