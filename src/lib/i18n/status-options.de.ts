import {
  RESIDENCE_STATUSES,
  type ResidenceStatusCode,
} from '#lib/domain/catalogues/residence-status.ts';
import { fold } from '#lib/domain/fold.ts';

export interface StatusOption {
  value: ResidenceStatusCode;
  label: string;
  hint: string;
}

/** "Noch nicht geklärt" first: it is an answer, and the first one of many. */
export const STATUS_OPTIONS: readonly StatusOption[] = RESIDENCE_STATUSES.map((row) => ({
  value: row.code,
  label: row.label,
  hint: row.legalBasis,
})).sort((a, b) => Number(b.value === 'UNB') - Number(a.value === 'UNB'));

const texts = new Map(
  RESIDENCE_STATUSES.map((row) => {
    const paragraph = row.legalBasis.replace(/§+|Abs\.|S\.|Alt\.|AufenthG|AsylG|[().,]/g, ' ');
    return [row.code, fold(`${row.label} ${row.legalBasis} ${paragraph}`).split(/\s+/)];
  }),
);

/** Every word must begin some word of the status (or lie inside a long one): "gestattung", "25 2". */
export function findStatus(query: string): StatusOption[] {
  const words = fold(query)
    .split(/[\s§.,]+/)
    .filter(Boolean);
  const rank = (option: StatusOption) => {
    const parts = texts.get(option.value) ?? [];
    let score = 0;
    for (const word of words) {
      if (parts.includes(word)) score += 3;
      else if (parts.some((part) => part.startsWith(word))) score += 2;
      else if (word.length > 2 && parts.some((part) => part.includes(word))) score += 1;
      else return 0;
    }
    return score;
  };
  return STATUS_OPTIONS.map((option) => ({ option, score: rank(option) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ option }) => option);
}

/** A title applied for or continued stands behind these (§ 81 AufenthG), or behind a visa. */
export function isFiction(code: ResidenceStatusCode): boolean {
  const row = RESIDENCE_STATUSES.find((status) => status.code === code);
  return row?.statusClass === 'FIKTION' || row?.statusClass === 'VISUM';
}
