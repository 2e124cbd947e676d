import type { CaseKind } from '../case-belongings.ts';
import type { ConsentPurpose } from './consents.ts';

/** Law is data: each row says on what it rests and when somebody last looked (domain.md 3). */
interface Reviewed {
  legalBasis: readonly string[];
  validFrom: string;
  validTo?: string;
  reviewedOn: string;
}
const REVIEWED = { validFrom: '2018-05-25', reviewedOn: '2026-11-23' } as const;

const CONSENT = 'Art. 6 Abs. 1 Buchst. a DSGVO (Einwilligung C1)';
const AGREEMENT = 'Art. 6 Abs. 1 Buchst. b DSGVO (Integrationsvereinbarung)';
const SPECIAL = 'Art. 9 Abs. 2 Buchst. a DSGVO (ausdrückliche Einwilligung)';
const FUNDING = 'Art. 6 Abs. 1 Buchst. c DSGVO (Nachweis der Förderung)';

/** Why a kind of data is kept, where it is from and how long (Art. 15 (1) a, d, g GDPR). */
export interface ProcessingRow extends Reviewed {
  label: string;
  purpose: string;
  source: string;
  /** Default of domain.md 3; a project may have set another term. */
  kept: string;
}

const FROM_PERSON = 'von Ihnen selbst oder aus Papieren, die Sie gezeigt haben';
const EVIDENCE =
  'in der Regel 5 Jahre, nachdem der Träger den Verwendungsnachweis vorgelegt hat; ohne Aufnahme 3 Monate';

/** By kind of document; a new kind does not compile until it stands here. */
export const PROCESSING: Readonly<Record<CaseKind | 'log', ProcessingRow>> = {
  mentee: {
    ...REVIEWED,
    label: 'Angaben zur Person und zur Begleitung',
    purpose:
      'Begleitung auf dem Weg in Ausbildung, Arbeit oder Qualifizierung; Nachweis der Förderung',
    source: `${FROM_PERSON}; über den Kontakt auch von der Stelle, die vermittelt hat`,
    kept: EVIDENCE,
    legalBasis: [CONSENT, AGREEMENT, SPECIAL, FUNDING],
  },
  contact: {
    ...REVIEWED,
    label: 'Beratungskontakte und Termine',
    purpose: 'Beratung vorbereiten und festhalten; Nachweis der Förderung',
    source: 'von Ihnen und von Ihrer Mentorin oder Ihrem Mentor',
    kept: 'Notizen bis 12 Monate nach dem Ende der Begleitung; dass der Kontakt war, wie die Angaben zur Person',
    legalBasis: [CONSENT, AGREEMENT, FUNDING],
  },
  task: {
    ...REVIEWED,
    label: 'Aufgaben und Fristen',
    purpose: 'Fristen und Absprachen einhalten',
    source: 'von Ihrer Mentorin oder Ihrem Mentor',
    kept: 'bis 12 Monate nach dem Ende der Begleitung',
    legalBasis: [CONSENT, AGREEMENT],
  },
  placement: {
    ...REVIEWED,
    label: 'Stellen: Arbeit, Ausbildung, Praktikum',
    purpose: 'Begleitung im Betrieb; Nachweis der Förderung',
    source: 'von Ihnen oder, mit Ihrer Einwilligung, vom Betrieb',
    kept: EVIDENCE,
    legalBasis: [CONSENT, AGREEMENT, FUNDING],
  },
  paper: {
    ...REVIEWED,
    label: 'Unterlagen',
    purpose: 'der bei jeder Unterlage genannte Zweck',
    source: FROM_PERSON,
    kept: 'bis der genannte Zweck erfüllt ist, höchstens bis 12 Monate nach dem Ende der Begleitung',
    legalBasis: [CONSENT, AGREEMENT],
  },
  file: {
    ...REVIEWED,
    label: 'Dateien der Unterlagen',
    purpose: 'der bei der Unterlage genannte Zweck',
    source: FROM_PERSON,
    kept: 'so lange wie die Unterlage',
    legalBasis: [CONSENT, AGREEMENT],
  },
  consent: {
    ...REVIEWED,
    label: 'Einwilligungen',
    purpose: 'nachweisen, was erlaubt, verweigert und widerrufen wurde',
    source: 'von Ihnen',
    kept: 'so lange wie die Angaben, für die sie gelten',
    legalBasis: [
      'Art. 7 Abs. 1 DSGVO (Nachweis der Einwilligung)',
      'Art. 6 Abs. 1 Buchst. c DSGVO',
    ],
  },
  profile: {
    ...REVIEWED,
    label: 'Fähigkeiten, Wünsche und Lebensumstände, soweit sie für die Arbeit wichtig sind',
    purpose: 'passende Ausbildung, Arbeit oder Qualifizierung finden',
    source: FROM_PERSON,
    kept: 'bis 12 Monate nach dem Ende der Begleitung',
    legalBasis: [CONSENT, AGREEMENT, SPECIAL],
  },
  course: {
    ...REVIEWED,
    label: 'Deutschkurse',
    purpose: 'Deutschkurse finden und begleiten; Nachweis der Förderung',
    source: FROM_PERSON,
    kept: EVIDENCE,
    legalBasis: [CONSENT, AGREEMENT, FUNDING],
  },
  recognition: {
    ...REVIEWED,
    label: 'Verfahren zur Anerkennung von Abschlüssen',
    purpose: 'Anerkennung begleiten; Nachweis der Förderung',
    source: FROM_PERSON,
    kept: EVIDENCE,
    legalBasis: [CONSENT, AGREEMENT, FUNDING],
  },
  goal: {
    ...REVIEWED,
    label: 'Ziele und Schritte',
    purpose: 'vereinbaren und verfolgen, wer was bis wann tut',
    source: 'von Ihnen und von Ihrer Mentorin oder Ihrem Mentor',
    kept: 'bis 12 Monate nach dem Ende der Begleitung',
    legalBasis: [CONSENT, AGREEMENT],
  },
  agreement: {
    ...REVIEWED,
    label: 'Integrationsvereinbarung mit Unterschriften',
    purpose: 'Grundlage der Begleitung; Nachweis der Förderung',
    source: 'von Ihnen und von Ihrer Mentorin oder Ihrem Mentor',
    kept: EVIDENCE,
    legalBasis: [AGREEMENT, FUNDING],
  },
  check: {
    ...REVIEWED,
    label: 'Prüfung, ob das Programm für Sie da ist',
    purpose: 'Entscheidung über die Aufnahme und ihr Nachweis',
    source: `${FROM_PERSON}; die Entscheidung von der Koordination`,
    kept: EVIDENCE,
    legalBasis: [CONSENT, SPECIAL, FUNDING],
  },
  permit: {
    ...REVIEWED,
    label: 'Angaben aus Aufenthaltsdokumenten',
    purpose: 'Fristen wahren; klären, welche Arbeit erlaubt ist; Nachweis der Förderung',
    source: FROM_PERSON,
    kept: EVIDENCE,
    legalBasis: [CONSENT, AGREEMENT, SPECIAL, FUNDING],
  },
  application: {
    ...REVIEWED,
    label: 'Bewerbungen',
    purpose: 'Bewerbungen schreiben und verfolgen',
    source: 'von Ihnen oder, mit Ihrer Einwilligung, vom Betrieb',
    kept: 'bis 12 Monate nach dem Ende der Begleitung',
    legalBasis: [CONSENT, AGREEMENT],
  },
  sharing: {
    ...REVIEWED,
    label: 'Vermerke, was an wen weitergegeben wurde',
    purpose: 'Nachweis, dass nur mit Ihrer Einwilligung weitergegeben wurde',
    source: 'von Ihrer Mentorin oder Ihrem Mentor',
    kept: EVIDENCE,
    legalBasis: [CONSENT, AGREEMENT],
  },
  funding: {
    ...REVIEWED,
    label: 'Förderungen für Sie oder Ihren Betrieb',
    purpose: 'Förderung rechtzeitig beantragen; Nachweis der Förderung',
    source: 'von Ihnen, vom Betrieb oder von der Stelle, die fördert',
    kept: EVIDENCE,
    legalBasis: [CONSENT, AGREEMENT, FUNDING],
  },
  handover: {
    ...REVIEWED,
    label: 'Übergaben an andere Mentor*innen',
    purpose: 'Zuständigkeit klären; niemand bleibt ohne Begleitung',
    source: 'von den Mentor*innen und der Koordination',
    kept: EVIDENCE,
    legalBasis: [AGREEMENT, FUNDING],
  },
  log: {
    ...REVIEWED,
    label: 'Protokoll: wer wann was geändert und abgerufen hat',
    purpose: 'Datenschutz und Sicherheit nachweisen',
    source: 'vom Server',
    kept: 'die Inhalte bis zur Löschung des Falls; dass etwas geschah, ohne Bezug zu Ihrem Namen länger',
    legalBasis: ['Art. 5 Abs. 2 und Art. 32 DSGVO', 'Art. 6 Abs. 1 Buchst. c DSGVO'],
  },
};

/** Who may be handed data (Art. 15 (1) c GDPR); some only with a consent of their own. */
export interface RecipientRow extends Reviewed {
  code: string;
  label: string;
  what: string;
  consent?: ConsentPurpose;
}

export const RECIPIENTS: readonly RecipientRow[] = [
  {
    ...REVIEWED,
    code: 'MENTORS',
    label: 'Mentor*innen des Falls und ihre Vertretung',
    what: 'alles zu diesem Fall',
    legalBasis: [CONSENT, AGREEMENT],
  },
  {
    ...REVIEWED,
    code: 'COORDINATION',
    label: 'Koordination des Projekts',
    what: 'alles zu diesem Fall',
    legalBasis: [CONSENT, AGREEMENT, FUNDING],
  },
  {
    ...REVIEWED,
    code: 'OPERATOR',
    label: 'Betreiber des Servers, im Auftrag und nach Weisung des Trägers',
    what: 'gespeicherte Daten, ohne eigenen Zweck',
    legalBasis: ['Art. 28 DSGVO'],
  },
  {
    ...REVIEWED,
    code: 'FUNDERS',
    label: 'Sächsische Aufbaubank und zuständiges Ministerium',
    what: 'Nachweise zur Prüfung der Förderung',
    legalBasis: [FUNDING],
  },
  {
    ...REVIEWED,
    code: 'PROGRAMME',
    label: 'Programmbegleitung',
    what: 'nur Zahlen, keine Namen',
    legalBasis: ['keine Angaben zur Person'],
  },
  {
    ...REVIEWED,
    code: 'EMPLOYERS',
    label: 'Betriebe',
    what: 'Profil, Lebenslauf, Aufenthalt und Arbeitserlaubnis, so weit erlaubt',
    consent: 'C3',
    legalBasis: ['Art. 6 Abs. 1 Buchst. a DSGVO (Einwilligung C3)'],
  },
  {
    ...REVIEWED,
    code: 'OFFICES',
    label: 'Jobcenter, Agentur für Arbeit, Ausländerbehörde und andere Stellen',
    what: 'was für den gemeinsamen Schritt nötig ist',
    consent: 'C4',
    legalBasis: ['Art. 6 Abs. 1 Buchst. a DSGVO (Einwilligung C4)', '§ 78 SGB X'],
  },
  {
    ...REVIEWED,
    code: 'OTHER_PROJECT',
    label: 'ein anderes Projekt oder die nächste Phase',
    what: 'der Fall bei einer Übergabe',
    consent: 'C8',
    legalBasis: ['Art. 6 Abs. 1 Buchst. a DSGVO (Einwilligung C8)'],
  },
];

/** Rights that the answer must name (Art. 15 (1) e, f, h and (2) GDPR). */
export interface RightRow extends Reviewed {
  label: string;
  text: string;
}

export const RIGHTS: readonly RightRow[] = [
  {
    ...REVIEWED,
    label: 'Berichtigung',
    text: 'Was nicht stimmt, wird berichtigt, was fehlt, ergänzt.',
    legalBasis: ['Art. 16 DSGVO'],
  },
  {
    ...REVIEWED,
    label: 'Löschung',
    text: 'Was nicht mehr gebraucht wird oder wofür die Einwilligung widerrufen ist, wird gelöscht, so weit keine Pflicht zum Aufbewahren besteht.',
    legalBasis: ['Art. 17 DSGVO'],
  },
  {
    ...REVIEWED,
    label: 'Einschränkung',
    text: 'Statt zu löschen wird gesperrt, wenn Sie das verlangen oder etwas strittig ist.',
    legalBasis: ['Art. 18 DSGVO'],
  },
  {
    ...REVIEWED,
    label: 'Widerspruch',
    text: 'Gegen eine Verarbeitung im öffentlichen Interesse oder aus berechtigtem Interesse.',
    legalBasis: ['Art. 21 DSGVO'],
  },
  {
    ...REVIEWED,
    label: 'Widerruf',
    text: 'Jede Einwilligung kann jederzeit widerrufen werden. Was bis dahin geschah, bleibt rechtmäßig.',
    legalBasis: ['Art. 7 Abs. 3 DSGVO'],
  },
  {
    ...REVIEWED,
    label: 'Daten als Datei',
    text: 'Dieselben Angaben liegen in auskunft.json maschinenlesbar bei.',
    legalBasis: ['Art. 20 DSGVO'],
  },
  {
    ...REVIEWED,
    label: 'Beschwerde',
    text: 'Bei der Sächsischen Datenschutz- und Transparenzbeauftragten (SDTB), Postfach 11 01 32, 01330 Dresden, Telefon 0351 85471-101, post@sdtb.sachsen.de.',
    legalBasis: ['Art. 77 DSGVO'],
  },
  {
    ...REVIEWED,
    label: 'Keine automatische Entscheidung, kein Drittland',
    text: 'Kein Computer entscheidet über Sie, und nichts geht in Länder außerhalb der EU.',
    legalBasis: ['Art. 22 und Art. 44 DSGVO'],
  },
];

/** Rows that hold on a day (`YYYY-MM-DD`). */
export function validOn<R extends Reviewed>(rows: readonly R[], day: string): R[] {
  return rows.filter(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day <= validTo),
  );
}
