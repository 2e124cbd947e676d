import * as z from 'zod';
import { readPhones } from '../normalise/phone.ts';
import { check, type Reading, sure, unread } from '../normalise/reading.ts';
import type { Phone } from '../record.ts';
import type { RowReader } from './row-reader.ts';

const email = z.email().max(200);

/** Phone numbers of a row; what is no number stays readable in the note. */
export function readPhoneList(reader: RowReader, path: string): Phone[] | undefined {
  return reader.value('phone', path, (text): Reading<Phone[]> => {
    const readings = readPhones(text);
    const numbers = readings.flatMap((reading) => (reading.ok ? [reading.value] : []));
    if (numbers.length === 0) return unread('phone-invalid');
    if (numbers.length < readings.length) reader.keep('phone', text);
    const phones = [...new Set(numbers)].map((number) => ({ number }));
    const certain = readings.every((reading) => reading.ok && reading.certainty === 'sure');
    return certain ? sure(phones) : check(phones);
  });
}

export function readEmail(reader: RowReader, path: string): string | undefined {
  return reader.value('email', path, (text): Reading<string> => {
    const parsed = email.safeParse(text.replace(/^mailto:/i, ''));
    return parsed.success ? sure(parsed.data) : unread('email-invalid');
  });
}
