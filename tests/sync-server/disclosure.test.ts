import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASE_KINDS, type CaseKind } from '#lib/domain/case-belongings.ts';
import { disclosureAnswer, type DisclosureAnswer } from '#lib/domain/disclosure/answer.ts';
import { BLACK } from '#lib/domain/disclosure/blacken.ts';
import { disclosureSchema } from '#lib/domain/disclosure/content.ts';
import { blacken } from '#lib/domain/disclosure/passages.ts';
import { makeId } from '#lib/domain/id.ts';
import { oneOfEach } from '#tests/factories/case-file.ts';
import { buildConsent } from '#tests/factories/consent.ts';
import { buildContact } from '#tests/factories/contact.ts';
import { buildEmployer } from '#tests/factories/employer.ts';
import { buildPlacement } from '#tests/factories/placement.ts';
import { buildTask } from '#tests/factories/task.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { ask, type Reply } from './bare-engine.ts';
import {
  as,
  caseIdOf,
  contactOf,
  edited,
  menteeOf,
  put,
  startCaseWorld,
  type CaseWorld,
} from './case-world.ts';
import type { Account } from './gateway.ts';

let world: CaseWorld;
let caseId: string;
/** Words that stand in the case of the person, each once. */
const planted: string[] = [];
const foreign: string[] = [];

const word = (into: string[], name: string): string => {
  const marker = `wort${name}${String(into.length)}${into === planted ? 'eigen' : 'fremd'}`;
  into.push(marker);
  return marker;
};

/** A document of each kind with a word of its own in it; a new kind does not compile here. */
function documentsOf(
  of: string,
  into: string[],
): Record<Exclude<CaseKind, 'mentee'>, Record<string, unknown> & { _id: string }> {
  const { mira } = world;
  const common = {
    projectId: world.project.id,
    createdBy: mira.id,
    updatedBy: mira.id,
    caseId: of,
  };
  const id = (kind: CaseKind): string => makeId(kind, nextUlid(), of);
  const file = { contentType: 'application/pdf', size: 4, sha256: '0'.repeat(64) };
  const at = { createdAt: '2026-11-20T08:00:00.000Z', updatedAt: '2026-11-20T08:00:00.000Z' };
  return {
    contact: {
      ...buildContact({ ...common, mentorId: mira.id }),
      _id: id('contact'),
      note: word(into, 'contact'),
    },
    task: {
      ...buildTask({ ...common, assigneeId: mira.id }),
      _id: id('task'),
      title: word(into, 'task'),
    },
    placement: {
      ...buildPlacement(common),
      _id: id('placement'),
      title: word(into, 'placement'),
    },
    paper: {
      ...common,
      ...at,
      ...file,
      _id: id('paper'),
      type: 'paper',
      schemaVersion: 1,
      title: word(into, 'paper'),
      purpose: 'Beratung',
    },
    file: { ...common, ...at, ...file, _id: id('file'), type: 'file', schemaVersion: 1 },
    consent: {
      ...buildConsent({ ...common, explainedBy: mira.id }),
      _id: id('consent'),
      place: word(into, 'consent'),
    },
    ...oneOfEach(common, (type) => word(into, type)),
    handover: {
      ...at,
      projectId: common.projectId,
      createdBy: mira.id,
      updatedBy: mira.id,
      _id: makeId('handover', nextUlid()),
      type: 'handover',
      schemaVersion: 1,
      subjectCaseId: of,
      initials: 'X. Y.',
      fromIds: [mira.id],
      toIds: [world.kai.id],
      note: word(into, 'handover'),
    },
  };
}

/** Stores a case past the rules, as another gateway may have, with a field that two people set. */
async function plant(into: string[], names: { familyName: string; givenNames: string }) {
  const { mira, koordination } = world;
  const fields = {
    ...names,
    note: word(into, 'note'),
    alternatives: [
      {
        field: 'address.street',
        value: word(into, 'alternative'),
        at: '2026-11-20T08:00:00.000Z',
        by: koordination.id,
      },
    ],
  };
  const first = await put(world, mira, menteeOf(world, mira, fields));
  await put(world, mira, edited(first, mira, { note: word(into, 'later') }));
  const of = caseIdOf(first);
  const database = await world.gateway.house.engine.open('project-bautzen');
  const documents = Object.values(documentsOf(of, into));
  const outcomes = await database?.write(documents, { newEdits: true });
  expect(outcomes?.every(({ ok }) => ok)).toBe(true);
  // Taken out of the lists, and stored all the same.
  const gone = contactOf(world, { _id: `mentee:${of}` }, mira, { note: word(into, 'gone') });
  await put(world, mira, edited(gone, mira, { deletedAt: new Date().toISOString() }));
  return of;
}

const disclose = (who: Account, of = caseId): Promise<Reply<DisclosureAnswer>> =>
  ask('POST', `${world.gateway.address}/api/cases/${of}/disclosure`, {}, as(who));

const OTHER = { familyName: 'Saleh', givenNames: 'Ahmad' };

beforeAll(async () => {
  world = await startCaseWorld();
  caseId = await plant(planted, { familyName: 'Hassan', givenNames: 'Mohammed' });
  await plant(foreign, OTHER);
  const employer = buildEmployer({
    projectId: world.project.id,
    createdBy: world.mira.id,
    updatedBy: world.mira.id,
    name: 'Tischlerei Birke',
  });
  const [site] = employer.sites;
  if (site)
    site.contactPersons = [{ id: nextUlid(), name: 'Petra Kerstan', phone: '+4935913344550' }];
  await put(world, world.mira, employer);
  const text = 'Kam mit Ahmad Saleh zu Frau Kerstan, Tel. 03591 3344550';
  await put(
    world,
    world.mira,
    contactOf(world, { _id: `mentee:${caseId}` }, world.mira, {
      note: text,
      employerId: employer._id,
    }),
  );
  const waiting = contactOf(world, { _id: `mentee:${caseId}` }, world.kai, {
    note: word(planted, 'parked'),
  });
  await ask(
    'POST',
    `${world.gateway.address}/api/parked`,
    { document: waiting, note: word(planted, 'question') },
    as(world.kai),
  );
});
afterAll(() => world.gateway.stop());

describe('an access by Art. 15 GDPR', () => {
  it('holds every kind of document of the case, and all that was planted in it', async () => {
    const { status, body } = await disclose(world.koordination);
    expect(status).toBe(200);
    expect(disclosureAnswer.safeParse(body).error).toBeUndefined();
    const { disclosure } = body;
    expect([...new Set(disclosure.records.map(({ kind }) => kind))].sort()).toEqual(
      [...CASE_KINDS].sort(),
    );
    const text = JSON.stringify(disclosure);
    expect(planted.filter((one) => !text.includes(one))).toEqual([]);
  });

  it('holds nothing of another case', async () => {
    const { body } = await disclose(world.koordination);
    const text = JSON.stringify(body.disclosure);
    expect(foreign.filter((one) => text.includes(one))).toEqual([]);
  });

  it('tells what stood there before, from the log', async () => {
    const { body } = await disclose(world.koordination);
    const changes = body.disclosure.history.flatMap(({ fields }) => fields ?? []);
    expect(changes).toContainEqual({ field: 'note', before: planted[0], after: planted[2] });
  });

  it('names whom the person knows, and the others by their role', async () => {
    await disclose(world.koordination);
    const { body } = await disclose(world.koordination);
    const { people, handedOut } = body.disclosure;
    expect(people.find(({ id }) => id === world.mira.id)?.name).toBe('Person mira');
    const office = people.find(({ id }) => id === world.koordination.id);
    expect(office).toEqual({ id: world.koordination.id, role: 'COORDINATOR' });
    expect(handedOut).toContainEqual(
      expect.objectContaining({ by: world.koordination.id, what: 'disclosure' }),
    );
  });

  it('says purposes, recipients, rights and whom to complain to', async () => {
    const { body } = await disclose(world.mira);
    const { kinds, recipients, rights } = body.disclosure.information;
    expect(kinds).toHaveLength(CASE_KINDS.length + 1);
    expect(recipients.find(({ label }) => label === 'Betriebe')?.consent).toBe('missing');
    expect(JSON.stringify(rights)).toContain('post@sdtb.sachsen.de');
  });

  it('says from when on it is deleted, by the terms of the project', async () => {
    const { body } = await disclose(world.koordination);
    const { notesFrom, caseFrom, waits, legalBasis } = body.disclosure.retention;
    expect(notesFrom).toBeNull();
    expect([caseFrom !== null || waits !== null, legalBasis.length > 0 || waits !== null]).toEqual([
      true,
      true,
    ]);
  });

  it('shows what is others’, and without it both forms are clean', async () => {
    const { body } = await disclose(world.mira);
    const marked = body.passages.filter(({ marks }) => marks.some(({ sure }) => sure));
    expect(marked.map(({ text }) => text)).toContainEqual(expect.stringContaining('Ahmad Saleh'));
    const decided = new Map(
      body.passages.map(({ text, marks }) => [text, marks.filter(({ sure }) => sure)]),
    );
    const clean = blacken(body.disclosure, decided);
    expect(disclosureSchema.safeParse(clean).success).toBe(true);
    const text = JSON.stringify(clean);
    for (const other of ['Ahmad', 'Saleh', 'Kerstan', '3344550']) expect(text).not.toContain(other);
    expect(text).toContain(`Kam mit ${BLACK} zu Frau ${BLACK}, Tel. ${BLACK}`);
  });
});

describe('who may make an access', () => {
  it('is the coordinator and who is responsible, not a deputy, and nobody else', async () => {
    const mentee = menteeOf(world, world.mira, {
      deputies: [{ userId: world.kai.id, until: '2099-12-31' }],
    });
    const of = caseIdOf(await put(world, world.mira, mentee));
    expect((await disclose(world.mira, of)).status).toBe(200);
    expect((await disclose(world.koordination, of)).status).toBe(200);
    expect((await disclose(world.kai, of)).status).toBe(403);
    expect((await disclose(world.kai)).status).toBe(404);
    expect((await disclose(world.admin)).status).toBe(404);
    expect((await disclose(world.koordination, 'kein-fall')).status).toBe(400);
  });

  it('wants a fresh proof', async () => {
    world.gateway.clock.now += 11 * 60_000;
    const { status, body } = await disclose(world.koordination);
    expect([status, (body as unknown as { problem: string }).problem]).toEqual([
      403,
      'proof-needed',
    ]);
    world.gateway.clock.now -= 11 * 60_000;
  });
});

describe('an access that was handed out', () => {
  const counts = {
    records: 9,
    blackened: 3,
    added: 1,
    liftedSelf: 0,
    liftedKnown: 1,
    liftedAgreed: 0,
    liftedOther: 0,
    files: 1,
    filesLeftOut: 0,
  };
  const created = (body: object) =>
    ask(
      'POST',
      `${world.gateway.address}/api/cases/${caseId}/disclosure/created`,
      body,
      as(world.mira),
    );

  it('is a line with numbers and nothing else', async () => {
    expect((await created(counts)).status).toBe(204);
    const line = (await world.gateway.house.audit.ofCase(caseId)).at(-1);
    expect(line).toMatchObject({ action: 'disclosure', actor: world.mira.id, subject: caseId });
    expect(line?.detail).toBe(
      'created records=9 blackened=3 added=1 liftedSelf=0 liftedKnown=1 liftedAgreed=0 liftedOther=0 files=1 filesLeftOut=0',
    );
  });
  it('takes no text', async () => {
    expect((await created({ ...counts, records: 'Ahmad' })).status).toBe(400);
    expect((await created({ ...counts, why: 'Ahmad' })).status).toBe(400);
  });
});

describe('an export that a device made', () => {
  const report = {
    id: nextUlid(),
    kind: 'rescue-file',
    count: 12,
    at: '2026-11-23T12:00:00.000Z',
  };
  const tell = (body: object, headers: Record<string, string>) =>
    ask('POST', `${world.gateway.address}/api/exports`, body, headers);

  it('is a line with its kind, number and day, and nothing else', async () => {
    expect((await tell(report, as(world.mira))).status).toBe(204);
    const [line] = await world.gateway.house.audit.ofCase(report.id);
    expect(line).toMatchObject({
      action: 'export',
      actor: world.mira.id,
      detail: 'rescue-file 12 2026-11-23T12:00:00.000Z',
    });
    expect((await tell({ ...report, title: 'Ahmad' }, as(world.mira))).status).toBe(400);
    expect((await tell(report, {})).status).toBe(401);
  });
});
