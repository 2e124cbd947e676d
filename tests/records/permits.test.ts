import { afterEach, describe, expect, it } from 'vitest';
import type { Mentee, Residence } from '#lib/domain/mentee.ts';
import { permitHistory } from '#lib/domain/permit-history.ts';
import {
  PermitForm,
  type PermitFormValues,
  type PermitTarget,
} from '#lib/features/residence/permit-form.svelte.ts';
import { Caseload } from '#lib/records/caseload.svelte.ts';
import { memoryDocuments } from '#tests/doubles/memory-documents.ts';
import { TEST_MENTOR, TEST_PROJECT } from '#tests/factories/envelope.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { nextUlid } from '#tests/factories/ulid.ts';

const TODAY = '2026-11-23';
const opened: Caseload[] = [];
afterEach(() => opened.splice(0).forEach((caseload) => caseload.close()));

const DULDUNG: Residence = {
  statusCode: 'DUL_60A',
  validUntil: '2026-12-14',
  sideConditions: 'Beschäftigung nur mit Erlaubnis',
  documentSeenOn: '2026-09-15',
};

async function withCase(residence?: Residence, fields: Partial<Mentee> = {}) {
  const project = memoryDocuments('project-x');
  const mentee = buildMentee({
    ...fields,
    ...(residence ? { residence } : { residence: undefined }),
  });
  const { residence: stored, ...bare } = mentee;
  await project.write([{ ...bare, ...(stored ? { residence: stored } : {}) }], 'local');
  const caseload = new Caseload({
    project,
    programme: memoryDocuments('programme'),
    projectId: TEST_PROJECT,
    userId: TEST_MENTOR,
    now: () => Date.parse('2026-11-23T11:00:00Z'),
    newUlid: nextUlid,
  });
  opened.push(caseload);
  const caseId = mentee._id.slice('mentee:'.length);
  const now = () => caseload.mentee(caseId) as Mentee;
  const permits = () => caseload.ofCase('permit', caseId);
  const history = () => permitHistory(now(), permits());
  const fill = async (target: PermitTarget, values: Partial<PermitFormValues>) => {
    const form = new PermitForm(target, { caseload, today: TODAY, mentee: now() });
    Object.assign(form.values, values);
    const saved = await form.save();
    return { form, saved };
  };
  return { caseload, caseId, now, permits, history, fill };
}

describe('a new document', () => {
  it('is a record of its own, and the old one of the mentee becomes one', async () => {
    const world = await withCase(DULDUNG, { toReview: ['residence.validUntil', 'phones'] });
    const { form, saved } = await world.fill(
      { kind: 'new' },
      {
        statusCode: 'AE_25_5',
        validUntil: '2028-11-20',
        issuedOn: '2026-11-20',
        authority: 'Bautzen',
      },
    );
    expect(saved.ok).toBe(true);
    expect(world.now().residence).toEqual({ statusCode: 'AE_25_5', validUntil: '2028-11-20' });
    expect(world.now().toReview).toEqual(['phones']);
    const { now, past } = world.history();
    expect(now?.facts).toMatchObject({ statusCode: 'AE_25_5', authority: 'Bautzen' });
    expect(past).toHaveLength(1);
    expect(past[0]).toMatchObject({ ...DULDUNG, replacedOn: '2026-11-20' });

    expect((await form.undo()).ok).toBe(true);
    expect(world.now().residence).toEqual(DULDUNG);
    expect(world.history().now?.permit).toMatchObject(DULDUNG);
  });

  it('follows another one, which is kept', async () => {
    const world = await withCase();
    await world.fill({ kind: 'now' }, { statusCode: 'ASY_GEST', issuedOn: '2026-03-01' });
    expect(world.permits()).toHaveLength(1);
    await world.fill({ kind: 'new' }, { statusCode: 'AE_25_2_S', documentSeenOn: '2026-11-21' });
    await world.fill({ kind: 'new' }, { statusCode: 'NE_26_3' });
    const { now, past } = world.history();
    expect(now?.facts.statusCode).toBe('NE_26_3');
    expect(past.map(({ statusCode, replacedOn }) => [statusCode, replacedOn])).toEqual([
      ['AE_25_2_S', TODAY],
      ['ASY_GEST', '2026-11-21'],
    ]);
  });

  it('begins with what seldom changes, and asks dates and work anew', async () => {
    const world = await withCase();
    await world.fill(
      { kind: 'now' },
      {
        ...DULDUNG,
        authority: 'Bautzen',
        passport: 'NONE',
        workPermitText: 'BESCH_NACH_ERLAUBNIS',
      },
    );
    const form = new PermitForm(
      { kind: 'new' },
      { caseload: world.caseload, today: TODAY, mentee: world.now() },
    );
    expect(form.values).toMatchObject({
      statusCode: 'DUL_60A',
      authority: 'Bautzen',
      passport: 'NONE',
    });
    expect(form.values).toMatchObject({ validUntil: '', workPermitText: '', sideConditions: '' });
    form.values.statusCode = 'FIK_81_4';
    form.statusChosen();
    expect(form.values.underlyingStatusCode).toBe('DUL_60A');
  });

  it('keeps since when somebody is in Germany, with the person', async () => {
    const world = await withCase();
    await world.fill(
      { kind: 'now' },
      { statusCode: 'ASY_GEST', inGermanySince: '2026-09-01', inGermanySincePrecision: 'MONTH' },
    );
    expect(world.now()).toMatchObject({
      inGermanySince: '2026-09-01',
      inGermanySincePrecision: 'MONTH',
    });
  });

  it('is not saved without a status, or with a day that cannot be read', async () => {
    const world = await withCase();
    const { saved } = await world.fill({ kind: 'now' }, { validUntil: '2027-01-01' });
    expect(saved).toMatchObject({ problem: [{ code: 'value-unknown', field: 'statusCode' }] });
    const form = new PermitForm(
      { kind: 'now' },
      { caseload: world.caseload, today: TODAY, mentee: world.now() },
    );
    form.values.statusCode = 'DUL_60A';
    form.unreadable.validUntil = true;
    expect(await form.save()).toMatchObject({
      problem: [{ code: 'date-invalid', field: 'validUntil' }],
    });
    expect(world.permits()).toEqual([]);
  });
});

describe('a slip of the pen', () => {
  it('is mended in place, in the document and on the mentee', async () => {
    const world = await withCase();
    await world.fill(
      { kind: 'now' },
      {
        ...DULDUNG,
        authority: 'Bautzen',
      },
    );
    await world.fill({ kind: 'now' }, { validUntil: '2026-12-24', sideConditions: '' });
    expect(world.permits()).toHaveLength(1);
    expect(world.history().past).toEqual([]);
    expect(world.history().now?.permit).toMatchObject({
      validUntil: '2026-12-24',
      authority: 'Bautzen',
    });
    expect(world.now().residence).toEqual({
      statusCode: 'DUL_60A',
      validUntil: '2026-12-24',
      documentSeenOn: '2026-09-15',
    });
  });

  it('makes a record of what stood on the mentee alone', async () => {
    const world = await withCase(DULDUNG);
    await world.fill({ kind: 'now' }, { authority: 'Bautzen' });
    expect(world.history()).toMatchObject({
      now: { permit: { ...DULDUNG, authority: 'Bautzen' } },
      past: [],
    });
    expect(world.now().residence).toEqual(DULDUNG);
  });

  it('in a past document leaves the one in force alone', async () => {
    const world = await withCase(DULDUNG);
    await world.fill({ kind: 'new' }, { statusCode: 'AE_25_5' });
    const [past] = world.history().past;
    await world.fill({ kind: 'past', id: past?._id ?? '' }, { validUntil: '2026-12-31' });
    expect(world.history().past[0]).toMatchObject({ validUntil: '2026-12-31', replacedOn: TODAY });
    expect(world.now().residence).toEqual({ statusCode: 'AE_25_5' });
  });

  it('writes only what was changed, beside what a colleague changed meanwhile', async () => {
    const world = await withCase();
    await world.fill({ kind: 'now' }, { ...DULDUNG });
    const form = new PermitForm(
      { kind: 'now' },
      { caseload: world.caseload, today: TODAY, mentee: world.now() },
    );
    await world.fill({ kind: 'now' }, { authority: 'Görlitz', validUntil: '2027-01-31' });
    form.values.passport = 'VALID';
    expect((await form.save()).ok).toBe(true);
    expect(world.permits()[0]).toMatchObject({
      authority: 'Görlitz',
      passport: 'VALID',
      validUntil: '2027-01-31',
    });
    expect(world.now().residence?.validUntil).toBe('2027-01-31');
  });
});
