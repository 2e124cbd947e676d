import type { Employer } from '#lib/domain/employer.ts';
import type { Vacancy } from '#lib/domain/vacancy.ts';
import { de } from '#lib/i18n/de/vacancies.ts';
import { formatDay } from '#lib/i18n/format.ts';
import {
  applicationKindLabels,
  licenceClassLabels,
  vacancyShiftLabels,
} from '#lib/i18n/labels-case-file.de.ts';
import { siteName } from './site-name.ts';

/** What kind of work, how many, when and where; the place only where there are several. */
export function vacancyFacts(vacancy: Vacancy, employer: Employer | null): string {
  const { kind, count, hoursPerWeek, shifts, startOn, siteId, payText } = vacancy;
  const sites = employer?.sites ?? [];
  const site = sites.length > 1 ? sites.find(({ id }) => id === siteId) : undefined;
  return joined([
    applicationKindLabels[kind],
    de.facts.places(count),
    hoursPerWeek === undefined ? '' : de.facts.hours(String(hoursPerWeek).replace('.', ',')),
    ...(shifts ?? []).map((one) => vacancyShiftLabels[one]),
    startOn ? de.facts.from(formatDay(startOn)) : '',
    payText ?? '',
    site ? siteName(site) : '',
  ]);
}

/** What who applies has to bring. */
export function vacancyDemands({ languageMin, licence, requirementLevel }: Vacancy): string {
  return joined([
    languageMin ? de.facts.language(languageMin) : '',
    licence ? de.facts.licence(licenceClassLabels[licence]) : '',
    requirementLevel === undefined ? '' : (de.levels[requirementLevel] ?? ''),
  ]);
}

const joined = (parts: readonly string[]): string => parts.filter(Boolean).join(' · ');
