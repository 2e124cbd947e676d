import { createEmployerFinder } from '#lib/domain/import/find-employer.ts';
import { createMenteeFinder } from '#lib/domain/import/find-mentee.ts';
import { choiceKey } from '#lib/domain/import/plan-contacts.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import { employerFacts, menteeFacts } from './facts.ts';
import type { PlannedList } from './read-list.ts';

/** A name of the list that needs a person: several records have it, or none. */
export interface NameChoice {
  key: string;
  side: 'mentee' | 'employer';
  name: string;
  /** How many rows carry it. */
  rows: number;
  candidates: { id: string; label: string }[];
}

/** Names to decide, most frequent first; those decided already stay, so that they can be changed. */
export function nameChoices(
  list: PlannedList,
  caseload: Caseload,
  decided: ReadonlyMap<string, string | null>,
): NameChoice[] {
  if (list.kind !== 'contact') return [];
  const findMentee = createMenteeFinder(caseload.mentees.all);
  const findEmployer = createEmployerFinder(caseload.employers.all);
  const choices = new Map<string, NameChoice>();
  for (const row of list.rows) {
    if (row.state === 'existing') continue;
    const names = list.names.get(row.draft.row);
    const codes = row.problems.map((problem) => problem.code);
    for (const side of ['mentee', 'employer'] as const) {
      const name = (side === 'mentee' ? names?.menteeName : names?.employerName) ?? '';
      const key = choiceKey(side, name);
      const open = codes.some((code) => code.startsWith(side));
      if (name === '' || (!open && !decided.has(key))) continue;
      const known = choices.get(key);
      if (known) {
        known.rows += 1;
        continue;
      }
      const match = side === 'mentee' ? findMentee(name) : findEmployer(name);
      const ids = 'ambiguous' in match ? match.ambiguous : 'found' in match ? [match.found] : [];
      const candidates = ids.map((id) => ({ id, label: candidateLabel(caseload, id) }));
      choices.set(key, { key, side, name, rows: 1, candidates });
    }
  }
  return [...choices.values()].sort((a, b) => b.rows - a.rows);
}

function candidateLabel(caseload: Caseload, id: string): string {
  const mentee = caseload.mentees.get(id);
  const employer = caseload.employers.get(id);
  const facts = mentee ? menteeFacts(mentee) : employer ? employerFacts(employer) : null;
  return facts ? [facts.title, facts.line].filter(Boolean).join(' · ') : '';
}
