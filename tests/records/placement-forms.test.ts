import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnyDocument } from '#lib/domain/document.ts';
import { inOrder } from '#lib/domain/follow-ups.ts';
import type { Placement } from '#lib/domain/placement.ts';
import { BreakOffForm } from '#lib/features/placements/break-off-form.svelte.ts';
import { FollowUpForm } from '#lib/features/placements/follow-up-form.svelte.ts';
import { PlacementForm } from '#lib/features/placements/placement-form.svelte.ts';
import { Caseload } from '#lib/records/caseload.svelte.ts';
import type { Documents } from '#lib/store/documents.ts';
import { memoryDocuments } from '#tests/doubles/memory-documents.ts';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { buildConsent } from '#tests/factories/consent.ts';
import { TEST_MENTOR, TEST_PROJECT } from '#tests/factories/envelope.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { buildPlacement } from '#tests/factories/placement.ts';
import { nextUlid } from '#tests/factories/ulid.ts';

const NOON = Date.parse('2026-11-23T11:00:00Z');
const TODAY = '2026-11-23';

let store: Documents;
let caseload: Caseload;
let caseId: string;

beforeEach(() => {
  store = memoryDocuments('project');
  caseId = nextUlid();
  caseload = new Caseload({
    project: store,
    programme: memoryDocuments('programme'),
    projectId: TEST_PROJECT,
    userId: TEST_MENTOR,
    now: () => NOON,
    newUlid: nextUlid,
  });
});
afterEach(async () => {
  caseload.close();
  await store.close();
});

const stored = (...documents: AnyDocument[]) =>
  store.write(
    documents.map((document) => ({ ...document, _rev: '1-first' })),
    'server',
  );
const tried = (status: 'ACTIVE' | 'AFTERCARE') => buildMentee({ _id: `mentee:${caseId}`, status });
const only = (): Placement => {
  const [placement] = caseload.placementsOfCase(caseId);
  if (!placement) throw new Error('no placement');
  return placement;
};

describe('a new placement', () => {
  it('is written with its fundings, all of one hand', async () => {
    await stored(tried('ACTIVE'));
    const form = new PlacementForm({ caseId }, caseload);
    form.chooseGroup('P');
    Object.assign(form.values, { title: 'Tischler', startOn: '2026-12-01', offers: ['EGZ'] });
    expect((await form.save()).ok).toBe(true);
    expect(only()).toMatchObject({ kind: 'P01', socialInsurance: 'YES', proof: 'NONE' });
    const [funding] = caseload.ofCase('funding', caseId);
    expect(funding).toMatchObject({
      offerCode: 'EGZ',
      state: 'IDEA',
      recipient: 'EMPLOYER',
      placementId: only()._id,
    });
    expect(form.fundingIds).toEqual([funding?._id]);
  });

  it('suggests adequacy by level and qualification, and keeps the reason', async () => {
    await stored(tried('ACTIVE'), buildCaseFile('profile', { caseId, qualificationLevel: 'Q1' }));
    const form = new PlacementForm({ caseId }, caseload);
    form.chooseGroup('P');
    form.takeOccupation('223', 2);
    expect(form.values).toMatchObject({ kldb: '223', level: '2', adequate: 'YES' });
    form.takeOccupation('223', 1);
    expect(form.values).toMatchObject({ level: '1', adequate: 'NO' });
    Object.assign(form.values, { title: 'Holzhelfer', startOn: '2026-12-01' });
    await form.save();
    expect(only()).toMatchObject({ requirementLevel: 1, qualificationAdequate: 'NO' });
    expect(only().adequacyReason).toMatch(/unter der Qualifikation/);
  });

  it('leaves what a person chose to that person', async () => {
    await stored(tried('ACTIVE'), buildCaseFile('profile', { caseId, qualificationLevel: 'Q1' }));
    const form = new PlacementForm({ caseId }, caseload);
    form.chooseGroup('P');
    Object.assign(form.values, { adequate: 'YES', adequateChosen: true, insuranceChosen: true });
    form.takeOccupation('223', 1);
    form.values.kind = 'P02';
    form.kindChosen();
    expect(form.values).toMatchObject({ adequate: 'YES', socialInsurance: 'YES' });
  });

  it('says what is missing, and writes nothing', async () => {
    await stored(tried('ACTIVE'));
    const form = new PlacementForm({ caseId }, caseload);
    const { ok } = await form.save();
    expect(ok).toBe(false);
    expect(form.problems.map(({ field }) => field)).toEqual(['kind', 'title', 'startOn']);
    expect(caseload.placementsOfCase(caseId)).toEqual([]);
  });
});

describe('a follow-up', () => {
  it('stands beside those that are there, also those of a colleague meanwhile', async () => {
    const placement = buildPlacement({ caseId, startOn: '2026-08-20' });
    await stored(tried('AFTERCARE'), placement);
    const form = new FollowUpForm(only(), 'M3', { caseload, today: TODAY });
    await caseload.update<'placement'>(placement._id, {
      followUps: [{ step: 'W2', status: 'SAME', on: '2026-09-04' }],
    });
    expect((await form.save()).ok).toBe(false);
    form.values.status = 'UNKNOWN';
    expect((await form.save()).ok).toBe(true);
    expect(inOrder(only().followUps).map(({ step, status }) => [step, status])).toEqual([
      ['W2', 'SAME'],
      ['M3', 'UNKNOWN'],
    ]);
  });
});

describe('a break-off', () => {
  const around = () => ({ caseload, userId: TEST_MENTOR, today: TODAY });
  const ended = async (reason: 'D04' | 'D06', status: 'ACTIVE' | 'AFTERCARE' = 'AFTERCARE') => {
    await stored(
      tried(status),
      buildConsent({ caseId, givenAt: '2026-01-02T08:00:00.000Z' }),
      buildPlacement({ caseId, kind: 'P01', startOn: '2026-08-20' }),
    );
    const form = new BreakOffForm(only(), around());
    form.values.endReason = reason;
    return form;
  };

  it('writes the end, its tasks and the way back into active support together', async () => {
    const form = await ended('D04');
    expect(form.inProbation).toBe(true);
    expect((await form.save()).ok).toBe(true);
    expect(only()).toMatchObject({ endedOn: TODAY, endReason: 'D04', endedInProbation: true });
    const tasks = caseload.tasksOfCase(caseId);
    expect(tasks.map(({ dueOn }) => dueOn).toSorted()).toEqual(['2026-11-26', '2026-11-30']);
    expect(caseload.mentee(caseId)?.status).toBe('ACTIVE');
  });

  it('makes no task that was tapped off, and leaves the case where it is told to', async () => {
    const form = await ended('D04');
    form.chosen = ['REFERENCE'];
    form.values.again = 'NO';
    await form.save();
    expect(caseload.tasksOfCase(caseId).map(({ title }) => title)).toEqual([
      'Zeugnis und Arbeitsbescheinigung anfordern',
    ]);
    expect(caseload.mentee(caseId)?.status).toBe('AFTERCARE');
  });

  it('does not lie before the start', async () => {
    const form = await ended('D06', 'ACTIVE');
    form.values.endedOn = '2026-08-19';
    expect((await form.save()).ok).toBe(false);
    expect(form.problems).toEqual([{ code: 'end-before-start', field: 'endedOn' }]);
  });

  it('goes back without C1 only by a consent', async () => {
    await stored(tried('AFTERCARE'), buildPlacement({ caseId, startOn: '2026-08-20' }));
    expect(new BreakOffForm(only(), around()).back).toBe('needs-c1');
  });
});
