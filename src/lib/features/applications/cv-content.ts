import type { Mentee } from '#lib/domain/mentee.ts';
import type { Profile } from '#lib/domain/profile.ts';
import { de } from '#lib/i18n/de/cv.ts';
import { fullDay } from '#lib/i18n/full-day.ts';
import type { Cv, CvRow, CvSection } from './cv.ts';
import { availabilityRows, languageRows, licenceRows, skillRows } from './cv-abilities.ts';
import { inForm } from './cv-form.ts';
import { educationRows, experienceRows } from './cv-stations.ts';
import { senderOf } from './sender.ts';

export interface CvOptions {
  birthDate: boolean;
  strengths: boolean;
  availability: boolean;
}
/** The least that an employer needs. */
export const USUAL_OPTIONS: CvOptions = { birthDate: false, strengths: false, availability: true };

/**
 * The curriculum vitae in German convention, the newest first. It is made of the fields that are
 * named here and of no others: no residence, nationality, family, religion, health or photo.
 */
export function cvOf(mentee: Mentee, profile: Profile | null, options: CvOptions): Cv {
  const rows: Record<CvSection['id'], CvRow[]> = {
    wish: wishRows(profile, mentee),
    experience: experienceRows(profile, mentee),
    education: educationRows(profile, mentee),
    languages: languageRows(profile, mentee),
    skills: skillRows(profile),
    licences: licenceRows(profile),
    strengths: options.strengths ? textRows(profile?.strengths) : [],
    availability: options.availability ? availabilityRows(profile) : [],
  };
  return {
    name: senderOf(mentee).name,
    contact: contactOf(mentee, options),
    sections: (Object.keys(rows) as CvSection['id'][])
      .map((id) => ({ id, title: de.sections[id], rows: rows[id] }))
      .filter((section) => section.rows.length > 0),
  };
}

function contactOf(mentee: Mentee, { birthDate }: CvOptions): Cv['contact'] {
  const { street, place, phone, email } = senderOf(mentee);
  const exact = mentee.birthDatePrecision === undefined || mentee.birthDatePrecision === 'DAY';
  const born = birthDate && exact && mentee.birthDate ? fullDay(mentee.birthDate) : '';
  return [
    { label: de.address, value: [street, place].filter(Boolean).join(', ') },
    { label: de.phone, value: phone },
    { label: de.email, value: email },
    { label: de.born, value: born },
  ].filter(({ value }) => value !== '');
}

function wishRows(profile: Profile | null, mentee: Mentee): CvRow[] {
  const titles = (profile?.wishes ?? []).map(({ title }) => inForm(title, mentee));
  return titles.length > 0 ? textRows(titles.join(', ')) : [];
}

const textRows = (text: string | undefined): CvRow[] =>
  text?.trim() ? [{ when: '', title: '', text: '', details: text.trim() }] : [];
