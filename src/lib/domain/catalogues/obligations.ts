import type { ResidenceStatus } from './residence-status.ts';

/** Why somebody must live in a place, how that ends, and what lifts it before (domain.md 1.4, R13). */
export interface ObligationRule {
  code: 'S12A' | 'S60_ASYLG' | 'S61_1D';
  /** Whose documents carry it. */
  classes: readonly ResidenceStatus['statusClass'][];
  text: string;
  /** Reasons for lifting or changing it, each one enough. */
  lifted: readonly string[];
  /** Who decides, and on what. */
  apply: string;
  /** Years it lasts at most, from the recognition. */
  years?: number;
  legalBasis: string;
  validFrom: string;
  validTo?: string;
  reviewedOn: string;
}

const REVIEWED = { validFrom: '2020-03-01', reviewedOn: '2026-11-23' };

export const OBLIGATION_RULES: readonly ObligationRule[] = [
  {
    ...REVIEWED,
    code: 'S12A',
    classes: ['ABSCHN5', 'FAMILIE', 'FIKTION'],
    text: 'Der Wohnsitz ist für längstens drei Jahre ab Anerkennung vorgeschrieben: Sachsen, und meist ein Landkreis oder eine kreisfreie Stadt.',
    lifted: [
      'sozialversicherungspflichtige Arbeit ab 15 Stunden in der Woche mit ausreichendem Lohn, auch von Ehepartner*in oder Kind',
      'Ausbildung oder Studium',
      'Integrationskurs, Berufssprachkurs oder Qualifizierung von mindestens drei Monaten, die es am Wohnort nicht rechtzeitig gibt',
      'Ehepartner*in oder minderjährige Kinder wohnen an einem anderen Ort',
      'Härte, zum Beispiel Gewalt oder Pflege',
    ],
    apply:
      'Die Aufhebung vor dem Umzug bei der Ausländerbehörde beantragen; der Arbeitsvertrag oder die Zusage reicht als Nachweis.',
    years: 3,
    legalBasis: '§ 12a Abs. 1 bis 5 AufenthG',
  },
  {
    ...REVIEWED,
    code: 'S60_ASYLG',
    classes: ['ASYL'],
    text: 'Wer den Lebensunterhalt nicht selbst sichert, wohnt im Asylverfahren am zugewiesenen Ort.',
    lifted: ['der Lebensunterhalt ist gesichert', 'Familie wohnt an einem anderen Ort', 'Härte'],
    apply:
      'Die Umverteilung bei der Ausländerbehörde beantragen; eine Arbeitsstelle ist ein guter Grund.',
    legalBasis: '§ 60 Abs. 1 AsylG, §§ 50, 51 AsylG',
  },
  {
    ...REVIEWED,
    code: 'S61_1D',
    classes: ['DULDUNG'],
    text: 'Wer den Lebensunterhalt nicht selbst sichert, wohnt mit der Duldung an dem Ort, den die Behörde bestimmt hat.',
    lifted: ['der Lebensunterhalt ist gesichert', 'Familie wohnt an einem anderen Ort', 'Härte'],
    apply:
      'Die Änderung bei der Ausländerbehörde beantragen; eine Arbeitsstelle ist ein guter Grund.',
    legalBasis: '§ 61 Abs. 1d AufenthG',
  },
];

/** Rules on leaving the district for a visit or an interview, which is another thing than moving. */
export const SPATIAL_RESTRICTION = {
  text: 'Die räumliche Beschränkung erlischt in der Regel nach drei Monaten Aufenthalt. Für Vorstellungsgespräch und Arbeit darf der Bereich verlassen werden; eine Erlaubnis vorher einholen.',
  legalBasis: '§§ 56 bis 59a AsylG, § 61 Abs. 1 bis 1c AufenthG',
  reviewedOn: '2026-11-23',
} as const;
