import type { Problem } from '#lib/domain/problem.ts';
import type { Education } from '#lib/domain/profile.ts';
import type { Choice } from '#lib/ui/index.ts';
import {
  booleanOf,
  isWrongNumber,
  numberOf,
  said,
  textOf,
  yesNoOf,
  type YesNo,
} from './answers.ts';
import { placed, without, type SheetModel } from './model.ts';

export interface EducationValues {
  type: Choice<Education['type']>;
  title: string;
  kldb: string;
  country: string;
  institution: string;
  fromYear: string;
  toYear: string;
  years: string;
  completed: Choice<YesNo>;
  certificate: Choice<NonNullable<Education['certificate']>>;
  note: string;
}

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2100;
const MAX_YEARS = 30;

/** Both years readable and in their order; else what is wrong, by its field. */
export function yearProblems(fromYear: string, toYear: string): Problem[] {
  const found: Problem[] = [];
  for (const [field, text] of [
    ['fromYear', fromYear],
    ['toYear', toYear],
  ] as const)
    if (isWrongNumber(text, FIRST_YEAR, LAST_YEAR)) found.push({ code: 'date-invalid', field });
  const [from, to] = [numberOf(fromYear), numberOf(toYear)];
  if (found.length === 0 && from !== undefined && to !== undefined && to < from)
    found.push({ code: 'date-impossible', field: 'toYear' });
  return found;
}

export const educationModel: SheetModel<EducationValues> = {
  start({ profile }, itemId) {
    const one = profile?.education?.find(({ id }) => id === itemId);
    return {
      type: one?.type ?? '',
      title: one?.title ?? '',
      kldb: one?.kldb ?? '',
      country: one?.country ?? '',
      institution: one?.institution ?? '',
      fromYear: textOf(one?.fromYear),
      toYear: textOf(one?.toYear),
      years: textOf(one?.years),
      completed: yesNoOf(one?.completed),
      certificate: one?.certificate ?? '',
      note: one?.note ?? '',
    };
  },
  problems({ type, title, years, fromYear, toYear }) {
    const found: Problem[] = [];
    if (!type) found.push({ code: 'value-unknown', field: 'type' });
    if (!title.trim()) found.push({ code: 'title-missing', field: 'title' });
    if (isWrongNumber(years, 0, MAX_YEARS, false))
      found.push({ code: 'value-unknown', field: 'years' });
    return [...found, ...yearProblems(fromYear, toYear)];
  },
  write(values, { profile }, id) {
    if (!values.type) return {};
    const known = profile?.education?.find((one) => one.id === id);
    const education: Education = {
      ...(known?.isced === undefined ? {} : { isced: known.isced }),
      id,
      type: values.type,
      title: values.title.trim(),
      country: values.country || undefined,
      institution: said(values.institution),
      kldb: values.kldb || undefined,
      fromYear: numberOf(values.fromYear),
      toYear: numberOf(values.toYear),
      years: numberOf(values.years),
      completed: booleanOf(values.completed),
      certificate: values.certificate || undefined,
      note: said(values.note),
    };
    return { profile: { education: placed(profile?.education, education) } };
  },
  remove: ({ profile }, id) => ({ profile: { education: without(profile?.education, id) } }),
};
