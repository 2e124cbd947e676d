import type { Mentee } from '#lib/domain/mentee.ts';
import type { Profile } from '#lib/domain/profile.ts';
import { countryLabel } from '#lib/i18n/countries.de.ts';
import { de } from '#lib/i18n/de/cv.ts';
import { schoolLeavingLabels } from '#lib/i18n/labels-case-file.de.ts';
import type { CvRow } from './cv.ts';
import { inForm } from './cv-form.ts';

interface Span {
  fromYear?: number | undefined;
  toYear?: number | undefined;
  years?: number | undefined;
}

/** The newest first; what still runs is the newest, and what has no year comes last. */
export function newestFirst<T extends Span>(spans: readonly T[]): T[] {
  const end = ({ fromYear, toYear }: Span) => toYear ?? (fromYear === undefined ? 0 : 9999);
  return [...spans].sort((a, b) => end(b) - end(a) || (b.fromYear ?? 0) - (a.fromYear ?? 0));
}

function spanText({ fromYear, toYear, years }: Span): string {
  if (fromYear !== undefined && toYear !== undefined)
    return fromYear === toYear ? String(toYear) : `${String(fromYear)} – ${String(toYear)}`;
  if (fromYear !== undefined) return de.since(String(fromYear));
  if (toYear !== undefined) return de.until(String(toYear));
  return years === undefined ? '' : de.years(String(years).replace('.', ','));
}

const listed = (...parts: (string | false | undefined)[]): string =>
  parts.filter(Boolean).join(', ');

export const experienceRows = (profile: Profile | null, mentee: Mentee): CvRow[] =>
  newestFirst(profile?.experience ?? []).map((one) => ({
    when: spanText(one),
    title: inForm(one.role, mentee),
    text: listed(
      one.employer,
      one.country && countryLabel(one.country),
      one.reference && de.reference,
    ),
    details: one.duties?.trim() ?? '',
  }));

export function educationRows(profile: Profile | null, mentee: Mentee): CvRow[] {
  const rows = newestFirst(profile?.education ?? []).map((one) => ({
    when: spanText(one),
    title: inForm(one.title, mentee),
    text: listed(
      one.institution,
      one.country && countryLabel(one.country),
      one.completed === false && de.running,
    ),
    details: '',
  }));
  const leaving = profile?.schoolLeaving;
  if (!leaving || leaving === 'NONE' || leaving === 'UNKNOWN') return rows;
  const label = schoolLeavingLabels[leaving];
  return [...rows, { when: '', title: '', text: '', details: de.equals(label) }];
}
