import { check, type Reading, sure, unread } from './reading.ts';

/**
 * German phone numbers as people write them, to E.164 (`+49(0)178-35337406`, `01577/3414839`,
 * `0049178…`). Mechanical: it knows prefixes and lengths, no numbering plan; forms may ask
 * libphonenumber for more. A cell may hold several numbers.
 */
export function readPhones(text: string): Reading<string>[] {
  return text
    .split(/[;,\n]|\s(?:oder|und|u\.|o\.)\s|\s\/\s/i)
    .map((part) => part.trim())
    .filter((part) => /\d/.test(part))
    .map(readPhone);
}

export function readPhone(text: string): Reading<string> {
  const plain = text.replace(/^(tel|fon|telefon|mobil|handy|m|t)\b[.:]?\s*/i, '');
  const digits = plain.replace(/\(0\)/g, '').replace(/[\s()/.\-–]/g, '');
  if (!/^\+?\d+$/.test(digits)) return unread('phone-invalid');
  if (digits.startsWith('+')) return inRange(digits.replace(/^\+490/, '+49'));
  if (digits.startsWith('00')) return inRange(`+${digits.slice(2)}`.replace(/^\+490/, '+49'));
  if (digits.startsWith('0')) return inRange(`+49${digits.slice(1)}`);
  // Without a leading zero: a table program dropped it, or it is a local number without its area.
  if (/^49\d{9,12}$/.test(digits)) return unsure(inRange(`+${digits}`));
  return digits.length >= 9 ? unsure(inRange(`+49${digits}`)) : unread('phone-invalid');
}

/** Lengths: E.164 allows 15 digits; German numbers have at least 7 after +49, mobile ones 10 or 11. */
function inRange(number: string): Reading<string> {
  if (!/^\+[1-9]\d{7,14}$/.test(number)) return unread('phone-invalid');
  if (!number.startsWith('+49')) return sure(number);
  const national = number.slice(3);
  if (national.length < 7 || national.length > 12) return unread('phone-invalid');
  const mobile = /^1[567]/.test(national);
  return mobile && (national.length < 10 || national.length > 11) ? check(number) : sure(number);
}

function unsure(reading: Reading<string>): Reading<string> {
  return reading.ok ? check(reading.value) : reading;
}
