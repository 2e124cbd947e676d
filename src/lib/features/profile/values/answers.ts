import type { Choice } from '#lib/ui/index.ts';

export type YesNo = 'YES' | 'NO';

export const yesNoOf = (value: boolean | undefined): Choice<YesNo> =>
  value === undefined ? '' : value ? 'YES' : 'NO';
export const booleanOf = (answer: Choice<YesNo>): boolean | undefined =>
  answer === '' ? undefined : answer === 'YES';

/** A number as a German writes it, in a text field; '' where nothing is known. */
export const textOf = (value: number | undefined): string =>
  value === undefined ? '' : String(value).replace('.', ',');

/** The number in a text field; undefined where there is none, NaN where it is unreadable. */
export function numberOf(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  return plain === '' ? undefined : Number(plain);
}

/** True where something stands that makes no number between the limits (whole unless said). */
export function isWrongNumber(text: string, min: number, max: number, whole = true): boolean {
  const value = numberOf(text);
  return (
    value !== undefined && !(value >= min && value <= max && (!whole || Number.isInteger(value)))
  );
}

/** What is typed with commas between, each once; undefined where nothing stands. */
export function listOf(text: string): string[] | undefined {
  const parts = text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.length > 0 ? [...new Set(parts)] : undefined;
}

/** A trimmed text; undefined where nothing stands. */
export const said = (text: string): string | undefined => text.trim() || undefined;
