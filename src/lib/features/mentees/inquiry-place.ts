import { cleanName } from '#lib/domain/normalise/text.ts';

/** A postcode, a place or both, as typed into one field; '' what was not said. */
export function readPlace(typed: string): { zip: string; city: string } {
  const text = cleanName(typed);
  const [, zip = '', rest = ''] = /^(?:D\s*-\s*)?(\d{1,5})\b\s*(.*)$/i.exec(text) ?? [];
  return zip ? { zip, city: cleanName(rest) } : { zip: '', city: text };
}
