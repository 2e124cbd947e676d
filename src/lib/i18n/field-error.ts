import type { Problem } from '#lib/domain/problem.ts';
import { problemText } from './problems.de.ts';

/** The sentence for the first problem of a field (or of what lies in it), or null. */
export function fieldError(problems: readonly Problem[], field: string): string | null {
  const found = problems.find((p) => p.field === field || p.field?.startsWith(`${field}.`));
  return found ? problemText(found) : null;
}

/** Sentences for problems that no field of the form shows: a full disk, a conflict. */
export function otherErrors(problems: readonly Problem[], fields: readonly string[]): string[] {
  const shown = (p: Problem) =>
    fields.some((field) => p.field === field || p.field?.startsWith(`${field}.`));
  return [...new Set(problems.filter((p) => !shown(p)).map((p) => problemText(p)))];
}
