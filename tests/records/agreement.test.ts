import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AgreementForm } from '#lib/features/goals/agreement-form.svelte.ts';
import { GoalForm } from '#lib/features/goals/goal-form.svelte.ts';
import { StepForm } from '#lib/features/goals/step-form.svelte.ts';
import { loadAgreement, type AgreementTexts } from '#lib/i18n/agreement/load.ts';
import { Caseload } from '#lib/records/caseload.svelte.ts';
import { memoryDocuments } from '#tests/doubles/memory-documents.ts';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { TEST_MENTOR, TEST_PROJECT } from '#tests/factories/envelope.ts';
import { nextUlid } from '#tests/factories/ulid.ts';

const TODAY = '2026-11-23';
const DRAWN = [[10, 10, 200, 40]];

let caseload: Caseload;
let caseId: string;
let texts: AgreementTexts;

/** A case that was not admitted yet, with one goal of three steps. */
beforeEach(async () => {
  caseload = new Caseload({
    project: memoryDocuments('project'),
    programme: memoryDocuments('programme'),
    projectId: TEST_PROJECT,
    userId: TEST_MENTOR,
    now: () => Date.parse(`${TODAY}T11:00:00Z`),
    newUlid: nextUlid,
  });
  const made = await caseload.create('mentee', {
    familyName: 'Test',
    mentorIds: [TEST_MENTOR],
    status: 'CLEARING',
  });
  if (!made.ok) throw new Error('no case');
  caseId = made.value._id.slice('mentee:'.length);
  const goal = new GoalForm({ caseId }, { caseload, today: TODAY });
  goal.values.kind = 'LANGUAGE';
  goal.take('GER_B1');
  expect((await goal.save()).ok).toBe(true);
  const loaded = await loadAgreement('ar');
  if (!loaded) throw new Error('no texts');
  texts = loaded;
});
afterEach(() => caseload.close());

const goalNow = () => {
  const [goal] = caseload.ofCase('goal', caseId);
  if (!goal) throw new Error('no goal');
  return goal;
};
const menteeNow = () => {
  const mentee = caseload.mentee(caseId);
  if (!mentee) throw new Error('no mentee');
  return mentee;
};
function begin(): AgreementForm {
  const user = { id: TEST_MENTOR, name: 'Mina Mentor' };
  const of = { caseload, caseId, mentee: menteeNow(), user, today: () => TODAY, draft: null };
  const form = new AgreementForm(of);
  form.values.controller = 'Träger e. V.';
  for (let step = 0; step < 3; step += 1) expect(form.next()).toBe(true);
  return form;
}
function sign(form: AgreementForm): void {
  Object.assign(form.values, { mentee: DRAWN, mentor: DRAWN });
}
async function giveC1(): Promise<void> {
  const given = await caseload.create('consent', {
    caseId,
    purpose: 'C1',
    answer: 'GIVEN',
    givenAt: `${TODAY}T08:00:00.000Z`,
    language: 'de',
    textVersion: '2026-11',
    textSha256: '0'.repeat(64),
    explainedBy: TEST_MENTOR,
    signature: { width: 320, height: 160, path: 'M10 80l20 -30l20 30' },
  });
  expect(given.ok).toBe(true);
}
async function passCheck(): Promise<void> {
  const { facts, ruleSetVersion, eligibility, targetGroup, groupRow, row } = buildCaseFile('check');
  const check = { caseId, facts, ruleSetVersion, eligibility, targetGroup, groupRow, row };
  expect((await caseload.create('check', check, { caseId })).ok).toBe(true);
}

describe('an agreement', () => {
  it('keeps the goals as they were, the day of admission, and begins the mentoring', async () => {
    await giveC1();
    await passCheck();
    const form = begin();
    sign(form);
    expect(await form.save(texts)).toBe(true);
    const [agreement] = caseload.ofCase('agreement', caseId);
    expect(agreement?.goals[0]).toMatchObject({ title: 'Deutsch B1 erreichen' });
    expect(agreement?.goals[0]?.steps).toHaveLength(3);
    expect(menteeNow()).toMatchObject({ status: 'ACTIVE', agreementSignedOn: TODAY });
    const step = new StepForm({ goalId: goalNow()._id }, { caseload, today: TODAY });
    step.values.text = 'Noch ein Schritt';
    expect((await step.save()).ok).toBe(true);
    expect(goalNow().steps).toHaveLength(4);
    expect(caseload.ofCase('agreement', caseId)[0]?.goals[0]?.steps).toHaveLength(3);
  });

  it('waits for C1 alone where the check allows, and changes no status without a check', async () => {
    const before = begin();
    sign(before);
    expect(before.effect).toBe('waits-for-check');
    await passCheck();
    const form = begin();
    sign(form);
    expect(form.effect).toBe('waits-for-c1');
    expect(await form.save(texts)).toBe(true);
    expect(menteeNow()).toMatchObject({ status: 'CLEARING', heldStatus: 'ACTIVE' });
  });

  it('is not signed over another text: a goal that changed meanwhile is shown again', async () => {
    const form = begin();
    sign(form);
    await caseload.update<'goal'>(goalNow()._id, { title: 'Deutsch B2 erreichen' });
    expect(form.stale).toBe(true);
    expect(await form.save(texts)).toBe(false);
    expect(caseload.ofCase('agreement', caseId)).toHaveLength(0);
    form.back();
    expect(form.next()).toBe(true);
    expect([form.stale, form.values.mentee, form.values.mentor]).toEqual([false, [], []]);
  });

  it('keeps what was drawn where the text is gone through again and is the same', () => {
    const form = begin();
    sign(form);
    form.back();
    expect(form.next()).toBe(true);
    expect(form.values.mentee).toEqual(DRAWN);
  });
});
