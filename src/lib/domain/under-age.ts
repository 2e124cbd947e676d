import type { Mentee } from './mentee.ts';

/** Years at which a person comes of age (§ 2 BGB). */
const OF_AGE = 18;

/**
 * Whether a person is under age on a day: `maybe` where the birth date is not known well enough, or
 * not at all.
 */
export function underAge(
  { birthDate, birthDatePrecision = 'DAY' }: Pick<Mentee, 'birthDate' | 'birthDatePrecision'>,
  day: string,
): 'yes' | 'no' | 'maybe' {
  if (birthDate === undefined || birthDatePrecision === 'UNKNOWN') return 'maybe';
  const year = Number(day.slice(0, 4)) - OF_AGE;
  // Born on this day or earlier: of age. ISO days compare as text.
  const limit = `${String(year).padStart(4, '0')}${day.slice(4)}`;
  const [earliest, latest] = spanOf(birthDate, birthDatePrecision);
  if (latest <= limit) return 'no';
  return earliest > limit ? 'yes' : 'maybe';
}

/** First and last day that the birth date may be. */
function spanOf(day: string, precision: Mentee['birthDatePrecision']): [string, string] {
  if (precision === 'YEAR') return [`${day.slice(0, 4)}-01-01`, `${day.slice(0, 4)}-12-31`];
  if (precision === 'MONTH') return [`${day.slice(0, 7)}-01`, `${day.slice(0, 7)}-31`];
  return [day, day];
}
