import type { Consent } from '#lib/domain/consent.ts';
import { makeId } from '#lib/domain/id.ts';
import { TEST_INSTANT, TEST_MENTOR, testEnvelope } from './envelope.ts';
import { nextUlid, testUlid } from './ulid.ts';

/** A valid, signed C1 of case `testUlid(1, 'K')` unless `caseId` says otherwise. */
export function buildConsent(fields: Partial<Consent> = {}): Consent {
  const caseId = fields.caseId ?? testUlid(1, 'K');
  return {
    ...testEnvelope,
    _id: makeId('consent', nextUlid(), caseId),
    type: 'consent',
    purpose: 'C1',
    answer: 'GIVEN',
    givenAt: TEST_INSTANT,
    language: 'ar',
    textVersion: '2026-11',
    textSha256: '0'.repeat(64),
    explainedBy: TEST_MENTOR,
    signature: { width: 320, height: 160, path: 'M10 80l20 -30l20 30' },
    ...fields,
    caseId,
  };
}
