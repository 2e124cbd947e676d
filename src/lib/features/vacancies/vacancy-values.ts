import type { Vacancy } from '#lib/domain/vacancy.ts';
import { validFrom } from '#lib/domain/vacancy-validity.ts';
import type { Fields } from '#lib/records/writes.ts';

/** What stands in the sheet of a vacancy; kept as a sealed draft. */
export interface VacancyValues {
  title: string;
  kldb: string;
  /** Level of requirement; the occupation suggests it. */
  level: '' | '1' | '2' | '3' | '4';
  kind: Vacancy['kind'];
  count: string;
  siteId: string;
  startOn: string;
  hours: string;
  shifts: NonNullable<Vacancy['shifts']>;
  payText: string;
  languageMin: NonNullable<Vacancy['languageMin']> | '';
  licence: NonNullable<Vacancy['licence']> | '';
  applyUntil: string;
  source: NonNullable<Vacancy['source']> | '';
  state: Vacancy['state'];
  validUntil: string;
  note: string;
}

export const valuesOf = (known: Vacancy | null, today: string): VacancyValues => ({
  title: known?.title ?? '',
  kldb: known?.kldb ?? '',
  level: known?.requirementLevel ? (String(known.requirementLevel) as '1') : '',
  kind: known?.kind ?? 'JOB',
  count: String(known?.count ?? 1),
  siteId: known?.siteId ?? '',
  startOn: known?.startOn ?? '',
  hours: known?.hoursPerWeek === undefined ? '' : String(known.hoursPerWeek).replace('.', ','),
  shifts: [...(known?.shifts ?? [])],
  payText: known?.payText ?? '',
  languageMin: known?.languageMin ?? '',
  licence: known?.licence ?? '',
  applyUntil: known?.applyUntil ?? '',
  source: known ? (known.source ?? '') : 'EMPLOYER',
  state: known?.state ?? 'OPEN',
  validUntil: known?.validUntil ?? validFrom(today),
  note: known?.note ?? '',
});

/** The record's own fields. Numbers were read before: see `VacancyForm.save`. */
export const fieldsOf = (values: VacancyValues): Omit<Fields<'vacancy'>, 'employerId'> => ({
  kind: values.kind,
  title: values.title.trim(),
  kldb: values.kldb || undefined,
  requirementLevel: values.level ? Number(values.level) : undefined,
  count: Number(values.count),
  siteId: values.siteId || undefined,
  startOn: values.startOn || undefined,
  hoursPerWeek: values.hours.trim() ? numberOf(values.hours) : undefined,
  shifts: values.shifts.length > 0 ? values.shifts : undefined,
  payText: values.payText.trim() || undefined,
  languageMin: values.languageMin || undefined,
  licence: values.licence || undefined,
  applyUntil: values.applyUntil || undefined,
  source: values.source || undefined,
  state: values.state,
  validUntil: values.validUntil,
  note: values.note.trim() || undefined,
});

/** `38,5` as a number; NaN where it is none. */
export const numberOf = (typed: string): number => Number(typed.trim().replace(',', '.'));
