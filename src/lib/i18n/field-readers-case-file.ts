import { fundingShort } from '#lib/domain/catalogues/funding-timing.ts';
import { RESIDENCE_STATUSES } from '#lib/domain/catalogues/residence-status.ts';
import { ownEntry } from '#lib/domain/own-entry.ts';
import { consentOfficeLabels } from './consent-labels.de.ts';
import { countryLabel } from './countries.de.ts';
import { precisionText } from './field-labels.de.ts';
import { formatDay, formatMinutes } from './format.ts';
import * as words from './labels-case-file.de.ts';
import * as labels from './labels.de.ts';
import { languageLabel } from './languages.de.ts';

type Read = (value: unknown) => string;

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const day: Read = (value) =>
  /^\d{4}-\d{2}-\d{2}/.test(text(value)) ? formatDay(text(value)) : text(value);
const word =
  (table: Readonly<Record<string, string | labels.Label>>): Read =>
  (value) => {
    const label = ownEntry(table, text(value));
    return typeof label === 'object' ? label.long : (label ?? text(value));
  };
const yes =
  (said: string): Read =>
  (value) =>
    value === true ? said : '';
const list =
  (read: Read): Read =>
  (value) =>
    Array.isArray(value) ? value.map(read).filter(Boolean).join('; ') : '';
/** Parts of a value that has some, in order, each read its way. */
const parts =
  (readers: Readonly<Record<string, Read>>): Read =>
  (value) => {
    if (typeof value !== 'object' || value === null) return '';
    const of = value as Record<string, unknown>;
    return Object.entries(readers)
      .map(([field, read]) => (of[field] === undefined ? '' : read(of[field])))
      .filter(Boolean)
      .join(', ');
  };

const status: Read = (value) =>
  RESIDENCE_STATUSES.find(({ code }) => code === value)?.label ?? text(value);
const years = {
  fromYear: (v: unknown) => `ab ${text(v)}`,
  toYear: (v: unknown) => `bis ${text(v)}`,
};
const step = parts({
  text,
  responsible: word(words.responsibleLabels),
  dueOn: (value) => `bis ${day(value)}`,
  doneOn: (value) => `erledigt am ${day(value)}`,
});
const goalParts = {
  title: text,
  text,
  kind: word(words.goalKindLabels),
  responsible: word(words.responsibleLabels),
  dueOn: (value: unknown) => `bis ${day(value)}`,
  steps: list(step),
};
const drawn: Read = () => 'auf dem Bildschirm';

/** Readers of fields of the case file, by field; where kinds share a field's name it bears both. */
export const CASE_FILE_READERS: Readonly<Record<string, Read>> = {
  nameSource: word(words.nameSourceLabels),
  salutation: word(words.salutationLabels),
  inGermanySince: day,
  inGermanySincePrecision: precisionText,
  distinctFrom: (value) => (Array.isArray(value) ? `${value.length} andere Fälle` : ''),
  repeat: (value) => {
    const { every, count } = (value ?? {}) as { every?: unknown; count?: unknown };
    return `alle ${text(count)} ${every === 'WEEK' ? 'Wochen' : 'Monate'}`;
  },
  travelMin: (value) => formatMinutes(Number(value)),
  travelKm: (value) => `${text(value).replace('.', ',')} km`,
  groupId: () => 'Gruppenkontakt',
  checklist: parts({ done: list(text) }),
  probationEndOn: day,
  contribution: word(words.mentorContributionLabels),
  followUps: list(
    parts({
      step: word(words.followUpStepLabels),
      status: word(words.followUpStatusLabels),
      on: day,
      source: word(words.followUpSourceLabels),
      note: text,
    }),
  ),
  languages: list(
    parts({
      code: (value) => languageLabel(text(value)),
      native: yes('Muttersprache'),
      level: text,
      source: word(words.languageSourceLabels),
      certificate: text,
      interpreterNeeded: yes('Sprachmittlung nötig'),
    }),
  ),
  literacy: word(words.literacyLabels),
  education: list(
    parts({
      title: text,
      type: word(words.educationTypeLabels),
      institution: text,
      country: (value) => countryLabel(text(value)),
      ...years,
      completed: (value) => (value === true ? 'abgeschlossen' : 'ohne Abschluss'),
      certificate: word(words.certificateKindLabels),
      note: text,
    }),
  ),
  schoolLeaving: word(words.schoolLeavingLabels),
  qualificationLevel: word(words.qualificationLevelLabels),
  recognised: word(words.recognisedLabels),
  experience: list(
    parts({
      role: text,
      employer: text,
      country: (value) => countryLabel(text(value)),
      ...years,
      duties: text,
      reference: yes('mit Zeugnis'),
    }),
  ),
  licences: list(
    parts({
      class: word(words.licenceClassLabels),
      issuer: word(words.licenceIssuerLabels),
      validUntil: (value) => `gültig bis ${day(value)}`,
    }),
  ),
  mobility: list(word(words.mobilityLabels)),
  maxCommuteMinutes: (value) => formatMinutes(Number(value)),
  availability: parts({
    from: (value) => `ab ${day(value)}`,
    hoursPerWeek: (value) => `${text(value)} Stunden je Woche`,
    shifts: yes('Schicht'),
    weekend: yes('Wochenende'),
    night: yes('Nacht'),
  }),
  familyStatus: word(words.familyStatusLabels),
  household: list(
    parts({
      givenName: text,
      relation: word(words.relationLabels),
      birthYear: (value) => `Jahrgang ${text(value)}`,
      isSponsor: yes('Bezugsperson'),
      cared: yes('betreut'),
    }),
  ),
  skills: list(parts({ text, kind: word(words.skillKindLabels) })),
  interests: list(text),
  wishes: list(parts({ title: text })),
  noGos: list(text),
  workRestriction: word(words.workRestrictionLabels),
  endOn: day,
  examOn: day,
  targetLevel: text,
  entitlement: word(words.courseEntitlementLabels),
  result: word({ ...words.recognitionResultLabels, ...words.courseResultLabels }),
  authority: word(words.recognitionAuthorityLabels),
  ball: word(words.ballHolderLabels),
  submittedOn: day,
  completeOn: day,
  decidedOn: day,
  measure: word(words.recognitionMeasureLabels),
  responsible: word(words.responsibleLabels),
  doneOn: day,
  steps: list(step),
  goals: list(parts(goalParts)),
  signedOn: day,
  menteeSignature: drawn,
  mentorSignature: drawn,
  guardianSignature: drawn,
  facts: parts({
    residesInSaxony: (value) => (value === true ? 'wohnt in Sachsen' : 'wohnt nicht in Sachsen'),
    statusCode: status,
    underlyingStatusCode: status,
    sponsorStatusCode: (value) => `Bezugsperson: ${status(value)}`,
    formerlyProtected: yes('früher mit Schutz'),
    hasMigrationBackground: yes('Migrationsgeschichte'),
    germanSufficient: (value) => `Deutsch reicht: ${word(labels.yesNoOpenLabels)(value)}`,
    germanLevel: text,
    inSaxonySince: (value) => `in Sachsen seit ${day(value)}`,
    assessmentDate: (value) => `geprüft für den ${day(value)}`,
    workBan: yes('Arbeitsverbot'),
    places: (value) => `Plätze im Projekt: ${String(value)}`,
    placesTaken: (value) => `davon belegt: ${String(value)}`,
  }),
  eligibility: word(words.eligibilityLabels),
  targetGroup: word(words.targetGroupLabels),
  decides: () => 'eine Aufnahmeprüfung',
  decision: word(words.checkDecisionLabels),
  decidedGroup: word(words.targetGroupLabels),
  statusCode: status,
  underlyingStatusCode: status,
  sponsorStatusCode: status,
  documentType: word(labels.permitDocumentLabels),
  workPermitText: word(labels.workPermitTextLabels),
  documentSeenOn: day,
  issuedOn: day,
  workPermitUntil: day,
  extensionAppliedOn: day,
  residenceObligation: word(words.residenceObligationLabels),
  obligationUntil: day,
  passport: word(words.passportStateLabels),
  passportValidUntil: day,
  replacedOn: day,
  shifts: list(word(words.vacancyShiftLabels)),
  languageMin: word(labels.germanLevelLabels),
  licence: word(words.licenceClassLabels),
  source: word(words.vacancySourceLabels),
  vacancyId: () => 'eine eingetragene Stelle',
  offerCode: (value) => fundingShort(text(value)),
  recipient: word(words.fundingRecipientLabels),
  applyUntil: day,
  letterHead: parts({
    person: text,
    greeting: text,
    subject: text,
    on: day,
    enclosures: (value) => text(value).split('\n').join('; '),
  }),
  sentOn: day,
  way: word(words.wayLabels),
  answeredOn: day,
  interviewOn: day,
  on: day,
  things: list(word(words.sharedThingLabels)),
  office: word(consentOfficeLabels),
  plannedOn: day,
  appliedOn: day,
  until: day,
};

/** Values of fields that kinds share by name (`kind`, `state`). */
export const CASE_FILE_KIND_LABELS = {
  ...words.courseKindLabels,
  ...words.recognitionKindLabels,
  ...words.goalKindLabels,
  ...words.applicationKindLabels,
};
export const CASE_FILE_STATE_LABELS = {
  ...words.recognitionStateLabels,
  ...words.goalStateLabels,
  ...words.courseStateLabels,
  ...words.applicationStateLabels,
  ...words.fundingStateLabels,
  ...words.vacancyStateLabels,
};
