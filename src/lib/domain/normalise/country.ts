import { countryOf } from '../catalogues/countries.ts';
import { check, type Reading, sure, unread } from './reading.ts';

/** Nationalities of a cell, split by comma, slash or "und"; unknown words among known: check. */
export function readCountries(text: string): Reading<string[]> {
  const whole = countryOf(text);
  if (whole) return sure([whole]);
  const parts = text.split(/[,;/\n]|\bund\b/).map((part) => countryOf(part.trim()));
  const known = [...new Set(parts.filter((code) => code !== null))];
  if (known.length === 0) return unread('value-unknown');
  return known.length === parts.length ? sure(known) : check(known);
}
