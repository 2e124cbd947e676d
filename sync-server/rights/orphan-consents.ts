import { addDays } from '#lib/domain/day.ts';
import { berlinDay } from '#lib/domain/berlin-day.ts';
import { addMonths } from '#lib/domain/calendar/months.ts';
import { caseOf } from '#lib/domain/id.ts';
import type { RetentionSettings } from '#lib/domain/retention-settings.ts';
import type { OrphanRow } from '#lib/domain/server-answers/erasures.ts';
import type { CaseIndex } from '../access/case-index.ts';
import type { Person } from '../accounts/model.ts';
import { readDocuments } from './case-documents.ts';

export interface OrphanDeps {
  index: CaseIndex;
  settings: RetentionSettings;
  people: readonly Person[];
  /** Today, `YYYY-MM-DD`, Europe/Berlin. */
  day: string;
}

/**
 * Consents whose case never came, and whose term is over: that of an inquiry without admission, from
 * the day of the last answer. A consent may come before its case; nobody but its author sees it then,
 * so only the server can propose it. Ask after the index has caught up.
 */
export async function dueOrphans({
  index,
  settings,
  people,
  day,
}: OrphanDeps): Promise<OrphanRow[]> {
  const alone = index.ids.below('consent:').filter((id) => {
    const caseId = caseOf(id);
    return caseId !== null && !index.cases.has(caseId) && !index.isErased(caseId);
  });
  const cases = new Map<string, { givenOn: string; by: string }>();
  for (const { id, winner } of await readDocuments(index, alone)) {
    const caseId = caseOf(id) ?? '';
    const givenOn = berlinDay(Date.parse(String(winner['givenAt'])));
    const known = cases.get(caseId);
    if (!known || known.givenOn < givenOn)
      cases.set(caseId, { givenOn, by: String(winner['createdBy']) });
  }
  return [...cases]
    .map(([caseId, { givenOn, by }]) => ({
      caseId,
      givenOn,
      on: addDays(addMonths(givenOn, settings.inquiryMonths), 1),
      person: people.find(({ id }) => id === by)?.name ?? '',
    }))
    .filter(({ on }) => on <= day)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}
