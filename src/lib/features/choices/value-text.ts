import { RESIDENCE_STATUSES } from '#lib/domain/catalogues/residence-status.ts';
import { ownEntry } from '#lib/domain/own-entry.ts';
import { countryLabel } from '#lib/i18n/countries.de.ts';
import { de } from '#lib/i18n/de/choices.ts';
import {
  dayOf,
  formatDay,
  formatInstant,
  formatMinutes,
  formatNumber,
  formatPartialDay,
  formatPhone,
} from '#lib/i18n/format.ts';
import { caseStatusLabels } from '#lib/i18n/case-status.de.ts';
import * as labels from '#lib/i18n/labels.de.ts';
import * as words from '#lib/i18n/labels-case-file.de.ts';
import { languageLabel } from '#lib/i18n/languages.de.ts';

/** Names of people and companies by their ids; '' where this device does not know them. */
export interface Names {
  member: (userId: string) => string;
  employer: (employerId: string) => string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Words of catalogue values, by field; `type.field` where a field means two things. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string | labels.Label>>>> = {
  gender: labels.genderLabels,
  accommodation: labels.accommodationLabels,
  benefitRegime: labels.benefitRegimeLabels,
  germanLevel: labels.germanLevelLabels,
  germanSufficient: labels.germanSufficientLabels,
  mainPath: labels.mainPathLabels,
  acquisitionChannel: labels.acquisitionChannelLabels,
  status: caseStatusLabels,
  'mentee.endReason': labels.endReasonLabels,
  'placement.endReason': labels.placementEndReasonLabels,
  documentType: labels.permitDocumentLabels,
  workPermitText: labels.workPermitTextLabels,
  wzSection: labels.wzSectionLabels,
  sizeClass: labels.sizeClassLabels,
  supportStatus: labels.supportStatusLabels,
  role: labels.contactPersonRoleLabels,
  'employer.kind': labels.siteKindLabels,
  'placement.kind': labels.placementKindLabels,
  contactType: labels.contactTypeLabels,
  topics: labels.topicLabels,
  'vacancy.kind': words.applicationKindLabels,
  'vacancy.state': words.vacancyStateLabels,
  'vacancy.source': words.vacancySourceLabels,
  shifts: words.vacancyShiftLabels,
  languageMin: labels.germanLevelLabels,
  licence: words.licenceClassLabels,
  'contact.state': labels.contactStateLabels,
  'task.state': labels.taskStateLabels,
  socialInsurance: labels.yesNoOpenLabels,
  qualificationAdequate: labels.qualificationAdequateLabels,
  proof: labels.placementProofLabels,
};

/** A value of a record as a person reads it, lines for its parts. */
export function valueText(type: string, field: string, value: unknown, names: Names): string {
  if (value === undefined) return de.empty;
  if (Array.isArray(value))
    return (
      (value as unknown[]).map((one) => valueText(type, field, one, names)).join(', ') || de.empty
    );
  if (typeof value === 'object' && value !== null)
    return partsText(type, field, value as Fields, names);
  if (typeof value === 'boolean') return value ? de.yes : de.no;
  if (typeof value === 'number')
    return field === 'durationMin' ? formatMinutes(value) : formatNumber(value);
  return typeof value === 'string' ? wordOf(type, field, value, names) : '';
}

function wordOf(type: string, field: string, value: string, names: Names): string {
  const words = ownEntry(WORDS, `${type}.${field}`) ?? ownEntry(WORDS, field);
  const word = words && ownEntry(words, value);
  if (word) return typeof word === 'string' ? word : word.short;
  if (field === 'nationalities') return countryLabel(value);
  if (field === 'preferredLanguage') return languageLabel(value);
  if (field.endsWith('tatusCode'))
    return RESIDENCE_STATUSES.find(({ code }) => code === value)?.label ?? value;
  if (['mentorIds', 'mentorId', 'assigneeId', 'userId'].includes(field))
    return names.member(value) || de.somebody;
  if (field === 'employerId') return names.employer(value) || value;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDay(value);
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return formatInstant(value, dayOf(value));
  if (/^\+\d{6,15}$/.test(value)) return formatPhone(value);
  return value;
}

/** Parts that say nothing to a person. */
const SILENT = ['id', 'ags', 'birthDatePrecision', 'inSaxonySincePrecision', 'safeToCall'];

/** A unit of fields or a thing of a list: one part a line, places in one. */
function partsText(type: string, field: string, value: Fields, names: Names): string {
  const day = value[field];
  const precision = value[`${field}Precision`];
  if (typeof day === 'string' && typeof precision === 'string')
    return formatPartialDay(day, precision as 'DAY');
  const { zip, city, ...rest } = value;
  const place = [zip, city].filter((one) => typeof one === 'string').join(' ');
  const lines = Object.entries(rest)
    .filter(([name, part]) => !SILENT.includes(name) && part !== undefined)
    .sort(([a], [b]) => weight(b) - weight(a))
    .map(([name, part]) => {
      const text = valueText(type, name, part, names);
      if (name === 'endedOn') return de.on(text);
      return name === 'until' || name === 'validUntil' ? de.until(text) : text;
    });
  return [...lines, place].filter(Boolean).join('\n') || de.empty;
}

/** What a thing is called comes first. */
const weight = (name: string): number =>
  ['name', 'number', 'userId', 'status', 'statusCode', 'state', 'date', 'street'].includes(name)
    ? 1
    : 0;
