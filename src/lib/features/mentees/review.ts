import { fingerprintText } from '#lib/domain/fingerprint.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { ownEntry } from '#lib/domain/own-entry.ts';
import { de } from '#lib/i18n/de/mentees.ts';

const LABELS: Readonly<Record<string, string>> = de.fields;

/** The field of the form that a flagged path lies in: `phones.0.number` → `phones`. */
export function reviewField(path: string): string {
  return path.split('.')[0] ?? path;
}

export function reviewLabel(path: string): string {
  return ownEntry(LABELS, reviewField(path)) ?? de.fields.other;
}

/** Each flagged field once, in German. */
export function reviewLabels(paths: readonly string[]): string[] {
  return [...new Set(paths.map(reviewLabel))];
}

/** What is left to review after a field was confirmed; undefined takes the list away. */
export function withoutField(paths: readonly string[], field: string): string[] | undefined {
  const left = paths.filter((path) => reviewField(path) !== field);
  return left.length > 0 ? left : undefined;
}

/** What is left to review after saving: a field that a person changed needs no asking any more. */
export function stillToReview(known: Mentee, fields: Partial<Mentee>): string[] | undefined {
  const same = (a: unknown, b: unknown) =>
    fingerprintText([{ value: a }]) === fingerprintText([{ value: b }]);
  const left = (known.toReview ?? []).filter((path) => {
    const field = reviewField(path) as keyof Mentee;
    return !(field in fields) || same(fields[field], known[field]);
  });
  return left.length > 0 ? left : undefined;
}
