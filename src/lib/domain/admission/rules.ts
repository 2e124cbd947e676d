/** What a programme phase decides for itself (domain.md 0, 1.5); a row of data, never an `if`. */
export interface AdmissionRules {
  /** Named in every check, so that an old result can be read by the rules of its day. */
  version: string;
  /** Others than the protected may come until this many years after moving to Saxony. */
  secondaryMaxYearsInSaxony: number;
  /** The programme's paper would admit people who may not work, its list of questions would not. */
  workBanPolicy: 'HOLD' | 'ALLOW' | 'REJECT';
  legalBasis: string;
  validFrom: string;
  validTo: string;
  reviewedOn: string;
}

export const ADMISSION_RULES: readonly [AdmissionRules, ...AdmissionRules[]] = [
  {
    version: '2025-1',
    secondaryMaxYearsInSaxony: 5,
    workBanPolicy: 'HOLD',
    legalBasis: 'Programmbeschreibung Arbeitsmarktmentoren Sachsen, Förderphase 2025–2027',
    validFrom: '2025-01-01',
    validTo: '2027-12-31',
    reviewedOn: '2026-11-22',
  },
];

/** Rules that hold on a day; null before the first and after the last phase. */
export function admissionRulesOn(day: string): AdmissionRules | null {
  return ADMISSION_RULES.find((rules) => rules.validFrom <= day && day <= rules.validTo) ?? null;
}

/** Rules to check by on a day; where no phase holds, those of the nearest one. */
export function admissionRulesFor(day: string): AdmissionRules {
  const [first, ...others] = ADMISSION_RULES;
  return admissionRulesOn(day) ?? others.findLast((rules) => rules.validFrom <= day) ?? first;
}

export function admissionRules(version: string): AdmissionRules | null {
  return ADMISSION_RULES.find((rules) => rules.version === version) ?? null;
}
