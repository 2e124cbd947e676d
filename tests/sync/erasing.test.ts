import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Me } from '#lib/domain/server-answers.ts';
import type { Fetch } from '#lib/sync/server-fetch.ts';
import { buildContact } from '#tests/factories/contact.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { clientOf, PASSPHRASE, setUpProject, startGateway, value, withCookies } from './gateway.ts';
import type { Gateway } from './gateway.ts';
import { makeDevice, type TestDevice } from './test-device.ts';

let gateway: Gateway;
let project: Awaited<ReturnType<typeof setUpProject>>['project'];
const devices: TestDevice[] = [];
beforeEach(async () => {
  gateway = await startGateway();
  ({ project } = await setUpProject(gateway));
});
afterEach(async () => {
  for (const device of devices.splice(0)) await device.close();
  await gateway.close();
  expect(gateway.errors).toEqual([]);
});

interface Signed extends TestDevice {
  me: Me;
  fetch: Fetch;
}

async function deviceOf(login: string): Promise<Signed> {
  const fetch = withCookies();
  const client = clientOf(gateway.address, fetch);
  value(await client.signIn(login, PASSPHRASE));
  const me = value(await client.me());
  const device = await makeDevice({
    server: gateway.address,
    database: me.project?.db ?? '',
    userId: me.user.id,
    fetch,
  });
  devices.push(device);
  return { ...device, me, fetch };
}

const erase = async ({ fetch }: Signed, body: object): Promise<Response> =>
  fetch(`${gateway.address}/api/erasures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** A case that mentor and coordination have. */
async function plant(phone: Signed, marker: string) {
  const { id } = phone.me.user;
  const own = { projectId: project.id, createdBy: id, updatedBy: id };
  const mentee = buildMentee({ ...own, mentorIds: [id], note: `${marker}-note` });
  const caseId = mentee._id.slice('mentee:'.length);
  const contact = buildContact({ ...own, caseId, mentorId: id, note: `${marker}-contact` });
  await phone.save({ ...mentee });
  await phone.save({ ...contact });
  return { caseId, mentee, contact };
}

/** Everything that a device could show. */
const held = ({ documents }: TestDevice): string =>
  JSON.stringify([
    documents.all(),
    documents.listLocal('').filter(({ id }) => id !== 'erased'),
    documents.pending(),
    documents.groups(),
  ]);

describe('an erased case', () => {
  it('leaves every device, with what was only there, and nothing else is lost', async () => {
    const phone = await deviceOf('mentor');
    const office = await deviceOf('koordination');
    const gone = await plant(phone, 'GREIFVOGEL');
    const other = await plant(phone, 'BACHSTELZE');
    await phone.sync.cycle();
    await office.sync.cycle();
    expect(office.documents.get(gone.mentee._id)).not.toBeNull();

    // In a basement: an entry of each case, a draft, and a list of before.
    const { id } = phone.me.user;
    const own = { projectId: project.id, createdBy: id, updatedBy: id, mentorId: id };
    const lost = buildContact({ ...own, caseId: gone.caseId, note: 'GREIFVOGEL-offline' });
    const kept = buildContact({ ...own, caseId: other.caseId, note: 'BACHSTELZE-offline' });
    for (const one of [lost, kept]) await phone.save({ ...one });
    await phone.documents.putLocal(`draft/contact/${gone.caseId}`, { value: 'GREIFVOGEL-draft' });
    await phone.documents.putLocal('draft/contact/new', {
      value: { caseId: gone.caseId, note: 'GREIFVOGEL-new' },
    });
    await phone.documents.putLocal('draft/task/new', { value: 'BACHSTELZE-draft' });
    await phone.documents.putLocal('parked', [
      { id: gone.contact._id, rev: '1-a', at: Date.now() },
      { id: other.contact._id, rev: '1-a', at: Date.now() },
    ]);

    expect((await erase(office, { cases: [gone.caseId], why: 'REQUEST' })).status).toBe(200);
    await office.sync.cycle();
    const status = await phone.sync.cycle();
    for (const device of [office, phone]) {
      expect(held(device)).not.toContain('GREIFVOGEL');
      expect(held(device)).not.toContain(gone.caseId);
    }
    expect(held(phone)).toContain('BACHSTELZE-offline');
    expect(held(phone)).toContain('BACHSTELZE-draft');
    expect(status).toMatchObject({ problem: null, pending: 0, refused: [] });
    // Told once: the contact and the two drafts.
    expect(status.erased).toEqual({ cases: 1, entries: 3 });
    expect((await phone.sync.cycle()).erased).toEqual({ cases: 1, entries: 3 });
    await phone.sync.seenErased();
    expect(phone.sync.status().erased).toBeNull();
    expect(office.sync.status().erased).toBeNull();
    await office.sync.cycle();
    expect(office.documents.get(kept._id)).not.toBeNull();

    const shown = (await (await office.fetch(`${gateway.address}/api/erasures`)).json()) as {
      erasures: { devices: { state: string }[] }[];
    };
    // The invitations were accepted on devices of their own, which never come back.
    const states = shown.erasures[0]?.devices.map(({ state }) => state) ?? [];
    expect(states.filter((state) => state === 'done')).toHaveLength(2);
  });

  it('is dropped where it was pushed before the device heard of it', async () => {
    const phone = await deviceOf('mentor');
    const office = await deviceOf('koordination');
    const { caseId } = await plant(phone, 'GREIFVOGEL');
    await phone.sync.cycle();
    // An app of before asks for nothing of this: it pushes, and is told for each document.
    const { id } = phone.me.user;
    await erase(office, { cases: [caseId], why: 'TERM' });
    const own = { projectId: project.id, createdBy: id, updatedBy: id, mentorId: id };
    const late = buildContact({ ...own, caseId });
    const answer = await phone.fetch(
      `${gateway.address}/db/${phone.me.project?.db ?? ''}/_bulk_docs`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ docs: [late] }),
      },
    );
    expect(await answer.json()).toMatchObject([{ problem: 'case-erased' }]);
  });

  it('comes back to nobody who knew of it, and the coordination is told', async () => {
    const office = await deviceOf('koordination');
    const mark = 'a'.repeat(32);
    await office.documents.putLocal('erased', { marks: [mark], atServer: 1, unknown: [] });
    await office.sync.cycle();
    expect(office.sync.status().unknownErased).toEqual([mark]);
  });
});
