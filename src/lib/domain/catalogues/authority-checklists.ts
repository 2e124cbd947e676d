/**
 * What is needed at an office, as a list to tick instead of copies (domain.md 3, Art. 25). It is
 * advice: each office may ask for more.
 */
export interface AuthorityChecklist {
  code: string;
  /** What one goes there for. */
  title: string;
  office: string;
  items: readonly { code: string; text: string }[];
  legalBasis: string;
  validFrom: string;
  validTo?: string;
  reviewedOn: string;
}

const REVIEWED = { validFrom: '2025-01-01', reviewedOn: '2026-11-23' };

export const AUTHORITY_CHECKLISTS: readonly AuthorityChecklist[] = [
  {
    ...REVIEWED,
    code: 'WORK_PERMIT',
    title: 'Beschäftigungserlaubnis beantragen',
    office: 'Ausländerbehörde',
    legalBasis: '§ 4a Abs. 4, § 39 AufenthG, §§ 31, 32 BeschV',
    items: [
      { code: 'DOCUMENT', text: 'Aufenthaltsdokument im Original' },
      {
        code: 'DECLARATION',
        text: 'Erklärung zum Beschäftigungsverhältnis, vom Betrieb ausgefüllt',
      },
      {
        code: 'CONTRACT',
        text: 'Arbeits-, Ausbildungs- oder Praktikumsvertrag (Entwurf reicht oft)',
      },
      { code: 'FORM', text: 'Antrag, unterschrieben' },
      {
        code: 'PASSPORT',
        text: 'Pass, oder Nachweise der Mitwirkung bei der Klärung der Identität',
      },
      { code: 'ANSWER', text: 'Gefragt: Bis wann kommt die Antwort, an wen?' },
    ],
  },
  {
    ...REVIEWED,
    code: 'EXTENSION',
    title: 'Aufenthalt verlängern',
    office: 'Ausländerbehörde',
    legalBasis: '§ 81 Abs. 4, § 8 AufenthG',
    items: [
      { code: 'DOCUMENT', text: 'Aufenthaltsdokument im Original' },
      { code: 'PHOTO', text: 'Biometrisches Lichtbild' },
      { code: 'FORM', text: 'Antrag vor dem Ablauf abgegeben' },
      { code: 'INCOME', text: 'Nachweise: Lohn, Ausbildung, Kurs oder Leistungsbescheid' },
      { code: 'HOME', text: 'Mietvertrag oder Bescheinigung der Unterkunft' },
      { code: 'FICTION', text: 'Fiktionsbescheinigung verlangt, wenn es dauert' },
      { code: 'RECEIPT', text: 'Eingang bestätigen lassen' },
    ],
  },
  {
    ...REVIEWED,
    code: 'JOB_SEEKING',
    title: 'Arbeitsuchend melden',
    office: 'Agentur für Arbeit',
    legalBasis: '§§ 38, 141 SGB III',
    items: [
      { code: 'DOCUMENT', text: 'Aufenthaltsdokument im Original' },
      { code: 'CONTRACT', text: 'Arbeitsvertrag oder Kündigung' },
      { code: 'CV', text: 'Lebenslauf und Zeugnisse' },
      { code: 'TAX', text: 'Sozialversicherungs- und Steuernummer' },
      { code: 'DATE', text: 'Tag der Meldung notiert' },
    ],
  },
  {
    ...REVIEWED,
    code: 'JOBCENTER',
    title: 'Leistungen beantragen oder weiterbewilligen',
    office: 'Jobcenter',
    legalBasis: '§§ 37, 41 SGB II, § 60 SGB I',
    items: [
      { code: 'DOCUMENT', text: 'Aufenthaltsdokument im Original' },
      { code: 'FORM', text: 'Antrag; er gilt ab dem Ersten des Monats, in dem er gestellt wird' },
      { code: 'ACCOUNT', text: 'Kontoauszüge der letzten drei Monate' },
      { code: 'HOME', text: 'Mietvertrag und Nebenkosten' },
      { code: 'INCOME', text: 'Nachweise über Einkommen' },
      { code: 'INSURANCE', text: 'Karte der Krankenkasse' },
      { code: 'RECEIPT', text: 'Eingang bestätigen lassen' },
    ],
  },
  {
    ...REVIEWED,
    code: 'FUNDING',
    title: 'Förderung besprechen',
    office: 'Agentur für Arbeit oder Jobcenter',
    legalBasis: '§ 324 Abs. 1 SGB III',
    items: [
      { code: 'BEFORE', text: 'Antrag gestellt, bevor etwas beginnt oder kostet' },
      { code: 'OFFER', text: 'Kostenvoranschlag, Angebot oder Vertragsentwurf' },
      { code: 'REASON', text: 'Begründung: Warum ist es für die Arbeit nötig?' },
      { code: 'ANSWER', text: 'Gefragt: Wer entscheidet, bis wann?' },
    ],
  },
  {
    ...REVIEWED,
    code: 'REGISTRATION',
    title: 'Wohnung ummelden',
    office: 'Einwohnermeldeamt',
    legalBasis: '§§ 17, 19 BMG',
    items: [
      { code: 'DOCUMENT', text: 'Aufenthaltsdokument und Pass, soweit vorhanden' },
      { code: 'LANDLORD', text: 'Wohnungsgeberbestätigung' },
      { code: 'TERM', text: 'Innerhalb von zwei Wochen nach dem Einzug' },
      { code: 'OBLIGATION', text: 'Wohnsitzauflage geprüft: Darf der Ort gewechselt werden?' },
    ],
  },
];

export function authorityChecklist(code: string): AuthorityChecklist | null {
  return AUTHORITY_CHECKLISTS.find((one) => one.code === code) ?? null;
}
