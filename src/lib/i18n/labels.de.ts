/**
 * German words for every catalogue value. `Record<Code, …>` makes a missing word a compile error.
 * Residence statuses carry their official names in the catalogue itself.
 */
import type { ContactType } from '#lib/domain/catalogues/contact-types.ts';
import type { ResidenceStatus } from '#lib/domain/catalogues/residence-status.ts';
import type { Topic } from '#lib/domain/catalogues/topics.ts';
import type { CONTACT_PERSON_ROLES, Employer } from '#lib/domain/employer.ts';
import type { DocumentType } from '#lib/domain/id.ts';
import type { Role } from '#lib/domain/member.ts';
import type { Mentee, Residence, Restriction } from '#lib/domain/mentee.ts';
import type { Placement } from '#lib/domain/placement.ts';
import type { Contact } from '#lib/domain/contact.ts';
import type { DatePrecision } from '#lib/domain/record.ts';
import type { Task } from '#lib/domain/task.ts';
import type { WorkAccess } from '#lib/domain/work-advice.ts';

/** A word for chips and rows, and the full one for forms, reports and screen readers. */
export interface Label {
  short: string;
  long: string;
}

type Labels<Code extends string | undefined> = Record<NonNullable<Code>, string>;

export const topicLabels: Record<Topic, Label> = {
  M1: {
    short: 'Sprachkurs, Qualifizierung',
    long: 'Suche Sprachkurse und Qualifizierungsmaßnahmen',
  },
  M2: { short: 'Stellensuche', long: 'Suche Praktikums-, Ausbildungs- und Arbeitsstellen' },
  M3: { short: 'Bewerbung', long: 'Bewerbungen' },
  M4: {
    short: 'Arbeit in Deutschland',
    long: 'Fragen zu Arbeit und Ausbildung in Deutschland',
  },
  M5: { short: 'Berufsfelder', long: 'Suche nach möglichen Berufsfeldern' },
  M6: {
    short: 'Selbsthilfe',
    long: 'Entwicklung von Fähigkeiten und Fertigkeiten zur Selbsthilfe',
  },
  M7: { short: 'Übergang', long: 'Übergang in Ausbildung oder Arbeit' },
  M8: {
    short: 'Herausforderungen',
    long: 'Bewältigung von Herausforderungen vor und während Ausbildung oder Arbeitsaufnahme',
  },
  M9: { short: 'Behörden', long: 'Kommunikation mit deutschen Behörden' },
  A1: {
    short: 'Beschäftigung Geflüchteter',
    long: 'Fragen zur Beschäftigung von Geflüchteten und anderen Menschen mit Migrationshintergrund',
  },
  A2: {
    short: 'Förderung',
    long: 'Suche nach und Inanspruchnahme von geeigneten Förderangeboten',
  },
  A3: { short: 'Verwaltung', long: 'Verwaltungstechnische Abläufe' },
  A4: {
    short: 'Einarbeitung',
    long: 'Integration in die betrieblichen Abläufe, auch über die Aufnahme von Arbeit oder Ausbildung hinaus',
  },
};

export const contactTypeLabels: Record<ContactType, Label> = {
  HOME: { short: 'Hausbesuch', long: 'Hausbesuch' },
  COMPANY: { short: 'Betriebsbesuch', long: 'Betriebsbesuch' },
  OFFICE: { short: 'Büro', long: 'Beratung im Büro' },
  OUTREACH: { short: 'Treffpunkt', long: 'Treffpunkt, Café, Unterkunft' },
  AUTHORITY: { short: 'Behörde', long: 'Begleitung zur Behörde' },
  SCHOOL: { short: 'Schule', long: 'Schule oder Kursträger' },
  PHONE: { short: 'Telefon', long: 'Telefonat' },
  VIDEO: { short: 'Video', long: 'Videogespräch' },
  MSG: { short: 'Nachricht', long: 'Nachricht oder E-Mail' },
  GROUP: { short: 'Gruppe', long: 'Gruppenangebot' },
  EVENT: { short: 'Veranstaltung', long: 'Messe oder Veranstaltung' },
  ROUND: { short: 'Fallkonferenz', long: 'Fallkonferenz oder Netzwerk' },
  ADMIN: { short: 'Fallarbeit', long: 'Fallarbeit ohne Person (Recherche, Bewerbung)' },
  NOSHOW: { short: 'nicht erschienen', long: 'Termin nicht wahrgenommen' },
};

export const contactStateLabels: Labels<Contact['state']> = {
  PLANNED: 'geplant',
  DONE: 'erledigt',
  CANCELLED: 'abgesagt',
};

export const endReasonLabels: Labels<Mentee['endReason']> = {
  E01: 'Ziel erreicht – Beschäftigung',
  E02: 'Ziel erreicht – Ausbildung',
  E03: 'Ziel erreicht – abschlussbezogene Qualifizierung',
  E04: 'Selbstständigkeit',
  E05: 'Studium oder Schule',
  E10: 'Umzug aus Sachsen',
  E11: 'Umzug innerhalb Sachsens (Übergabe)',
  E12: 'Abgabe an anderes Angebot',
  E20: 'Kontakt abgebrochen',
  E21: 'Abbruch durch Mentee',
  E22: 'Fehlende Mitwirkung',
  E23: 'Gesundheitliche oder familiäre Gründe',
  E30: 'Aufenthaltsende, Ausreise',
  E31: 'Verlust des Arbeitsmarktzugangs',
  E40: 'Ende der Programmphase',
  E90: 'Verstorben',
  E99: 'Sonstiges',
};

export const genderLabels: Labels<Mentee['gender']> = {
  F: 'weiblich',
  M: 'männlich',
  D: 'divers',
  X: 'ohne Angabe',
};

export const germanLevelLabels: Labels<Mentee['germanLevel']> = {
  A0: 'noch kein Deutsch (A0)',
  A1: 'A1',
  A2: 'A2',
  B1: 'B1',
  B2: 'B2',
  C1: 'C1',
  C2: 'C2',
};

export const germanSufficientLabels: Labels<Mentee['germanSufficient']> = {
  YES: 'ausreichend',
  NO: 'noch nicht ausreichend',
  OPEN: 'noch offen',
};

export const mainPathLabels: Labels<Mentee['mainPath']> = {
  TRAINING: 'Ausbildung',
  EMPLOYMENT: 'Beschäftigung',
  QUALIFICATION: 'Abschlussbezogene Qualifizierung',
};

export const benefitRegimeLabels: Labels<Mentee['benefitRegime']> = {
  SGB2: 'SGB II (Jobcenter)',
  SGB3: 'SGB III (Arbeitslosengeld)',
  ASYLBLG: 'AsylbLG',
  BAFOEG_BAB: 'BAföG oder BAB',
  OWN_INCOME: 'eigenes Einkommen',
  NONE: 'keine Leistungen',
  UNKNOWN: 'unbekannt',
};

export const accommodationLabels: Labels<Mentee['accommodation']> = {
  OWN: 'Eigene Wohnung',
  SHARED: 'Wohngemeinschaft',
  GU: 'Gemeinschaftsunterkunft',
  EAE: 'Aufnahmeeinrichtung',
  TEMP: 'Notunterkunft',
  OTHER: 'Andere',
};

export const acquisitionChannelLabels: Labels<Mentee['acquisitionChannel']> = {
  JC: 'Jobcenter',
  AA: 'Agentur für Arbeit',
  ABH: 'Ausländerbehörde',
  MBE_JMD: 'Migrationsberatung, Jugendmigrationsdienst',
  SCHOOL: 'Schule',
  LANGUAGE_SCHOOL: 'Sprachschule',
  EMPLOYER: 'Betrieb',
  CHAMBER: 'Kammer',
  VOLUNTEER: 'Ehrenamt',
  SELF: 'Selbst gemeldet',
  OTHER_MENTEE: 'Andere*r Mentee',
  EVENT: 'Veranstaltung',
  OTHER: 'Sonstiges',
};

export const permitDocumentLabels: Labels<Residence['documentType']> = {
  EAT: 'Karte (eAT)',
  STICKER: 'Klebeetikett',
  PAPER: 'Papier',
  FICTION: 'Fiktionsbescheinigung',
};

export const workPermitTextLabels: Labels<Residence['workPermitText']> = {
  ERWERB_ERLAUBT: 'Erwerbstätigkeit erlaubt',
  BESCH_ERLAUBT: 'Beschäftigung erlaubt',
  BESCH_NACH_ERLAUBNIS: 'Beschäftigung nur mit Erlaubnis der Ausländerbehörde',
  BESCH_NICHT_ERLAUBT: 'Beschäftigung nicht erlaubt',
  NUR_TAETIGKEIT_ALS: 'Nur Tätigkeit als …',
  NICHT_GELESEN: 'Noch nicht gelesen',
};

export const targetGroupLabels: Labels<ResidenceStatus['targetGroup']> = {
  PRIMARY: 'vorrangige Zielgruppe',
  SECONDARY: 'nachrangige Zielgruppe',
  FAMILY_CHECK: 'hängt von der Bezugsperson ab',
  REVIEW: 'Koordination entscheidet',
  UNDERLYING: 'hängt vom beantragten Titel ab',
  NONE: 'keine Zielgruppe',
};

export const workAccessLabels: Labels<WorkAccess> = {
  FREE: 'Erwerbstätigkeit erlaubt',
  PERMIT_GRANTED: 'erlaubt für bestimmte Tätigkeit',
  WAIT_PERMIT: 'Wartezeit und Erlaubnis nötig',
  LIMITED: 'eingeschränkt erlaubt',
  CHECK_DOC: 'Dokument lesen',
  AS_PREVIOUS: 'wie beim bisherigen Titel',
  BANNED: 'nicht erlaubt',
  EMPLOYMENT_ONLY: 'Beschäftigung erlaubt, Selbstständigkeit nicht',
  THIS_WORK_ONLY: 'nur die Tätigkeit, die im Dokument steht',
};

export const statusClassLabels: Labels<ResidenceStatus['statusClass']> = {
  ASYL: 'Asylverfahren',
  DULDUNG: 'Duldung',
  ABSCHN5: 'Humanitäre Gründe',
  FAMILIE: 'Familie',
  BILDUNG: 'Ausbildung und Studium',
  ERWERB: 'Erwerbstätigkeit',
  DAUER: 'Daueraufenthalt',
  SONST: 'Sonstige',
  EU: 'EU, EWR, Schweiz',
  FIKTION: 'Fiktionsbescheinigung',
  VISUM: 'Visum',
  DEUTSCH: 'Deutsch mit Migrationsgeschichte',
  OHNE: 'Ohne Papier oder ungeklärt',
};

export const sizeClassLabels: Labels<Employer['sizeClass']> = {
  S1: '1 bis 9',
  S2: '10 bis 49',
  S3: '50 bis 249',
  S4: '250 bis 499',
  S5: '500 und mehr',
};

export const supportStatusLabels: Labels<Employer['supportStatus']> = {
  PROSPECT: 'Interessiert',
  ACTIVE: 'Aktiv',
  DORMANT: 'Ruhend',
  CLOSED: 'Geschlossen',
  DO_NOT_CONTACT: 'Nicht kontaktieren',
};

export const contactPersonRoleLabels: Record<(typeof CONTACT_PERSON_ROLES)[number], string> = {
  GF: 'Geschäftsführung',
  HR: 'Personal',
  AUSBILDER: 'Ausbilder*in',
  MEISTER: 'Meister*in',
  BUDDY: 'Buddy',
  BETRIEBSRAT: 'Betriebsrat',
  OTHER: 'Andere',
};

export const siteKindLabels: Labels<Employer['sites'][number]['kind']> = {
  SEAT: 'Sitz',
  BRANCH: 'Filiale',
};

/** WZ 2008, short forms. */
export const wzSectionLabels: Labels<Employer['wzSection']> = {
  A: 'Land- und Forstwirtschaft',
  B: 'Bergbau',
  C: 'Verarbeitendes Gewerbe',
  D: 'Energieversorgung',
  E: 'Wasser, Abfall',
  F: 'Bau',
  G: 'Handel, Kfz',
  H: 'Verkehr, Lagerei',
  I: 'Gastgewerbe',
  J: 'Information und Kommunikation',
  K: 'Finanzen, Versicherungen',
  L: 'Grundstücke, Wohnungen',
  M: 'Freiberuflich, technisch',
  N: 'Sonstige wirtschaftliche Dienste (Zeitarbeit, Reinigung)',
  O: 'Öffentliche Verwaltung',
  P: 'Erziehung, Unterricht',
  Q: 'Gesundheit, Soziales',
  R: 'Kunst, Unterhaltung',
  S: 'Sonstige Dienstleistungen',
  T: 'Private Haushalte',
  U: 'Exterritoriale Organisationen',
};

export const placementKindLabels: Labels<Placement['kind']> = {
  P01: 'Sozialversicherungspflichtige Beschäftigung',
  P02: 'Minijob',
  P03: 'Kurzfristige Beschäftigung',
  P04: 'Geförderte Beschäftigung (§ 16e, § 16i)',
  P05: 'Selbstständigkeit',
  P06: 'Zeitarbeit',
  T01: 'Betriebliche Ausbildung',
  T02: 'Schulische Ausbildung',
  T03: 'Außerbetriebliche Ausbildung',
  T04: 'Pflegeausbildung',
  Q01: 'Umschulung',
  Q02: 'Teilqualifizierung mit Abschlussziel, Externenprüfung',
  Q03: 'Anpassungsqualifizierung',
  Q04: 'Nachholen des Schulabschlusses',
  Q05: 'Studium',
  Z01: 'Einstiegsqualifizierung (EQ)',
  Z02: 'Praktikum',
  Z03: 'Maßnahme beim Arbeitgeber, Probearbeit',
  Z04: 'BvB, Vorphase AsA, Produktionsschule',
  Z05: 'FSJ oder BFD',
  Z06: 'Weiterbildung ohne Abschluss',
};

export const placementProofLabels: Labels<Placement['proof']> = {
  CONTRACT_SEEN: 'Vertrag gesehen',
  EMPLOYER_CONFIRMED: 'Vom Betrieb bestätigt',
  MENTEE_STATED: 'Von der*dem Mentee berichtet',
  NONE: 'Noch kein Nachweis',
};

export const placementEndReasonLabels: Labels<Placement['endReason']> = {
  D01: 'Kündigung durch Betrieb in der Probezeit',
  D02: 'Kündigung durch Betrieb, betriebsbedingt',
  D03: 'Kündigung durch Betrieb, verhaltens- oder personenbedingt',
  D04: 'Kündigung durch Mentee',
  D05: 'Aufhebungsvertrag',
  D06: 'Ende der Befristung',
  D07: 'Sprache, Berufsschule',
  D08: 'Gesundheit',
  D09: 'Familie, Kinderbetreuung',
  D10: 'Weg zur Arbeit, Wohnort',
  D11: 'Aufenthalt, Arbeitserlaubnis',
  D12: 'Bessere Stelle oder Ausbildung',
  D13: 'Konflikt, Diskriminierung',
  D14: 'Insolvenz, Schließung',
  D99: 'Sonstiges',
};

export const yesNoOpenLabels: Labels<Placement['socialInsurance']> = {
  YES: 'ja',
  NO: 'nein',
  OPEN: 'noch offen',
};

export const qualificationAdequateLabels: Labels<Placement['qualificationAdequate']> = {
  YES: 'ja',
  NO: 'nein',
  NOT_CHECKABLE: 'nicht prüfbar',
};

export const taskStateLabels: Labels<Task['state']> = {
  OPEN: 'offen',
  DONE: 'erledigt',
  SKIPPED: 'übersprungen',
  OBSOLETE: 'hinfällig',
};

export const rightLabels: Labels<Task['right']> = {
  ACCESS: 'Auskunft (Art. 15 DSGVO)',
  RECTIFICATION: 'Berichtigung (Art. 16 DSGVO)',
  ERASURE: 'Löschung (Art. 17 DSGVO)',
  RESTRICTION: 'Einschränkung (Art. 18 DSGVO)',
};

export const restrictionReasonLabels: Record<Restriction['reason'], string> = {
  RETENTION_DUTY: 'Aufbewahrungspflicht',
  ACCURACY: 'Richtigkeit bestritten',
  UNLAWFUL: 'Verarbeitung unrechtmäßig, Löschung nicht gewünscht',
  CLAIMS: 'Für Rechtsansprüche gebraucht',
  OBJECTION: 'Widerspruch wird geprüft',
};

export const roleLabels: Record<Role, string> = {
  MENTOR: 'Mentor*in',
  COORDINATOR: 'Koordination',
  PROGRAMME: 'Programmbegleitung',
  ADMIN: 'Administration',
  AUDITOR: 'Prüfung',
};

export const documentTypeLabels: Record<DocumentType, string> = {
  mentee: 'Mentee',
  employer: 'Betrieb',
  vacancy: 'Offene Stelle',
  contact: 'Kontakt',
  task: 'Aufgabe',
  placement: 'Stelle',
  member: 'Kolleg*in',
  article: 'Wissen',
  handover: 'Übergabe',
  paper: 'Unterlage',
  file: 'Datei',
  consent: 'Einwilligung',
  profile: 'Profil',
  course: 'Deutschkurs',
  recognition: 'Anerkennung',
  goal: 'Ziel',
  agreement: 'Vereinbarung',
  check: 'Aufnahmeprüfung',
  permit: 'Aufenthaltsdokument',
  application: 'Bewerbung',
  sharing: 'Weitergabe',
  funding: 'Förderung',
};

export const datePrecisionLabels: Record<DatePrecision, string> = {
  DAY: 'genau',
  MONTH: 'nur Monat und Jahr',
  YEAR: 'nur Jahr',
  UNKNOWN: 'unbekannt',
};
