/** German words for the values of the case file's kinds of record (domain.md 1.3, 1.5 to 1.7, 1.11). */
import type { FOLLOW_UP_STEPS } from '#lib/domain/catalogues/follow-up-steps.ts';
import type { CheckDecision } from '#lib/domain/admission-check.ts';
import type { Eligibility } from '#lib/domain/admission/eligibility.ts';
import type { TargetGroup } from '#lib/domain/admission/target-group.ts';
import type * as application from '#lib/domain/application.ts';
import type * as course from '#lib/domain/course.ts';
import type { FUNDING_STATES } from '#lib/domain/funding.ts';
import type * as goal from '#lib/domain/goal.ts';
import type { NAME_SOURCES, SALUTATIONS } from '#lib/domain/mentee.ts';
import type * as permit from '#lib/domain/permit.ts';
import type * as placement from '#lib/domain/placement.ts';
import type * as profile from '#lib/domain/profile.ts';
import type * as recognition from '#lib/domain/recognition.ts';
import type * as sharing from '#lib/domain/sharing.ts';
import type * as vacancy from '#lib/domain/vacancy.ts';

type Words<T extends readonly string[]> = Record<T[number], string>;

export const nameSourceLabels: Words<typeof NAME_SOURCES> = {
  PASSPORT: 'Pass',
  TITLE: 'Aufenthaltsdokument',
  REGISTRATION: 'Meldebescheinigung',
  SPOKEN: 'mündlich',
};
export const salutationLabels: Words<typeof SALUTATIONS> = {
  MRS: 'Frau',
  MR: 'Herr',
  NONE: 'ohne Anrede',
};

export const languageSourceLabels: Words<typeof profile.LANGUAGE_SOURCES> = {
  CERTIFICATE: 'Zertifikat',
  PLACEMENT_TEST: 'Einstufungstest',
  MENTOR_ESTIMATE: 'Einschätzung der Mentor*in',
  SELF: 'eigene Angabe',
};
export const literacyLabels: Words<typeof profile.LITERACIES> = {
  PRIMARY_ILLITERATE: 'nicht alphabetisiert',
  FUNCTIONAL: 'liest und schreibt wenig',
  SECOND_SCRIPT: 'in anderer Schrift alphabetisiert',
  LITERATE: 'liest und schreibt sicher',
};
export const educationTypeLabels: Words<typeof profile.EDUCATION_TYPES> = {
  SCHOOL: 'Schule',
  VOCATIONAL: 'Berufsausbildung',
  UNIVERSITY: 'Studium',
  TRAINING: 'Weiterbildung',
};
export const certificateKindLabels: Words<typeof profile.CERTIFICATE_KINDS> = {
  ORIGINAL: 'Original',
  COPY: 'Kopie',
  TRANSLATED: 'übersetzt',
  NONE: 'kein Zeugnis',
};
export const schoolLeavingLabels: Words<typeof profile.SCHOOL_LEAVING> = {
  NONE: 'ohne Schulabschluss',
  HSA: 'Hauptschulabschluss',
  QHSA: 'Qualifizierender Hauptschulabschluss',
  RSA: 'Realschulabschluss',
  FHR: 'Fachhochschulreife',
  AHR: 'Abitur',
  UNKNOWN: 'unbekannt',
};
export const qualificationLevelLabels: Words<typeof profile.QUALIFICATION_LEVELS> = {
  Q0: 'ohne formale Berufsqualifikation',
  Q1: 'Berufsabschluss (ab 2 Jahren)',
  Q2: 'Meister, Fachschule, Bachelor',
  Q3: 'Master, Diplom, Staatsexamen, Promotion',
};
export const recognisedLabels: Words<typeof profile.RECOGNISED> = {
  GERMAN: 'in Deutschland erworben',
  FULL: 'voll anerkannt',
  PARTIAL: 'teilweise anerkannt',
  IN_PROCEDURE: 'Verfahren läuft',
  ZAB_STATEMENT: 'Zeugnisbewertung der ZAB',
  NONE: 'nicht anerkannt',
};
export const licenceClassLabels: Words<typeof profile.LICENCE_CLASSES> = {
  AM: 'AM',
  A1: 'A1',
  A2: 'A2',
  A: 'A',
  B: 'B',
  BE: 'BE',
  B96: 'B96',
  C1: 'C1',
  C1E: 'C1E',
  C: 'C',
  CE: 'CE',
  D1: 'D1',
  D1E: 'D1E',
  D: 'D',
  DE: 'DE',
  L: 'L',
  T: 'T',
  FORKLIFT: 'Gabelstapler',
};
export const licenceIssuerLabels: Words<typeof profile.LICENCE_ISSUERS> = {
  DE: 'Deutschland',
  EU: 'EU oder EWR',
  THIRD: 'anderer Staat',
};
export const mobilityLabels: Words<typeof profile.MOBILITIES> = {
  OEPNV: 'Bus und Bahn',
  BIKE: 'Fahrrad',
  CAR: 'Auto',
  NONE: 'zu Fuß',
};
export const skillKindLabels: Words<typeof profile.SKILL_KINDS> = {
  PRACTICAL: 'praktisch',
  DIGITAL: 'digital',
  LANGUAGE: 'sprachlich',
  SOCIAL: 'im Umgang mit Menschen',
  TOOL: 'Werkzeug und Maschinen',
  LICENCE: 'Schein oder Nachweis',
};
export const familyStatusLabels: Words<typeof profile.FAMILY_STATUSES> = {
  SINGLE: 'ledig',
  MARRIED: 'verheiratet',
  PARTNER: 'in Partnerschaft',
  SEPARATED: 'getrennt lebend',
  DIVORCED: 'geschieden',
  WIDOWED: 'verwitwet',
};
export const relationLabels: Words<typeof profile.RELATIONS> = {
  SPOUSE: 'Ehepartner*in',
  PARTNER: 'Partner*in',
  CHILD: 'Kind',
  PARENT: 'Elternteil',
  SIBLING: 'Schwester oder Bruder',
  GUARDIAN: 'Vormund*in',
  OTHER: 'andere Angehörige',
};
export const workRestrictionLabels: Words<typeof profile.WORK_RESTRICTIONS> = {
  NONE: 'keine',
  YES: 'ja, mit Bezug zur Arbeit',
  NOT_ASKED: 'nicht gefragt',
};

export const courseKindLabels: Words<typeof course.COURSE_KINDS> = {
  IK_ALLG: 'Integrationskurs',
  IK_ALPHA: 'Integrationskurs mit Alphabetisierung',
  IK_FRAUEN: 'Integrationskurs für Frauen',
  IK_JUGEND: 'Integrationskurs für junge Erwachsene',
  IK_INTENSIV: 'Integrationskurs, Intensivkurs',
  IK_ZWEITSCHRIFT: 'Integrationskurs für Zweitschriftlernende',
  ORIENT: 'Orientierungskurs „Leben in Deutschland“',
  BSK_A2: 'Berufssprachkurs A2',
  BSK_B1: 'Berufssprachkurs B1',
  BSK_B2: 'Berufssprachkurs B2',
  BSK_C1: 'Berufssprachkurs C1',
  BSK_FACH: 'Berufssprachkurs für einen Fachbereich',
  JOB_BSK: 'Job-Berufssprachkurs',
  EOK: 'Erstorientierungskurs',
  LSK_SOFORT: 'Landessprachkurs „Deutsch sofort“',
  LSK_QUALI: 'Landessprachkurs „Deutsch qualifiziert“',
  LSK_BERUF: 'Landessprachkurs „Deutsch Beruf“',
  DAZ: 'Vorbereitungsklasse (DaZ)',
  VK_A: 'Vorbereitungsklasse, berufsbildende Schule',
  ONLINE: 'Online-Kurs, vhs-Lernportal',
  EHRENAMT: 'ehrenamtlicher Kurs',
  SONST: 'anderer Kurs',
};
export const courseStateLabels: Words<typeof course.COURSE_STATES> = {
  WAITING: 'wartet auf einen Platz',
  RUNNING: 'läuft',
  DONE: 'abgeschlossen',
  DROPPED: 'abgebrochen',
};
export const courseResultLabels: Words<typeof course.COURSE_RESULTS> = {
  PASSED: 'bestanden',
  PARTIAL: 'teilweise',
  FAILED: 'nicht bestanden',
};
export const courseEntitlementLabels: Words<typeof course.COURSE_ENTITLEMENTS> = {
  S44_1: 'Anspruch (§ 44 Abs. 1 AufenthG)',
  S44A: 'Verpflichtung (§ 44a AufenthG)',
  S44_4: 'Zulassung (§ 44 Abs. 4 AufenthG)',
  S45A: 'Berechtigung (§ 45a AufenthG)',
  OTHER: 'anders',
};

export const recognitionKindLabels: Words<typeof recognition.RECOGNITION_KINDS> = {
  BQFG: 'Gleichwertigkeit (BQFG)',
  REGULATED: 'reglementierter Beruf',
  ZAB: 'Zeugnisbewertung (ZAB)',
  SCHOOL: 'Schulabschluss',
  UNIVERSITY: 'Hochschulzugang',
};
export const recognitionAuthorityLabels: Words<typeof recognition.RECOGNITION_AUTHORITIES> = {
  IHK_FOSA: 'IHK FOSA',
  HWK_C: 'HWK Chemnitz',
  HWK_DD: 'HWK Dresden',
  HWK_L: 'HWK zu Leipzig',
  ZAB: 'ZAB',
  LDS: 'Landesdirektion Sachsen',
  LASUB: 'Landesamt für Schule und Bildung',
  INGENIEURKAMMER: 'Ingenieurkammer Sachsen',
  UNI_ASSIST: 'uni-assist',
  OTHER: 'andere Stelle',
};
export const recognitionStateLabels: Words<typeof recognition.RECOGNITION_STATES> = {
  PLANNED: 'geplant',
  COLLECTING: 'Unterlagen werden gesammelt',
  SUBMITTED: 'Antrag gestellt',
  COMPLETE: 'Unterlagen vollständig',
  DECIDED: 'entschieden',
  MEASURE: 'Maßnahme läuft',
  ENDED: 'beendet',
};
export const recognitionResultLabels: Words<typeof recognition.RECOGNITION_RESULTS> = {
  FULL: 'voll anerkannt',
  PARTIAL: 'teilweise',
  CONDITION: 'mit Auflage',
  NONE: 'nicht anerkannt',
};
export const recognitionMeasureLabels: Words<typeof recognition.RECOGNITION_MEASURES> = {
  ANPASSUNGSLEHRGANG: 'Anpassungslehrgang',
  EIGNUNGSPRUEFUNG: 'Eignungsprüfung',
  KENNTNISPRUEFUNG: 'Kenntnisprüfung',
  ANPASSUNGSQUALIFIZIERUNG: 'Anpassungsqualifizierung',
  QUALIFIKATIONSANALYSE: 'Qualifikationsanalyse',
};
export const ballHolderLabels: Words<typeof recognition.BALL_HOLDERS> = {
  MENTEE: 'Mentee',
  MENTOR: 'Mentor*in',
  AUTHORITY: 'die Stelle',
  THIRD: 'jemand anderes',
};

export const goalKindLabels: Words<typeof goal.GOAL_KINDS> = {
  LANGUAGE: 'Deutsch lernen',
  RECOGNITION: 'Anerkennung',
  QUALIFICATION: 'Qualifizierung',
  INTERNSHIP: 'Praktikum',
  TRAINING: 'Ausbildung',
  EMPLOYMENT: 'Arbeit',
  AUTHORITY: 'Behörden',
  CHILDCARE: 'Kinderbetreuung',
  MOBILITY: 'Mobilität',
  SELF_HELP: 'selbst zurechtkommen',
};
export const responsibleLabels: Words<typeof goal.RESPONSIBLES> = {
  MENTEE: 'Mentee',
  MENTOR: 'Mentor*in',
  THIRD: 'jemand anderes',
};
export const goalStateLabels: Words<typeof goal.GOAL_STATES> = {
  OPEN: 'offen',
  RUNNING: 'läuft',
  DONE: 'erreicht',
  DROPPED: 'aufgegeben',
};

export const targetGroupLabels: Record<TargetGroup, string> = {
  P1_SCHUTZ: 'Schutzberechtigte',
  P2_ASYL: 'Menschen im Asylverfahren',
  P3_DULDUNG: 'Geduldete',
  P4_FAMILIE: 'Familie von Schutzsuchenden',
  S_ANDERE: 'andere Menschen mit Migrationsgeschichte',
  REVIEW: 'Koordination entscheidet',
  NONE: 'keine Zielgruppe',
};
export const eligibilityLabels: Record<Eligibility, string> = {
  ELIGIBLE_PRIMARY: 'Aufnahme möglich',
  ELIGIBLE_SECONDARY: 'Aufnahme möglich, Freigabe durch die Koordination',
  NOT_ELIGIBLE_RESIDENCE: 'wohnt nicht in Sachsen',
  NOT_ELIGIBLE_GROUP: 'gehört nicht zur Zielgruppe',
  NOT_ELIGIBLE_FIVE_YEARS: 'länger als fünf Jahre in Sachsen',
  NOT_ELIGIBLE_WORK_BAN: 'darf nicht arbeiten',
  NOT_YET_LANGUAGE: 'Deutsch reicht noch nicht',
  CLEARING: 'noch zu klären',
  HOLD_WORK_BAN: 'Arbeitsverbot, Koordination entscheidet',
  WAITLIST_CAPACITY: 'Warteliste, kein Platz',
  REVIEW: 'Koordination entscheidet',
};
export const checkDecisionLabels: Record<CheckDecision, string> = {
  ADMIT: 'aufnehmen',
  WAIT: 'Warteliste',
  REJECT: 'nicht aufnehmen',
};

export const residenceObligationLabels: Words<typeof permit.RESIDENCE_OBLIGATIONS> = {
  NONE: 'keine',
  S12A: 'Wohnsitzregelung (§ 12a AufenthG)',
  S60_ASYLG: 'Wohnsitzauflage (§ 60 AsylG)',
  S61_1D: 'Wohnsitzauflage (§ 61 Abs. 1d AufenthG)',
};
export const passportStateLabels: Words<typeof permit.PASSPORT_STATES> = {
  VALID: 'gültig',
  EXPIRED: 'abgelaufen',
  NONE: 'kein Pass',
  AT_AUTHORITY: 'bei der Behörde',
  UNKNOWN: 'unbekannt',
};

export const applicationKindLabels: Words<typeof application.APPLICATION_KINDS> = {
  JOB: 'Arbeit',
  TRAINING: 'Ausbildung',
  EQ: 'Einstiegsqualifizierung',
  INTERNSHIP: 'Praktikum',
  PROBE_MAG: 'Probearbeit (MAG)',
  MINIJOB: 'Minijob',
  QUALI: 'Qualifizierung',
  FSJ_BFD: 'FSJ oder Bundesfreiwilligendienst',
};
export const applicationStateLabels: Words<typeof application.APPLICATION_STATES> = {
  PLANNED: 'geplant',
  SENT: 'abgeschickt',
  CONFIRMED: 'Eingang bestätigt',
  INTERVIEW: 'Vorstellungsgespräch',
  TRIAL: 'Probearbeit',
  OFFER: 'Zusage',
  REFUSED: 'Absage',
  NO_ANSWER: 'keine Antwort',
  WITHDRAWN: 'zurückgezogen',
};
export const wayLabels: Words<
  [...typeof application.APPLICATION_WAYS, ...typeof sharing.SHARING_WAYS]
> = {
  MAIL: 'E-Mail',
  POST: 'Post',
  PORTAL: 'Bewerbungsportal',
  PHONE: 'Telefon',
  PERSON: 'persönlich',
  MENTOR: 'über die Mentor*in',
  HANDED: 'übergeben',
  PRINTED: 'ausgedruckt',
  SPOKEN: 'mündlich',
};
export const sharedThingLabels: Words<typeof sharing.SHARED_THINGS> = {
  CV: 'Lebenslauf',
  LETTER: 'Anschreiben',
  PROFILE: 'Profil',
  STATUS: 'Aufenthalt und Arbeitserlaubnis',
  PAPERS: 'Unterlagen',
  SPOKEN: 'Auskunft im Gespräch',
};
export const fundingStateLabels: Words<typeof FUNDING_STATES> = {
  IDEA: 'vorgemerkt',
  ADVISED: 'besprochen',
  APPLIED: 'beantragt',
  APPROVED: 'bewilligt',
  REJECTED: 'abgelehnt',
  WITHDRAWN: 'zurückgezogen',
  PAID: 'ausgezahlt',
  ENDED: 'beendet',
};
export const fundingRecipientLabels = { EMPLOYER: 'Betrieb', MENTEE: 'Mentee' } as const;

export const mentorContributionLabels: Words<typeof placement.MENTOR_CONTRIBUTIONS> = {
  DIRECT: 'direkt vermittelt',
  SUPPORTED: 'unterstützt',
  INFORMED: 'informiert',
};
export const followUpStepLabels: Words<typeof FOLLOW_UP_STEPS> = {
  W2: 'nach 2 Wochen',
  M3: 'nach 3 Monaten',
  M6: 'nach 6 Monaten',
  M12: 'nach 12 Monaten',
};
export const followUpStatusLabels: Words<typeof placement.FOLLOW_UP_STATUSES> = {
  SAME: 'im selben Betrieb',
  OTHER: 'in anderer Arbeit oder Ausbildung',
  COMPLETED: 'planmäßig abgeschlossen',
  ENDED: 'beendet, ohne Anschluss',
  UNKNOWN: 'nicht erreicht',
};
export const followUpSourceLabels: Words<typeof placement.FOLLOW_UP_SOURCES> = {
  MENTEE: 'Mentee',
  EMPLOYER: 'Betrieb',
  OTHER: 'andere Stelle',
};

export const vacancyStateLabels: Words<typeof vacancy.VACANCY_STATES> = {
  OPEN: 'offen',
  RESERVED: 'reserviert',
  FILLED: 'besetzt',
  WITHDRAWN: 'zurückgezogen',
  EXPIRED: 'abgelaufen',
};
export const vacancySourceLabels: Words<typeof vacancy.VACANCY_SOURCES> = {
  EMPLOYER: 'vom Betrieb',
  BA: 'Jobbörse der Arbeitsagentur',
  OWN: 'selbst gefunden',
};
export const vacancyShiftLabels: Words<typeof vacancy.VACANCY_SHIFTS> = {
  SHIFTS: 'Schicht',
  WEEKEND: 'Wochenende',
  NIGHT: 'Nacht',
};
