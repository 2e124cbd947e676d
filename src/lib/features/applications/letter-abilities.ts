import type { Course } from '#lib/domain/course.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import type { Profile } from '#lib/domain/profile.ts';
import { fullDay } from '#lib/i18n/full-day.ts';
import { de } from '#lib/i18n/de/letter.ts';
import { licenceClassLabels } from '#lib/i18n/labels-case-file.de.ts';

/** German and English; other languages would tell from where somebody comes. */
export function languageText(
  profile: Profile | null,
  { germanLevel }: Mentee,
  courses: readonly Course[],
): string {
  const language = (code: string) => profile?.languages?.find((one) => one.code === code);
  const [german, english] = [language('de'), language('en')];
  const level = german?.native ? undefined : (germanLevel ?? german?.level);
  const known = level && level !== 'A0';
  const learning = courses.some(({ state }) => state === 'RUNNING');
  return [
    known ? (german?.certificate ? de.germanProved(level) : de.german(level)) : '',
    learning ? de.course : '',
    english?.level && english.level !== 'A0' && !english.native ? de.english(english.level) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Licences that hold here, and what the person can do, without languages. */
export function abilitiesText(profile: Profile | null): string {
  const licences = profile?.licences ?? [];
  const classes = licences
    .filter((one) => one.class !== 'FORKLIFT' && one.issuer !== 'THIRD')
    .map((one) => licenceClassLabels[one.class]);
  const skills = (profile?.skills ?? [])
    .filter(({ kind }) => kind !== 'LANGUAGE')
    .map(({ text }) => text.trim().replace(/[.,;]+$/u, ''))
    .filter(Boolean);
  return [
    classes.length > 0 ? de.licence(de.and([...new Set(classes)])) : '',
    licences.some((one) => one.class === 'FORKLIFT') ? de.forklift : '',
    skills.length > 0 ? de.skills(de.and(skills)) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

export function availabilityText(profile: Profile | null, today: string): string {
  const { from, hoursPerWeek, shifts, weekend, night } = profile?.availability ?? {};
  const also = [shifts && de.shifts, weekend && de.weekend, night && de.night].filter(
    (one) => typeof one === 'string',
  );
  return [
    from === undefined ? '' : from > today ? de.from(fullDay(from)) : de.atOnce,
    hoursPerWeek === undefined ? '' : de.hours(String(hoursPerWeek).replace('.', ',')),
    also.length > 0 ? de.possible(de.and(also)) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
