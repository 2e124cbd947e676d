import type { DocumentMap } from '#lib/domain/document.ts';
import { CASE_FILE_TYPES, makeId, type CaseFileType } from '#lib/domain/id.ts';
import { TEST_MENTOR, testEnvelope } from './envelope.ts';
import { nextUlid, testUlid } from './ulid.ts';

type Own<T extends CaseFileType> = Omit<
  DocumentMap[T],
  keyof typeof testEnvelope | '_id' | 'type' | 'caseId'
>;

/** What each kind needs besides the envelope. */
const OWN: { readonly [T in CaseFileType]: Own<T> } = {
  profile: { strengths: 'geduldig' },
  course: { kind: 'IK_ALLG', state: 'RUNNING' },
  recognition: { kind: 'BQFG', state: 'COLLECTING' },
  goal: { kind: 'LANGUAGE', title: 'Deutsch B1', responsible: 'MENTEE', state: 'OPEN' },
  agreement: {
    signedOn: '2026-11-23',
    goals: [],
    textVersion: '2026-11',
    textSha256: '0'.repeat(64),
    language: 'ar',
    mentorId: TEST_MENTOR,
    menteeSignature: { width: 320, height: 160, path: 'M10 80l20 -30l20 30' },
  },
  check: {
    facts: {
      residesInSaxony: true,
      germanSufficient: 'YES',
      statusCode: 'AE_25_2_F',
      hasMigrationBackground: true,
      assessmentDate: '2026-11-23',
      capacity: 'OPEN',
      workBan: false,
    },
    ruleSetVersion: '2025-1',
    eligibility: 'ELIGIBLE_PRIMARY',
    targetGroup: 'P1_SCHUTZ',
    groupRow: 'Z1',
    row: 5,
  },
  permit: { statusCode: 'AE_25_2_F', validUntil: '2027-03-31' },
  application: { kind: 'JOB', title: 'Verkaufshilfe', state: 'SENT' },
  sharing: { on: '2026-11-23', things: ['CV'], way: 'MAIL' },
  funding: { offerCode: 'EGZ', recipient: 'EMPLOYER', state: 'ADVISED' },
};

/** A field of each kind that takes any short text. */
const TEXT_FIELD: Readonly<Record<CaseFileType, string>> = {
  profile: 'strengths',
  course: 'provider',
  recognition: 'fundedBy',
  goal: 'title',
  agreement: 'place',
  check: 'reason',
  permit: 'authority',
  application: 'title',
  sharing: 'recipient',
  funding: 'amountText',
};

/** A valid record of case `testUlid(1, 'K')` unless `caseId` says otherwise. */
export function buildCaseFile<T extends CaseFileType>(
  type: T,
  fields: Partial<DocumentMap[T]> = {},
): DocumentMap[T] {
  const caseId = fields.caseId ?? testUlid(1, 'K');
  return {
    ...testEnvelope,
    _id: makeId(type, type === 'profile' ? caseId : nextUlid(), caseId),
    type,
    ...OWN[type],
    ...fields,
    caseId,
  } as DocumentMap[T];
}

/** One of each kind, with a text of its own in it. */
export function oneOfEach(
  common: { caseId: string },
  textOf: (type: CaseFileType) => string,
): Record<CaseFileType, Record<string, unknown> & { _id: string }> {
  return Object.fromEntries(
    CASE_FILE_TYPES.map((type) => [
      type,
      { ...buildCaseFile(type, common), [TEXT_FIELD[type]]: textOf(type) },
    ]),
  ) as unknown as Record<CaseFileType, Record<string, unknown> & { _id: string }>;
}
