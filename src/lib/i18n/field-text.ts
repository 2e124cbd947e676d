import { paperCheckText, paperRule } from '#lib/domain/catalogues/paper-rules.ts';
import { RESIDENCE_STATUSES } from '#lib/domain/catalogues/residence-status.ts';
import { ownEntry } from '#lib/domain/own-entry.ts';
import { caseStatusLabels } from './case-status.de.ts';
import { countryLabel } from './countries.de.ts';
import { precisionText } from './field-labels.de.ts';
import { formatBytes, formatDay, formatMinutes, formatPhone, formatTime } from './format.ts';
import { languageLabel } from './languages.de.ts';
import {
  CASE_FILE_KIND_LABELS,
  CASE_FILE_READERS,
  CASE_FILE_STATE_LABELS,
} from './field-readers-case-file.ts';
import * as consents from './consent-labels.de.ts';
import * as labels from './labels.de.ts';

export { fieldLabel } from './field-labels.de.ts';

/** Names of what a record refers to; '' where they are not known here. */
export interface FieldNames {
  person: (userId: string) => string;
  mentee: (caseId: string) => string;
  employer: (employerId: string) => string;
}

type Read = (value: unknown, names: FieldNames) => string;

const from =
  (table: Record<string, string | labels.Label>): Read =>
  (value) => {
    const label = ownEntry(table, String(value));
    return typeof label === 'object' ? label.long : (label ?? String(value));
  };
const list =
  (read: Read): Read =>
  (value, names) =>
    Array.isArray(value) ? value.map((one: unknown) => read(one, names)).join(', ') : '';
const fields = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const joined = (parts: readonly string[], between = ', ') => parts.filter(Boolean).join(between);

const day: Read = (value) =>
  /^\d{4}-\d{2}-\d{2}/.test(text(value)) ? formatDay(text(value)) : text(value);
const instant: Read = (value, names) =>
  Number.isNaN(Date.parse(text(value)))
    ? text(value)
    : `${day(value, names)}, ${formatTime(text(value))}`;
const person: Read = (value, names) => names.person(text(value));
const status: Read = (value) =>
  RESIDENCE_STATUSES.find(({ code }) => code === value)?.label ?? text(value);

const phone: Read = (value) => {
  const { number, note } = fields(value);
  return note ? `${formatPhone(text(number))} (${text(note)})` : formatPhone(text(number));
};
const address: Read = (value) => {
  const { street, zip, city } = fields(value);
  return joined([text(street), joined([text(zip), text(city)], ' ')]);
};
const residence: Read = (value, names) => {
  const { statusCode, validUntil, workPermitText, sideConditions } = fields(value);
  const { workPermitUntil, extensionAppliedOn } = fields(value);
  return joined([
    status(statusCode, names),
    validUntil ? `gültig bis ${day(validUntil, names)}` : '',
    workPermitText ? from(labels.workPermitTextLabels)(workPermitText, names) : '',
    workPermitUntil ? `Arbeitserlaubnis bis ${day(workPermitUntil, names)}` : '',
    extensionAppliedOn ? `Verlängerung beantragt am ${day(extensionAppliedOn, names)}` : '',
    text(sideConditions),
  ]);
};
const deputy: Read = (value, names) => {
  const { userId, until } = fields(value);
  return `${names.person(text(userId))} bis ${day(until, names)}`;
};
const absence: Read = (value, names) => {
  const { from: first, until, deputyId } = fields(value);
  const days = `${day(first, names)} bis ${day(until, names)}`;
  return joined([days, deputyId ? `Vertretung: ${names.person(text(deputyId))}` : '']);
};
const site: Read = (value) => {
  const { contactPersons } = fields(value);
  const people = Array.isArray(contactPersons)
    ? contactPersons.map((one: unknown) => text(fields(one)['name'])).join(', ')
    : '';
  const where = address(value, NOBODY) || 'ohne Anschrift';
  return people ? `${where} (${people})` : where;
};
const NOBODY: FieldNames = { person: () => '', mentee: () => '', employer: () => '' };

const restriction: Read = (value, names) => {
  const { reason, since, note } = fields(value);
  return joined([
    from(labels.restrictionReasonLabels)(reason, names),
    since ? `seit ${day(since, names)}` : '',
    text(note),
  ]);
};
const withdrawal: Read = (value, names) => {
  const { at, by, how } = fields(value);
  return joined([
    instant(at, names),
    from(consents.withdrawalWayLabels)(how, names),
    person(by, names),
  ]);
};

const READERS: Readonly<Record<string, Read>> = {
  ...CASE_FILE_READERS,
  gender: from(labels.genderLabels),
  birthDate: day,
  birthDatePrecision: precisionText,
  inSaxonySince: day,
  inSaxonySincePrecision: precisionText,
  nationalities: list((code) => countryLabel(text(code))),
  nameVariants: list(text),
  preferredLanguage: (value) => languageLabel(text(value)),
  phones: list(phone),
  address,
  accommodation: from(labels.accommodationLabels),
  benefitRegime: from(labels.benefitRegimeLabels),
  germanLevel: from(labels.germanLevelLabels),
  germanSufficient: from(labels.germanSufficientLabels),
  residence,
  mentorIds: list(person),
  restriction,
  deputies: list(deputy),
  status: from(caseStatusLabels),
  heldStatus: from(caseStatusLabels),
  firstContactOn: day,
  agreementSignedOn: day,
  endedOn: day,
  endReason: from({ ...labels.endReasonLabels, ...labels.placementEndReasonLabels }),
  mainPath: from(labels.mainPathLabels),
  acquisitionChannel: from(labels.acquisitionChannelLabels),
  date: day,
  contactType: from(labels.contactTypeLabels),
  durationMin: (value) => formatMinutes(Number(value)),
  topics: list(from(labels.topicLabels)),
  caseId: (value, names) => names.mentee(text(value)),
  employerId: (value, names) => names.employer(text(value)),
  mentorId: person,
  state: from({
    ...CASE_FILE_STATE_LABELS,
    ...labels.contactStateLabels,
    ...labels.taskStateLabels,
  }),
  dueOn: day,
  assigneeId: person,
  doneAt: instant,
  right: from(labels.rightLabels),
  requestedOn: day,
  absence,
  kind: from({ ...CASE_FILE_KIND_LABELS, ...labels.placementKindLabels }),
  startOn: day,
  contractEndOn: day,
  socialInsurance: from(labels.yesNoOpenLabels),
  qualificationAdequate: from(labels.qualificationAdequateLabels),
  proof: from(labels.placementProofLabels),
  wzSection: from(labels.wzSectionLabels),
  sizeClass: from(labels.sizeClassLabels),
  supportStatus: from(labels.supportStatusLabels),
  sites: list(site),
  legalBasis: list(text),
  takenOn: day,
  seenOn: day,
  paperKind: (value) => paperRule(text(value))?.title ?? text(value),
  checked: list((code) => paperCheckText(text(code))),
  validFrom: day,
  validTo: day,
  reviewedOn: day,
  subjectCaseId: (value, names) => names.mentee(text(value)),
  size: (value) => formatBytes(Number(value)),
  fromIds: list(person),
  toIds: list(person),
  undoneAt: instant,
  deletedAt: instant,
  role: from(labels.roleLabels),
  purpose: from(consents.consentPurposeLabels),
  answer: from(consents.consentAnswerLabels),
  givenAt: instant,
  validUntil: day,
  offices: list(from(consents.consentOfficeLabels)),
  scopes: list(from(consents.consentScopeLabels)),
  language: (value) => languageLabel(text(value)),
  explainedBy: person,
  signature: () => 'auf dem Bildschirm',
  witness: (value) => text(fields(value)['name']),
  withdrawal,
};

/** A field's value as a person reads it; '' where nothing stands there. */
export function fieldText(field: string, value: unknown, names: FieldNames): string {
  if (value === undefined || value === null || value === '') return '';
  const read = ownEntry(READERS, field);
  if (read) return read(value, names);
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  return text(value);
}
