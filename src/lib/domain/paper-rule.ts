import type { Paper } from './paper.ts';
import {
  PAPER_RULES,
  paperRule,
  type PaperCheck,
  type PaperRule,
} from './catalogues/paper-rules.ts';
import { fold } from './fold.ts';
import { hasFile } from './paper-file.ts';

/** Words of a few letters count as whole words alone: "pass" is in "Anpassung", too. */
const SHORT = 5;

/** The rule for what a person calls a paper, or null where a copy is nothing special. */
export function recognisedRule(title: string): PaperRule | null {
  const text = ` ${fold(title).replace(/[^\p{L}\p{N}-]+/gu, ' ')} `;
  const says = (word: string) => text.includes(word.length < SHORT ? ` ${word} ` : word);
  return PAPER_RULES.find(({ words }) => words.some((word) => says(fold(word)))) ?? null;
}

/** What was looked at, or holds of a copy, and what was left open. */
export function checksOf(paper: Paper): { done: PaperCheck[]; open: PaperCheck[] } {
  const rule = paper.paperKind ? paperRule(paper.paperKind) : null;
  const all = rule ? (hasFile(paper) ? rule.conditions : rule.checks) : [];
  const done = new Set(paper.checked);
  return {
    done: all.filter(({ code }) => done.has(code)),
    open: all.filter(({ code }) => !done.has(code)),
  };
}
