/**
 * Deadlines that follow from records (domain.md 1.10). `leads` are days before (negative: after)
 * the day concerned on which it is time to do something; the first is when it comes up.
 */
export interface DeadlineRule {
  code: string;
  label: string;
  /** What to do, in one sentence. */
  advice: string;
  leads: readonly number[];
  legalBasis: string;
  validFrom: string;
  validTo?: string;
  reviewedOn: string;
}

const REVIEWED = { validFrom: '2025-01-01', reviewedOn: '2026-11-23' };

export const DEADLINE_RULES = [
  {
    ...REVIEWED,
    code: 'T01',
    label: 'Aufenthaltstitel läuft ab',
    advice:
      'Verlängerung vor Ablauf beantragen: nur dann gilt der Titel bis zur Entscheidung fort.',
    leads: [90, 56, 28, 7],
    legalBasis: '§ 81 Abs. 4 AufenthG',
  },
  {
    ...REVIEWED,
    code: 'T02',
    label: 'Bescheinigung läuft ab',
    advice: 'Bei der Ausländerbehörde verlängern lassen.',
    leads: [28, 14, 3],
    legalBasis: '§§ 60a, 81 AufenthG, § 63 AsylG',
  },
  {
    ...REVIEWED,
    code: 'T04',
    label: 'Chancen-Aufenthaltsrecht läuft ab',
    advice: 'Wechsel nach § 25a oder § 25b vorbereiten; die Programmbegleitung fragen.',
    leads: [180, 120, 60],
    legalBasis: '§ 104c AufenthG',
  },
  {
    ...REVIEWED,
    code: 'T05',
    label: 'Vorübergehender Schutz endet',
    advice: 'Klären, ob der Schutz verlängert wird oder ein anderer Titel infrage kommt.',
    leads: [120, 60],
    legalBasis: '§ 24 AufenthG, UkraineAufenthFGV',
  },
  {
    ...REVIEWED,
    code: 'T10',
    label: 'Arbeits- oder Ausbildungsbeginn',
    advice: 'Am Vortag und am ersten Tag melden; nach zwei Wochen nachfragen.',
    leads: [1, 0],
    legalBasis: 'Programmbeschreibung, Nachbetreuung',
  },
  {
    ...REVIEWED,
    code: 'T12',
    label: 'Nachbetreuung',
    advice: 'Nachfragen, ob die Arbeit oder Ausbildung weitergeht, und den Verbleib festhalten.',
    leads: [0],
    legalBasis: 'Programmbeschreibung, Nachbetreuung',
  },
  {
    ...REVIEWED,
    code: 'T13',
    label: 'Befristung endet',
    advice: 'Spätestens drei Monate vorher arbeitsuchend melden, sonst binnen drei Tagen.',
    leads: [14, 0],
    legalBasis: '§ 38 Abs. 1 SGB III',
  },
  {
    ...REVIEWED,
    code: 'T14',
    label: 'Abbruch der Ausländerbehörde melden',
    advice: 'Betrieb oder Schule müssen das vorzeitige Ende mitteilen.',
    leads: [14, 3],
    legalBasis: '§ 60c Abs. 5, § 16g, § 4a Abs. 5 AufenthG',
  },
  {
    ...REVIEWED,
    code: 'T17',
    label: 'Lange kein Kontakt',
    advice: 'Anrufen oder schreiben; wenn niemand erreichbar ist, mit der Koordination klären.',
    leads: [0],
    legalBasis: 'Programmbeschreibung, Begleitung',
  },
] as const satisfies readonly DeadlineRule[];

export type DeadlineRuleCode = (typeof DEADLINE_RULES)[number]['code'];

/** Until when protection under § 24 AufenthG goes on by regulation, whatever the card says. */
export const TEMPORARY_PROTECTION_UNTIL = {
  day: '2027-03-04',
  legalBasis: '§ 24 AufenthG, UkraineAufenthFGV',
  reviewedOn: '2026-11-23',
};
