import { isBorderZip, isSaxonZip } from '../zip.ts';
import { check, type Reading, sure, unread } from './reading.ts';

/**
 * A German postcode of five digits. Table programs drop a leading zero (`8066` → `08066`); outside
 * Saxony that guess, and any postcode of two states, is for a person to check.
 */
export function readZip(text: string): Reading<string> {
  const digits = text.replace(/^d\s*-?\s*/i, '').replace(/[.,]0+$/, '');
  if (!/^\d{4,5}$/.test(digits)) return unread('zip-invalid');
  const zip = digits.padStart(5, '0');
  if (isBorderZip(zip)) return check(zip);
  return digits.length === 5 || isSaxonZip(zip) ? sure(zip) : check(zip);
}
