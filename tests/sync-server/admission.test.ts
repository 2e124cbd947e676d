import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AdmissionCheck, CheckFacts } from '#lib/domain/admission-check.ts';
import { resultOf } from '#lib/domain/admission/facts.ts';
import { admissionRulesFor } from '#lib/domain/admission/rules.ts';
import { parkedAnswer } from '#lib/domain/server-answers.ts';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { ask } from './bare-engine.ts';
import {
  as,
  caseIdOf,
  changes,
  edited,
  menteeOf,
  push,
  put,
  startCaseWorld,
  type CaseWorld,
} from './case-world.ts';
import type { Account } from './gateway.ts';

let world: CaseWorld;
beforeAll(async () => {
  world = await startCaseWorld();
});
afterAll(() => world.gateway.stop());

const OTHER: CheckFacts = {
  residesInSaxony: true,
  germanSufficient: 'YES',
  statusCode: 'EU_FREI',
  hasMigrationBackground: true,
  inSaxonySince: '2023-05-01',
  assessmentDate: '2026-11-23',
  capacity: 'OPEN',
  workBan: false,
};

/** A check as a device writes it: the result follows from the facts. */
function checkOf(
  mentee: { _id: string },
  who: Account,
  facts: CheckFacts = OTHER,
  more: Partial<AdmissionCheck> = {},
): AdmissionCheck {
  const { eligibility, targetGroup, groupRow, row, ruleSetVersion } = resultOf(
    facts,
    admissionRulesFor(facts.assessmentDate),
    more.decidedGroup,
  );
  const own = { createdBy: who.id, updatedBy: who.id, projectId: world.project.id };
  const result = { eligibility, targetGroup, groupRow, row, ruleSetVersion };
  return buildCaseFile('check', { ...own, ...result, facts, caseId: caseIdOf(mentee), ...more });
}
const decisionOn = (
  check: AdmissionCheck,
  who: Account,
  facts: CheckFacts = { ...OTHER, capacity: 'YES' },
  more: Partial<AdmissionCheck> = {},
) =>
  checkOf({ _id: `mentee:${check.caseId}` }, who, facts, {
    decides: check._id.slice(-26),
    decision: 'ADMIT',
    reason: 'Ein Platz ist frei.',
    ...more,
  });
const aCase = () => put(world, world.mira, menteeOf(world, world.mira));
const sent = (who: Account, document: object) => push(world, who, [document]);

describe('an admission check at the server', () => {
  it('is taken in from whoever has the case, and seen by the coordination', async () => {
    const check = await put(world, world.mira, checkOf(await aCase(), world.mira));
    const seen = (await changes(world, world.koordination)).results.map(({ id }) => id);
    expect(seen).toContain(check._id);
  });

  it.each<[string, Partial<AdmissionCheck>]>([
    ['another result', { eligibility: 'ELIGIBLE_PRIMARY' }],
    ['another group', { targetGroup: 'P1_SCHUTZ' }],
    ['another row', { row: 10 }],
    ['other facts', { facts: { ...OTHER, residesInSaxony: false } }],
    ['rules that nobody knows', { ruleSetVersion: '1999-1' }],
  ])('is refused with %s, also from the coordination', async (_name, wrong) => {
    const mentee = await aCase();
    for (const who of [world.mira, world.koordination])
      expect(await sent(who, { ...checkOf(mentee, who), ...wrong })).toMatchObject([
        { problem: 'check-wrong' },
      ]);
  });

  it('is never changed', async () => {
    const mentee = await aCase();
    const check = await put(world, world.mira, checkOf(mentee, world.mira));
    const later = checkOf(mentee, world.mira, { ...OTHER, inSaxonySince: '2025-01-01' });
    const { facts, ...result } = later;
    expect(await sent(world.mira, edited(check, world.mira, { facts }))).toMatchObject([
      { problem: 'record-fixed' },
    ]);
    expect(result.row).toBe(9);
  });
});

describe('a decision on an admission', () => {
  it('is the coordination’s, and nobody else’s', async () => {
    const check = await put(world, world.mira, checkOf(await aCase(), world.mira));
    const refused = { problem: 'not-permitted', problems: [{ field: 'decision' }] };
    expect(await sent(world.mira, decisionOn(check, world.mira))).toMatchObject([refused]);
    expect(await sent(world.kai, decisionOn(check, world.kai))).toMatchObject([
      { problem: 'parked' },
    ]);
    const decision = await put(world, world.koordination, decisionOn(check, world.koordination));
    const seen = (await changes(world, world.mira)).results.map(({ id }) => id);
    expect(seen).toContain(decision._id);
  });

  it('is taken away by nobody else', async () => {
    const check = await put(world, world.mira, checkOf(await aCase(), world.mira));
    const facts: CheckFacts = { ...OTHER, capacity: 'NO' };
    const no = decisionOn(check, world.koordination, facts, { decision: 'REJECT' });
    const decision = await put(world, world.koordination, no);
    const gone = { deletedAt: new Date().toISOString() };
    expect(await sent(world.mira, edited(decision, world.mira, gone))).toMatchObject([
      { problem: 'not-permitted' },
    ]);
    const undone = edited(decision, world.koordination, gone);
    expect(await sent(world.koordination, undone)).toMatchObject([{ ok: true }]);
  });

  it('has a reason, and no way past the five years', async () => {
    const check = await put(world, world.mira, checkOf(await aCase(), world.mira));
    const { koordination } = world;
    const long: CheckFacts = { ...OTHER, inSaxonySince: '2015-01-01', capacity: 'YES' };
    expect(
      await sent(koordination, decisionOn(check, koordination, undefined, { reason: ' ' })),
    ).toMatchObject([{ problem: 'reason-missing' }]);
    expect(await sent(koordination, decisionOn(check, koordination, long))).toMatchObject([
      { problem: 'five-years-fixed' },
    ]);
    const unclear = { ...long, statusCode: 'UNB' as const };
    const way = decisionOn(check, koordination, unclear, { decidedGroup: 'S_ANDERE' });
    expect(await sent(koordination, way)).toMatchObject([{ problem: 'five-years-fixed' }]);
    const chosen = decisionOn(check, koordination, unclear, { decidedGroup: 'P1_SCHUTZ' });
    expect(await sent(koordination, chosen)).toMatchObject([{ ok: true }]);
  });

  it('does not slip in as an entry that waits for the coordination', async () => {
    const mentee = await aCase();
    const check = await put(world, world.mira, checkOf(mentee, world.mira));
    await put(world, world.mira, edited(mentee, world.mira, { mentorIds: [world.kai.id] }));
    const late = decisionOn(check, world.mira);
    expect(await sent(world.mira, late)).toMatchObject([{ problem: 'parked' }]);
    const api = (method: string, path: string) =>
      ask(method, `${world.gateway.address}/api/parked${path}`, undefined, as(world.koordination));
    const slips = parkedAnswer.parse((await api('GET', '')).body);
    const slip = slips.find(({ document }) => document._id === late._id);
    expect(await api('POST', `/${slip?.id ?? ''}/accept`)).toMatchObject({
      status: 409,
      body: { problem: 'not-permitted' },
    });
  });
});
