import { countRecordOf, employerCountsOf } from '#lib/domain/count-record-of.ts';
import type { CountRecord, EmployerCount } from '#lib/domain/count-record.ts';
import { validateDocument, type AnyDocument } from '#lib/domain/document.ts';
import { SUBJECT_TYPES } from '#lib/domain/case-belongings.ts';
import { parseId } from '#lib/domain/id.ts';
import type { Change, Database, Revision } from '../engine/engine.ts';

/** Changes read at a time. */
const PAGE = 2000;
/** Documents read at a time. */
const BODIES = 200;

type Leaves = Change['leaves'];

/**
 * Every document of these cases with all its leaves, as the engine has them: also those that no
 * index knows any more, and tombstones.
 */
export async function leavesOfCases(
  database: Database,
  isOne: (caseId: string) => boolean,
): Promise<Map<string, Map<string, Leaves>>> {
  const found = new Map<string, Map<string, Leaves>>();
  const note = (caseId: string, id: string, leaves: Leaves): void => {
    if (isOne(caseId))
      found.set(caseId, (found.get(caseId) ?? new Map<string, Leaves>()).set(id, leaves));
  };
  const naming: Change[] = [];
  for (let since = '0'; ;) {
    const page = await database.changes({ since, limit: PAGE });
    for (const row of page.rows) {
      const parts = parseId(row.id);
      if (parts?.caseId) note(parts.caseId, row.id, row.leaves);
      else if (parts && SUBJECT_TYPES.includes(parts.type)) naming.push(row);
    }
    since = page.lastSeq;
    if (page.rows.length < PAGE) break;
  }
  for (let at = 0; at < naming.length; at += BODIES)
    for (const { id, leaves } of naming.slice(at, at + BODIES))
      for (const subject of await subjectsOf(database, id)) note(subject, id, leaves);
  return found;
}

async function subjectsOf(database: Database, id: string): Promise<string[]> {
  const [group = []] = await database.read([{ id }], {});
  return group.flatMap((one) => {
    if ('missing' in one) return [];
    const { subjectCaseId } = JSON.parse(one.body) as { subjectCaseId?: unknown };
    return typeof subjectCaseId === 'string' ? [subjectCaseId] : [];
  });
}

export interface CaseReading {
  count: CountRecord | null;
  employers: EmployerCount[];
  /** ULIDs of everybody who had to do with it. */
  people: Set<string>;
}

/** What must be known of a case before nothing of it is left. */
export async function readCase(
  database: Database,
  ids: readonly string[],
  today: string,
): Promise<CaseReading> {
  const documents: AnyDocument[] = [];
  const people = new Set<string>();
  for (let at = 0; at < ids.length; at += BODIES) {
    const asked = ids.slice(at, at + BODIES).map((id) => ({ id }));
    for (const group of await database.read(asked, {})) {
      const live = group.filter((one): one is Revision => !('missing' in one) && !one.deleted);
      live.forEach(({ id, body }, position) => {
        const fields = { ...(JSON.parse(body) as Record<string, unknown>), _id: id };
        for (const person of peopleIn(fields)) people.add(person);
        const checked = position === 0 ? validateDocument(fields) : null;
        if (checked?.ok) documents.push(checked.value);
      });
    }
  }
  const of = <T extends AnyDocument['type']>(type: T) =>
    documents.filter((one): one is Extract<AnyDocument, { type: T }> => one.type === type);
  const [mentee] = of('mentee');
  if (!mentee) return { count: null, employers: [], people };
  const counted = { mentee, contacts: of('contact'), placements: of('placement') };
  const count = countRecordOf(counted, today);
  return { count, employers: count ? employerCountsOf(counted) : [], people };
}

/** Whoever is named by a field of people's ids. */
function peopleIn(fields: Record<string, unknown>): string[] {
  const { createdBy, updatedBy, mentorIds, deputies, fromIds, toIds } = fields;
  const lists = [mentorIds, fromIds, toIds, deputies].flatMap((list): unknown[] =>
    Array.isArray(list) ? list : [],
  );
  return [createdBy, updatedBy, ...lists].flatMap((one) => {
    const id = typeof one === 'object' ? (one as { userId?: unknown } | null)?.userId : one;
    return typeof id === 'string' ? [id] : [];
  });
}
