import type { Mentee } from '#lib/domain/mentee.ts';
import type { Education, Profile, WorkExperience } from '#lib/domain/profile.ts';
import { de } from '#lib/i18n/de/letter.ts';
import { schoolLeavingLabels } from '#lib/i18n/labels-case-file.de.ts';
import { inForm } from './cv-form.ts';
import { newestFirst } from './cv-stations.ts';

/** Stations that a letter names; the curriculum vitae has them all. */
const MOST = 3;

function whenText({ fromYear, toYear, years }: WorkExperience): string {
  if (fromYear !== undefined && toYear !== undefined)
    return de.when.both(String(fromYear), String(toYear));
  if (fromYear !== undefined) return de.when.since(String(fromYear));
  if (toYear !== undefined) return de.when.until(String(toYear));
  return years === undefined ? '' : de.when.years(String(years).replace('.', ','));
}

/** As what the person worked; not where, as that would tell from where somebody comes. */
export function experienceText(profile: Profile | null, mentee: Mentee): string {
  const stations = newestFirst(profile?.experience ?? []).slice(0, MOST);
  if (stations.length === 0) return '';
  return de.worked(
    de.and(stations.map((one) => de.station(inForm(one.role, mentee), whenText(one)))),
  );
}

export function trainingText(profile: Profile | null, mentee: Mentee): string {
  const all = newestFirst(profile?.education ?? []);
  const leaving = profile?.schoolLeaving;
  const further = all.filter(({ type }) => type === 'TRAINING').map(({ title }) => title.trim());
  const known = leaving && leaving !== 'NONE' && leaving !== 'UNKNOWN';
  return [
    ...all.map((one) => learnedText(one, mentee)),
    further.length > 0 ? de.furtherTrained(de.and(further.slice(0, MOST))) : '',
    known ? de.school(schoolLeavingLabels[leaving]) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function learnedText({ type, title, completed, toYear }: Education, mentee: Mentee): string {
  const year = toYear === undefined ? '' : String(toYear);
  const named = inForm(title.trim(), mentee);
  if (type === 'VOCATIONAL')
    return completed === false ? de.training(named) : de.trained(named, year);
  return type === 'UNIVERSITY' && completed !== false ? de.studied(named, year) : '';
}
