import { resultOf } from '#lib/domain/admission/facts.ts';
import { admissionRulesFor } from '#lib/domain/admission/rules.ts';
import type { AdmissionCheck, CheckFacts } from '#lib/domain/admission-check.ts';
import type { Consent } from '#lib/domain/consent.ts';
import type { AnyDocument } from '#lib/domain/document.ts';
import type { Employer } from '#lib/domain/employer.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import type { Placement } from '#lib/domain/placement.ts';
import { demoApplications } from './applications.ts';
import { plusDays } from './days.ts';
import { demoGoals } from './goals.ts';
import { DEMO_TRADES } from './occupations.ts';
import { demoProfile } from './profiles.ts';
import { envelopeOn, idOn, recordOf, type DemoContext } from './world.ts';

export interface CaseFileParts {
  employers: readonly Employer[];
  consents: readonly Consent[];
  placements: readonly Placement[];
}

/** Profile, residence, courses, goals, applications and fundings of one who is in mentoring. */
export function demoCaseFile(
  context: DemoContext,
  mentee: Mentee,
  { employers, consents, placements }: CaseFileParts,
): AnyDocument[] {
  const { random } = context;
  const trade = random.pick(DEMO_TRADES);
  const profile = demoProfile(context, mentee, trade);
  return [
    profile,
    ...demoCheck(context, mentee),
    ...demoPermit(context, mentee),
    ...demoCourse(context, mentee),
    ...(random.chance(0.3) ? [demoRecognition(context, mentee, profile)] : []),
    ...demoGoals(context, mentee),
    ...demoApplications(context, mentee, { employers, consents, trade }),
    ...placements
      .filter(() => random.chance(0.4))
      .map((placement) => demoFunding(context, placement)),
  ];
}

/** A check as a phone makes it: the result follows from the facts. */
export function checkOf(
  context: DemoContext,
  mentee: Mentee,
  facts: CheckFacts,
  day: string,
): AdmissionCheck {
  const { ruleSetVersion, eligibility, targetGroup, groupRow, row } = resultOf(
    facts,
    admissionRulesFor(facts.assessmentDate),
  );
  const result = { ruleSetVersion, eligibility, targetGroup, groupRow, row };
  return { ...recordOf(context, mentee, 'check', day), facts, ...result };
}

/** Of who was admitted as protected; the others came before there were checks. */
function demoCheck(context: DemoContext, mentee: Mentee): AdmissionCheck[] {
  const { agreementSignedOn: day, residence, inSaxonySince } = mentee;
  if (!day || !residence || day > context.today) return [];
  const check = checkOf(
    context,
    mentee,
    {
      residesInSaxony: true,
      germanSufficient: 'YES',
      statusCode: residence.statusCode,
      hasMigrationBackground: true,
      ...(inSaxonySince ? { inSaxonySince, inSaxonySincePrecision: 'MONTH' } : {}),
      assessmentDate: day,
      capacity: 'OPEN',
      workBan: false,
    },
    day,
  );
  return check.eligibility === 'ELIGIBLE_PRIMARY' ? [check] : [];
}

/** The document in force, as the mentee's record repeats it, and of some the one before it. */
function demoPermit(context: DemoContext, mentee: Mentee): AnyDocument[] {
  const { random, today } = context;
  const { residence } = mentee;
  if (!residence) return [];
  const issuedOn = plusDays(residence.documentSeenOn ?? today, -random.int(20, 200));
  const now: AnyDocument = {
    ...recordOf(context, mentee, 'permit', residence.documentSeenOn ?? today),
    ...residence,
    issuedOn,
    authority: `Ausländerbehörde ${context.project.name}`,
    residenceObligation: random.pick(['NONE', 'NONE', 'S12A'] as const),
    passport: random.pick(['VALID', 'VALID', 'NONE'] as const),
  };
  if (!random.chance(0.3)) return [now];
  const before: AnyDocument = {
    ...recordOf(context, mentee, 'permit', plusDays(issuedOn, -400)),
    statusCode: residence.statusCode,
    documentType: 'EAT',
    issuedOn: plusDays(issuedOn, -400),
    validUntil: plusDays(issuedOn, -5),
    workPermitText: 'ERWERB_ERLAUBT',
    documentSeenOn: plusDays(issuedOn, -390),
    replacedOn: issuedOn,
  };
  return [before, now];
}

function demoCourse(context: DemoContext, mentee: Mentee): AnyDocument[] {
  const { random, today } = context;
  if (!random.chance(0.6)) return [];
  const further = ['B1', 'B2', 'C1'].includes(mentee.germanLevel ?? '');
  const state = random.pick(['RUNNING', 'RUNNING', 'DONE', 'WAITING'] as const);
  const startOn = plusDays(today, state === 'WAITING' ? random.int(40, 90) : -random.int(150, 300));
  return [
    {
      ...recordOf(context, mentee, 'course', plusDays(today, -random.int(20, 60))),
      kind: further ? 'BSK_B2' : 'IK_ALLG',
      provider: random.pick(['Volkshochschule', 'Euro-Schule', 'Sprachwerk e. V.']),
      state,
      startOn,
      endOn: plusDays(startOn, state === 'DONE' ? 140 : 365),
      units: further ? 500 : 600,
      targetLevel: further ? 'B2' : 'B1',
      entitlement: further ? 'S45A' : 'S44_1',
      ...(state === 'DONE' ? { result: 'PASSED' } : {}),
    },
  ];
}

function demoRecognition(
  context: DemoContext,
  mentee: Mentee,
  profile: ReturnType<typeof demoProfile>,
): AnyDocument {
  const { random, today } = context;
  const learnt = profile.education?.find(({ type }) => type === 'VOCATIONAL');
  const sent = random.chance(0.5);
  const day = plusDays(today, -random.int(10, 40));
  return {
    ...recordOf(context, mentee, 'recognition', day),
    kind: 'BQFG',
    authority: 'HWK_DD',
    ...(learnt ? { educationId: learnt.id, referenceOccupation: learnt.title } : {}),
    state: sent ? 'SUBMITTED' : 'COLLECTING',
    ball: sent ? 'AUTHORITY' : 'MENTEE',
    ...(sent ? { submittedOn: day } : {}),
  };
}

function demoFunding(context: DemoContext, placement: Placement): AnyDocument {
  const { random, project } = context;
  const day = plusDays(placement.startOn, -random.int(10, 30));
  return {
    _id: `funding:${placement.caseId}:${idOn(random, day)}`,
    ...envelopeOn(project.id, placement.createdBy, day),
    type: 'funding',
    caseId: placement.caseId,
    offerCode: 'EGZ',
    recipient: 'EMPLOYER',
    ...(placement.employerId ? { employerId: placement.employerId } : {}),
    placementId: placement._id,
    state: random.pick(['APPLIED', 'APPROVED', 'PAID'] as const),
    appliedOn: day,
  };
}
