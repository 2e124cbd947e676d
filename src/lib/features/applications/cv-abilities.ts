import { certificateName } from '#lib/domain/catalogues/language-certificates.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import type { LanguageSkill, Profile } from '#lib/domain/profile.ts';
import { de } from '#lib/i18n/de/cv.ts';
import { fullDay } from '#lib/i18n/full-day.ts';
import { licenceClassLabels } from '#lib/i18n/labels-case-file.de.ts';
import { spokenLanguageLabel } from '#lib/i18n/spoken-languages.de.ts';
import type { CvRow } from './cv.ts';

const row = (when: string, text: string): CvRow => ({ when, title: '', text, details: '' });

/** German first, with the level that the record's head shows, then native languages. */
export function languageRows(profile: Profile | null, mentee: Mentee): CvRow[] {
  const known: Partial<LanguageSkill>[] = [...(profile?.languages ?? [])];
  const { germanLevel } = mentee;
  const german = known.find(({ code }) => code === 'de');
  if (!german && germanLevel && germanLevel !== 'A0')
    known.push({ code: 'de', level: germanLevel });
  const rank = ({ code, native }: Partial<LanguageSkill>) => (code === 'de' ? 0 : native ? 1 : 2);
  return known
    .map((one) => (one.code === 'de' && germanLevel ? { ...one, level: germanLevel } : one))
    .sort((a, b) => rank(a) - rank(b))
    .map((one) => row(spokenLanguageLabel(one.code ?? ''), levelText(one)));
}

function levelText({ native, level, certificate }: Partial<LanguageSkill>): string {
  if (native) return de.native;
  const proof = certificate ? certificateName(certificate) : '';
  return [level, proof].filter(Boolean).join(', ');
}

export function skillRows(profile: Profile | null): CvRow[] {
  const texts = (profile?.skills ?? []).map(({ text }) => text.trim()).filter(Boolean);
  return texts.length > 0 ? [row('', texts.join(', '))] : [];
}

/** Licences that hold here for driving, and the forklift's. */
export function licenceRows(profile: Profile | null): CvRow[] {
  const licences = profile?.licences ?? [];
  const classes = licences
    .filter((one) => one.class !== 'FORKLIFT' && one.issuer !== 'THIRD')
    .map((one) => licenceClassLabels[one.class]);
  const texts = [
    ...(classes.length > 0 ? [de.class([...new Set(classes)].join(', '))] : []),
    ...(licences.some((one) => one.class === 'FORKLIFT') ? [licenceClassLabels.FORKLIFT] : []),
  ];
  return texts.length > 0 ? [row('', texts.join('; '))] : [];
}

export function availabilityRows(profile: Profile | null): CvRow[] {
  const { from, hoursPerWeek, shifts, weekend, night } = profile?.availability ?? {};
  const texts = [
    from && de.from(fullDay(from)),
    hoursPerWeek !== undefined && de.hours(String(hoursPerWeek).replace('.', ',')),
    shifts && de.shifts,
    weekend && de.weekend,
    night && de.night,
  ].filter(Boolean);
  return texts.length > 0 ? [row('', texts.join(', '))] : [];
}
