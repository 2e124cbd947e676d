/**
 * When each offer of funding has to be applied for (domain.md 1.12); apart from the catalogue, so
 * that the radar of deadlines does not carry all its words.
 */
export const APPLY_BEFORE = {
  EGZ: 'BEFORE_START',
  EGZ_SB: 'BEFORE_START',
  EVL: 'BEFORE_START',
  TAAM: 'BEFORE_START',
  MAG: 'BEFORE_START',
  AVGS: 'BEFORE_START',
  VB: 'BEFORE_COST',
  EQ: 'BEFORE_START',
  ASA: 'ANYTIME',
  BVB: 'BEFORE_START',
  BOP: 'BEFORE_START',
  MOBZ: 'AT_START',
  BAB: 'BEFORE_START',
  BAE: 'BEFORE_START',
  BAFOEG: 'AT_START',
  FBW: 'BEFORE_START',
  FBW_ABS: 'BEFORE_START',
  QB82: 'BEFORE_START',
  QG: 'BEFORE_START',
  ESG: 'BEFORE_START',
  FF16F: 'BEFORE_COST',
  AGH: 'NONE',
  ANZ: 'BEFORE_COST',
  IQ: 'ANYTIME',
  IK: 'BEFORE_START',
  BSK: 'BEFORE_START',
  EOK: 'NONE',
  LSK: 'NONE',
  WBS: 'BEFORE_START',
  KIBE: 'BEFORE_START',
  JT: 'NONE',
} as const satisfies Record<
  string,
  'BEFORE_START' | 'AT_START' | 'BEFORE_COST' | 'ANYTIME' | 'NONE'
>;

export type FundingOfferCode = keyof typeof APPLY_BEFORE;
export type ApplyBefore = (typeof APPLY_BEFORE)[FundingOfferCode];

/** Names for chips and rows. */
export const FUNDING_SHORT: Readonly<Record<FundingOfferCode, string>> = {
  EGZ: 'EGZ',
  EGZ_SB: 'EGZ für schwerbehinderte Menschen',
  EVL: 'Förderung § 16e',
  TAAM: 'Förderung § 16i',
  MAG: 'MAG',
  AVGS: 'AVGS',
  VB: 'Vermittlungsbudget',
  EQ: 'EQ',
  ASA: 'AsA',
  BVB: 'BvB',
  BOP: 'Orientierungspraktikum',
  MOBZ: 'Mobilitätszuschuss',
  BAB: 'BAB',
  BAE: 'Außerbetriebliche Ausbildung',
  BAFOEG: 'BAföG',
  FBW: 'Bildungsgutschein',
  FBW_ABS: 'Berufsabschluss nachholen',
  QB82: 'Weiterbildung Beschäftigter',
  QG: 'Qualifizierungsgeld',
  ESG: 'Einstiegsgeld',
  FF16F: 'Freie Förderung',
  AGH: 'Arbeitsgelegenheit',
  ANZ: 'Anerkennungszuschuss',
  IQ: 'IQ Sachsen',
  IK: 'Integrationskurs',
  BSK: 'Berufssprachkurs',
  EOK: 'Erstorientierungskurs',
  LSK: 'Landessprachkurs',
  WBS: 'Weiterbildungsscheck',
  KIBE: 'Kinderbetreuungskosten',
  JT: 'Job-Turbo',
};

/** The short name; of a code that a newer version of the app wrote, the code. */
export function fundingShort(code: string): string {
  return Object.hasOwn(APPLY_BEFORE, code) ? FUNDING_SHORT[code as FundingOfferCode] : code;
}

/** Whether the application has to be there before the first day; false for unknown offers. */
export function beforeStart(code: string): boolean {
  return (
    Object.hasOwn(APPLY_BEFORE, code) && APPLY_BEFORE[code as FundingOfferCode] === 'BEFORE_START'
  );
}
