import { berlinDay } from '#lib/domain/berlin-day.ts';
import { parseId } from '#lib/domain/id.ts';
import type { CaseReason } from '#lib/domain/lost-device.ts';
import { hasLeftPhones, worksOn } from '#lib/domain/responsibility.ts';
import type { CaseIndex } from '../access/case-index.ts';
import type { Loss } from '../accounts/loss.ts';
import type { Person } from '../accounts/model.ts';
import type { AuditRecord } from '../audit/audit.ts';

export interface AffectedDeps {
  index: Pick<CaseIndex, 'cases' | 'ids' | 'handoversOf'>;
  loss: Pick<Loss, 'contactAt' | 'signedInAt'>;
  person: Pick<Person, 'id' | 'role'>;
  /** What the log says of this person: bodies handed out, cases dropped, files fetched. */
  lines: readonly Pick<AuditRecord, 'action' | 'subject' | 'at'>[];
  /** True where it is the only device of the person, so that every receipt is this one's. */
  alone: boolean;
  /** Days after its end that a case stays on its mentors' phones. */
  closedCaseDays: number;
}

export interface Affected {
  cases: { id: string; why: CaseReason }[];
  /** Records by type, those of no case as well. */
  records: Record<string, number>;
  files: number;
}

/** Types that lie on a mentor's phone besides the own cases. */
const SHARED = ['employer', 'vacancy', 'member'];

/**
 * What was on a device, as far as the server can know: the caseload as it was at the last contact,
 * and what was handed out since the sign-in and is in other hands by now. In doubt a case counts:
 * who is told too much can strike a line, who is told too little misses a person.
 */
export function affectedBy(deps: AffectedDeps): Affected {
  const { index, loss, person } = deps;
  const day = berlinDay(loss.contactAt);
  const all = person.role !== 'MENTOR';
  const held = stillHeld(deps);

  function reasonFor(caseId: string): CaseReason | null {
    const leaves = index.cases.get(caseId) ?? [];
    if (leaves.length === 0) return null;
    const works = all || leaves.some((leaf) => worksOn(leaf, person.id, day));
    const there = leaves.some((leaf) => all || !hasLeftPhones(leaf, day, deps.closedCaseDays));
    if (works && there) return leaves.some(({ endedOn }) => endedOn) ? 'ENDED' : 'CASELOAD';
    const gave = index
      .handoversOf(caseId)
      .some(
        ({ fromIds, createdAt }) =>
          fromIds.includes(person.id) && Date.parse(createdAt) >= loss.contactAt,
      );
    return gave || held.has(caseId) ? (works ? 'ENDED' : 'HANDED_OVER') : null;
  }

  const cases = [...index.cases.keys()].sort().flatMap((id) => {
    const why = reasonFor(id);
    return why ? [{ id, why }] : [];
  });
  const ids = new Set(cases.map(({ id }) => id));
  const records: Record<string, number> = {};
  for (const id of index.ids.all()) {
    const parts = parseId(id);
    if (!parts || parts.type === 'file') continue;
    const counts = parts.caseId === null ? SHARED.includes(parts.type) : ids.has(parts.caseId);
    if (counts) records[parts.type] = (records[parts.type] ?? 0) + 1;
  }
  return { cases, records, files: filesOf(deps, ids) };
}

/** Cases handed out to the person since the sign-in that no receipt of this device took back. */
function stillHeld({ lines, loss, alone }: AffectedDeps): Set<string> {
  const held = new Set<string>();
  for (const { action, subject, at } of lines) {
    if (subject === undefined || at < loss.signedInAt) continue;
    if (action === 'case-read') held.add(subject);
    // Another device of the same person gives the same receipt.
    if (action === 'case-purged' && alone && at <= loss.contactAt) held.delete(subject);
  }
  return held;
}

function filesOf({ lines, loss }: AffectedDeps, cases: ReadonlySet<string>): number {
  const files = lines.filter(
    ({ action, subject, at }) =>
      action === 'file-read' &&
      at >= loss.signedInAt &&
      cases.has(parseId(subject ?? '')?.caseId ?? ''),
  );
  return new Set(files.map(({ subject }) => subject)).size;
}
