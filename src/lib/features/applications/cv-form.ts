import type { Mentee } from '#lib/domain/mentee.ts';
import { occupationForm } from '#lib/domain/occupations.ts';

/** `Tischler*in` as this person is called; as it stands where that is not known. */
export function inForm(title: string, { gender }: Pick<Mentee, 'gender'>): string {
  if (gender === 'F') return occupationForm(title, 'FEMININE');
  return gender === 'M' ? occupationForm(title, 'MASCULINE') : title;
}
