import type { Residence } from './mentee.ts';
import type { PermitFacts } from './permit.ts';

/** Names of the fields of `residence`; apart from the schema, which a screen need not load. */
export const RESIDENCE_FIELDS = [
  'statusCode',
  'documentType',
  'validUntil',
  'underlyingStatusCode',
  'sponsorStatusCode',
  'workPermitText',
  'sideConditions',
  'documentSeenOn',
  'workPermitUntil',
  'extensionAppliedOn',
] as const satisfies readonly (keyof Residence)[];

/** Names of all that is kept of a document, its envelope aside. */
export const PERMIT_FIELDS = [
  ...RESIDENCE_FIELDS,
  'issuedOn',
  'authority',
  'residenceObligation',
  'obligationArea',
  'obligationUntil',
  'spatialRestriction',
  'passport',
  'passportValidUntil',
  'identityClarified',
  'note',
] as const satisfies readonly (keyof PermitFacts)[];
