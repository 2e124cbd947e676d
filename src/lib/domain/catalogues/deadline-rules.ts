import { DEADLINE_LEADS, type DeadlineRuleCode } from './deadline-leads.ts';

/**
 * Deadlines that follow from records (domain.md 1.10). `leads` are days before (negative: after)
 * the day concerned on which it is time to do something; the first is when it comes up.
 */
export interface DeadlineRule {
  code: DeadlineRuleCode;
  label: string;
  /** Names of what a rule tells apart, by its step. */
  steps?: Readonly<Record<string, string>>;
  /** What to do, in one sentence. */
  advice: string;
  leads: readonly number[];
  /** Days after its day on which it leaves the lists by itself; without, it waits until settled. */
  lapses?: number;
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
    leads: DEADLINE_LEADS.T01,
    legalBasis: '§ 81 Abs. 4 AufenthG',
  },
  {
    ...REVIEWED,
    code: 'T02',
    label: 'Bescheinigung läuft ab',
    advice: 'Bei der Ausländerbehörde verlängern lassen.',
    leads: DEADLINE_LEADS.T02,
    legalBasis: '§§ 60a, 81 AufenthG, § 63 AsylG',
  },
  {
    ...REVIEWED,
    code: 'T03',
    label: 'Beschäftigungserlaubnis läuft ab',
    advice:
      'Verlängerung bei der Ausländerbehörde beantragen; der Betrieb füllt die Erklärung aus.',
    leads: DEADLINE_LEADS.T03,
    legalBasis: '§ 4a Abs. 2, 4 AufenthG, § 32 BeschV',
  },
  {
    ...REVIEWED,
    code: 'T04',
    label: 'Chancen-Aufenthaltsrecht läuft ab',
    advice: 'Wechsel nach § 25a oder § 25b vorbereiten; die Programmbegleitung fragen.',
    leads: DEADLINE_LEADS.T04,
    legalBasis: '§ 104c AufenthG',
  },
  {
    ...REVIEWED,
    code: 'T05',
    label: 'Vorübergehender Schutz endet',
    advice: 'Klären, ob der Schutz verlängert wird oder ein anderer Titel infrage kommt.',
    leads: DEADLINE_LEADS.T05,
    legalBasis: '§ 24 AufenthG, UkraineAufenthFGV',
  },
  {
    ...REVIEWED,
    code: 'T06',
    label: 'Wartezeit für die Arbeit endet',
    advice: 'Ab diesem Tag kann die Beschäftigungserlaubnis beantragt werden.',
    leads: DEADLINE_LEADS.T06,
    lapses: 28,
    legalBasis: '§ 61 AsylG, § 32 BeschV',
  },
  {
    ...REVIEWED,
    code: 'T07',
    label: 'Bewerbung',
    steps: { APPLY: 'Bewerbungsfrist', INTERVIEW: 'Vorstellungsgespräch' },
    advice: 'Unterlagen abschicken oder das Gespräch vorbereiten.',
    leads: DEADLINE_LEADS.T07,
    lapses: 7,
    legalBasis: 'Programmbeschreibung, Bewerbung',
  },
  {
    ...REVIEWED,
    code: 'T08',
    label: 'Kurs',
    steps: {
      START: 'Kurs beginnt',
      END: 'Kurs endet: Ergebnis festhalten',
      EXAM: 'Prüfung: Ergebnis festhalten',
    },
    advice: 'Eine Woche vorher erinnern, danach nach dem Ergebnis fragen.',
    leads: DEADLINE_LEADS.T08,
    lapses: 28,
    legalBasis: 'Programmbeschreibung, Sprache',
  },
  {
    ...REVIEWED,
    code: 'T09',
    label: 'Förderung noch nicht beantragt',
    advice: 'Vor dem ersten Tag beantragen: danach ist die Förderung verloren.',
    leads: DEADLINE_LEADS.T09,
    legalBasis: '§ 324 Abs. 1 SGB III',
  },
  {
    ...REVIEWED,
    code: 'T10',
    label: 'Arbeits- oder Ausbildungsbeginn',
    advice: 'Am Vortag und am ersten Tag melden; nach zwei Wochen nachfragen.',
    leads: DEADLINE_LEADS.T10,
    lapses: 14,
    legalBasis: 'Programmbeschreibung, Nachbetreuung',
  },
  {
    ...REVIEWED,
    code: 'T11',
    label: 'Probezeit endet',
    advice: 'Mit Betrieb und Mentee sprechen: läuft es, und was fehlt noch?',
    leads: DEADLINE_LEADS.T11,
    lapses: 7,
    legalBasis: '§ 20 BBiG, § 622 Abs. 3 BGB',
  },
  {
    ...REVIEWED,
    code: 'T12',
    label: 'Nachbetreuung',
    steps: {
      W2: 'Nachbetreuung nach 2 Wochen',
      M3: 'Nachbetreuung nach 3 Monaten',
      M6: 'Nachbetreuung nach 6 Monaten',
      M12: 'Nachbetreuung nach 12 Monaten',
    },
    advice:
      'Nachfragen, ob die Arbeit oder Ausbildung weitergeht, und den Verbleib festhalten. Nach dem Ende der Begleitung geht das weiter, solange C5 gilt.',
    leads: DEADLINE_LEADS.T12,
    lapses: 90,
    legalBasis:
      'Programmbeschreibung, Nachbetreuung; nach dem Ende Einwilligung C5, Art. 6 Abs. 1 lit. a DSGVO',
  },
  {
    ...REVIEWED,
    code: 'T13',
    label: 'Befristung endet',
    advice: 'Spätestens drei Monate vorher arbeitsuchend melden, sonst binnen drei Tagen.',
    leads: DEADLINE_LEADS.T13,
    lapses: 92,
    legalBasis: '§ 38 Abs. 1 SGB III',
  },
  {
    ...REVIEWED,
    code: 'T14',
    label: 'Abbruch der Ausländerbehörde melden',
    advice: 'Betrieb oder Schule müssen das vorzeitige Ende mitteilen.',
    leads: DEADLINE_LEADS.T14,
    lapses: 180,
    legalBasis: '§ 60c Abs. 5, § 16g, § 4a Abs. 5 AufenthG',
  },
  {
    ...REVIEWED,
    code: 'T15',
    label: 'Entscheidung über die Anerkennung fällig',
    advice: 'Nach drei Monaten mit vollständigen Unterlagen bei der zuständigen Stelle nachfragen.',
    leads: DEADLINE_LEADS.T15,
    legalBasis: '§ 6 Abs. 3 BQFG',
  },
  {
    ...REVIEWED,
    code: 'T16',
    label: 'Stelle prüfen',
    advice: 'Den Betrieb fragen, ob die Stelle noch frei ist.',
    leads: DEADLINE_LEADS.T16,
    legalBasis: 'Programmbeschreibung, Arbeitgeber',
  },
  {
    ...REVIEWED,
    code: 'T17',
    label: 'Lange kein Kontakt',
    advice: 'Anrufen oder schreiben; wenn niemand erreichbar ist, mit der Koordination klären.',
    leads: DEADLINE_LEADS.T17,
    legalBasis: 'Programmbeschreibung, Begleitung',
  },
  {
    ...REVIEWED,
    code: 'T18',
    label: 'Datenschutz',
    steps: { SHEET: 'Neues Merkblatt besprechen', DELETION: 'Fall wird zur Löschung fällig' },
    advice: 'Das neue Merkblatt durchgehen, oder prüfen, ob der Fall noch gebraucht wird.',
    leads: DEADLINE_LEADS.T18,
    legalBasis: 'Art. 5 Abs. 1 lit. e, Art. 13 DSGVO',
  },
  {
    ...REVIEWED,
    code: 'T19',
    label: 'Quartalsbericht abgeben',
    advice: 'Zahlen des Quartals prüfen und den Bericht abgeben.',
    leads: DEADLINE_LEADS.T19,
    lapses: 60,
    legalBasis: 'Programmbeschreibung, Berichtswesen',
  },
  {
    ...REVIEWED,
    code: 'GOAL',
    label: 'Ziel',
    steps: { GOAL: 'Ziel', STEP: 'Schritt' },
    advice: 'Gemeinsam ansehen: erreicht, verschieben oder ändern?',
    leads: DEADLINE_LEADS.GOAL,
    legalBasis: 'Integrationsvereinbarung',
  },
] as const satisfies readonly DeadlineRule[];
