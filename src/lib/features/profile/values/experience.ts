import type { Problem } from '#lib/domain/problem.ts';
import type { WorkExperience } from '#lib/domain/profile.ts';
import { isWrongNumber, numberOf, said, textOf } from './answers.ts';
import { yearProblems } from './education.ts';
import { placed, without, type SheetModel } from './model.ts';

export interface ExperienceValues {
  role: string;
  kldb: string;
  country: string;
  employer: string;
  fromYear: string;
  toYear: string;
  years: string;
  duties: string;
  reference: boolean;
}

const MAX_YEARS = 60;

export const experienceModel: SheetModel<ExperienceValues> = {
  start({ profile }, itemId) {
    const one = profile?.experience?.find(({ id }) => id === itemId);
    return {
      role: one?.role ?? '',
      kldb: one?.kldb ?? '',
      country: one?.country ?? '',
      employer: one?.employer ?? '',
      fromYear: textOf(one?.fromYear),
      toYear: textOf(one?.toYear),
      years: textOf(one?.years),
      duties: one?.duties ?? '',
      reference: one?.reference ?? false,
    };
  },
  problems({ role, years, fromYear, toYear }) {
    const found: Problem[] = [];
    if (!role.trim()) found.push({ code: 'title-missing', field: 'role' });
    if (isWrongNumber(years, 0, MAX_YEARS, false))
      found.push({ code: 'value-unknown', field: 'years' });
    return [...found, ...yearProblems(fromYear, toYear)];
  },
  write(values, { profile }, id) {
    const experience: WorkExperience = {
      id,
      role: values.role.trim(),
      country: values.country || undefined,
      employer: said(values.employer),
      kldb: values.kldb || undefined,
      fromYear: numberOf(values.fromYear),
      toYear: numberOf(values.toYear),
      years: numberOf(values.years),
      duties: said(values.duties),
      reference: values.reference || undefined,
    };
    return { profile: { experience: placed(profile?.experience, experience) } };
  },
  remove: ({ profile }, id) => ({ profile: { experience: without(profile?.experience, id) } }),
};
