import { makeId } from '#lib/domain/id.ts';
import type { Placement } from '#lib/domain/placement.ts';
import { testEnvelope } from './envelope.ts';
import { nextUlid, testUlid } from './ulid.ts';

/** A valid placement of case `testUlid(1, 'K')` unless `caseId` says otherwise. */
export function buildPlacement(fields: Partial<Placement> = {}): Placement {
  const caseId = fields.caseId ?? testUlid(1, 'K');
  return {
    ...testEnvelope,
    _id: makeId('placement', nextUlid(), caseId),
    type: 'placement',
    kind: 'P01',
    title: 'Verkaufshilfe',
    startOn: '2026-12-01',
    hoursPerWeek: 30,
    socialInsurance: 'YES',
    proof: 'CONTRACT_SEEN',
    ...fields,
    caseId,
  };
}
