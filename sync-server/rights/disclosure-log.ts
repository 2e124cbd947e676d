import { berlinDay } from '#lib/domain/berlin-day.ts';
import type { Disclosure } from '#lib/domain/disclosure/content.ts';
import type { AuditAction, AuditLog, AuditRecord } from '../audit/audit.ts';
import { historyEntryOf } from '../audit/history-entry.ts';

/** Lines that say that somebody was handed something. */
const HANDED: readonly AuditAction[] = [
  'case-read',
  'file-read',
  'history-read',
  'disclosure',
  'export',
];

export type Logged = Pick<Disclosure, 'history' | 'handedOut' | 'log'>;

/** Lines of one record at most; a protocol of a handover is found by its own id. */
const MOST = 1000;

/** What the log says about a case: what was changed, who was handed it, and the rest. */
export async function logOf(
  audit: AuditLog,
  caseId: string,
  /** Ids that carry no case, and belong to it. */
  beside: readonly string[],
): Promise<Logged> {
  const own = await audit.ofCase(caseId);
  const others = await Promise.all(beside.map((id) => audit.about(id, MOST)));
  const lines = [...own, ...others.flat()].sort((a, b) => a.no - b.no);
  const accepted = lines.filter(({ action }) => action === 'document-accepted');
  const history = await Promise.all(
    accepted.map(async (line) => {
      const { at, by, kind, fields } = await historyEntryOf(line, audit.keys);
      return { id: line.subject ?? '', at, by, kind, fields };
    }),
  );
  return {
    history,
    handedOut: handedOutOf(lines.filter(({ action }) => HANDED.includes(action))),
    log: lines
      .filter(({ action }) => action !== 'document-accepted' && !HANDED.includes(action))
      .map(({ at, actor, action, subject = '' }) => ({
        at: new Date(at).toISOString(),
        by: actor ?? '',
        what: action,
        id: subject,
      })),
  };
}

/** One line for a person and a way, from the first day to the last. */
function handedOutOf(lines: readonly AuditRecord[]): Disclosure['handedOut'] {
  const found = new Map<string, Disclosure['handedOut'][0]>();
  for (const { actor, action, at } of lines) {
    const [by, day] = [actor ?? '', berlinDay(at)];
    const key = `${by} ${action}`;
    const known = found.get(key);
    if (known) Object.assign(known, { last: day, times: known.times + 1 });
    else found.set(key, { by, what: action, first: day, last: day, times: 1 });
  }
  return [...found.values()];
}
