import { RESIDENCE_STATUSES } from '#lib/domain/catalogues/residence-status.ts';
import { WAITING_TIMES } from '#lib/domain/catalogues/waiting-times.ts';
import { PERMIT_FIELDS } from '#lib/domain/permit-fields.ts';
import type { PermitFacts } from '#lib/domain/permit.ts';

type Said = Required<Omit<PermitFacts, 'identityClarified'>>;
/** What stands in the form of a document: texts as typed, '' where nothing was said. */
export type PermitValues = { [Field in keyof Said]: NonNullable<Said[Field]> | '' } & {
  identityClarified: 'YES' | 'NO' | '';
};

/** A document that was read before, or nothing. */
export function valuesOf(facts: PermitFacts | null): PermitValues {
  const { identityClarified } = facts ?? {};
  return {
    statusCode: facts?.statusCode ?? '',
    documentType: facts?.documentType ?? '',
    validUntil: facts?.validUntil ?? '',
    underlyingStatusCode: facts?.underlyingStatusCode ?? '',
    sponsorStatusCode: facts?.sponsorStatusCode ?? '',
    workPermitText: facts?.workPermitText ?? '',
    sideConditions: facts?.sideConditions ?? '',
    documentSeenOn: facts?.documentSeenOn ?? '',
    workPermitUntil: facts?.workPermitUntil ?? '',
    extensionAppliedOn: facts?.extensionAppliedOn ?? '',
    issuedOn: facts?.issuedOn ?? '',
    authority: facts?.authority ?? '',
    residenceObligation: facts?.residenceObligation ?? '',
    obligationArea: facts?.obligationArea ?? '',
    obligationUntil: facts?.obligationUntil ?? '',
    spatialRestriction: facts?.spatialRestriction ?? '',
    passport: facts?.passport ?? '',
    passportValidUntil: facts?.passportValidUntil ?? '',
    identityClarified: identityClarified === undefined ? '' : identityClarified ? 'YES' : 'NO',
    note: facts?.note ?? '',
  };
}

/**
 * What a new document begins with: what hardly changes from one to the next is known, its dates and
 * what it says about work are read anew.
 */
export function valuesAfter(before: PermitFacts | null): PermitValues {
  return {
    ...valuesOf(before),
    underlyingStatusCode: '',
    validUntil: '',
    workPermitText: '',
    workPermitUntil: '',
    sideConditions: '',
    documentSeenOn: '',
    extensionAppliedOn: '',
    issuedOn: '',
    note: '',
  };
}

/** The document's facts; null where no status is chosen. */
export function factsFrom(values: PermitValues): PermitFacts | null {
  const { statusCode, identityClarified } = values;
  if (statusCode === '') return null;
  const said = PERMIT_FIELDS.filter((field) => field !== 'identityClarified')
    .map((field) => [field, values[field].trim()] as const)
    .filter(([, value]) => value !== '');
  return {
    ...(Object.fromEntries(said) as Partial<PermitFacts>),
    statusCode,
    ...(identityClarified === '' ? {} : { identityClarified: identityClarified === 'YES' }),
  };
}

/** What a status gives reason to ask; everything else is not shown unless it was said before. */
export interface Asked {
  /** There is a paper with an end, a text and an authority. */
  document: boolean;
  underlying: boolean;
  sponsor: boolean;
  /** Since when in Germany: the wait for work is reckoned from it. */
  entry: boolean;
  /** Passport and identity decide about what comes next. */
  identity: boolean;
}

const NO_DOCUMENT = ['EU_FREI', 'CH_FREI', 'DEU', 'UNB'];

export function askedOf(code: PermitValues['statusCode']): Asked {
  const status = RESIDENCE_STATUSES.find((row) => row.code === code);
  const of = (...classes: string[]) => status !== undefined && classes.includes(status.statusClass);
  return {
    document: status !== undefined && !NO_DOCUMENT.includes(status.code),
    underlying: of('FIKTION', 'VISUM'),
    sponsor: of('FAMILIE') || code === 'EU_FAM',
    entry: WAITING_TIMES.some(({ codes }) => codes.some((one) => one === code)),
    identity: of('ASYL', 'DULDUNG', 'ABSCHN5'),
  };
}
