import { CASE_FILE_TYPES, makeId, parseId } from '#lib/domain/id.ts';
import type { Change, ChangesPage, ChangesQuery, Sequence } from '../engine/engine.ts';
import type { CaseIndex } from './case-index.ts';
import type { Progress, TokenFormat } from './sequence-token.ts';
import type { Sight } from './sight.ts';

export interface FeedDeps {
  index: CaseIndex;
  sight: Sight;
  tokens: TokenFormat;
}

/** Changes of the engine read at a time. */
const PAGE = 500;

/** Kinds of document that a case may have, besides its mentee document. */
const CASE_KINDS = [
  'consent',
  'contact',
  'paper',
  'placement',
  'task',
  ...CASE_FILE_TYPES,
] as const;

type Step = { id: string; progress: Progress };

/**
 * One page of what one person sees change. From the beginning each visible document is told once,
 * then what changed since the telling began. Later a changed case document brings its whole case
 * along: an assignment always changes it, so growth is never missed and nothing is remembered.
 * Pages are full unless there is nothing more; `pending` is exact in the first telling, and later
 * says no more than whether there is more.
 */
export async function readFeed(deps: FeedDeps, query: ChangesQuery): Promise<ChangesPage> {
  const { index, tokens } = deps;
  const wanted = query.docIds ? new Set(query.docIds) : null;
  const rows: Change[] = [];
  let pending = 0;
  let last: Progress = tokens.read(query.since) ?? {
    kind: 'sweep',
    seq: index.sequence,
    after: '',
  };
  for await (const step of steps(deps, last)) {
    if ('id' in step && !query.designOnly && (wanted?.has(step.id) ?? true)) {
      if (rows.length >= query.limit) {
        pending = last.kind === 'sweep' ? [...sweep(deps, last)].length : 1;
        break;
      }
      rows.push(changeOf(index, step.id, tokens.write(step.progress)));
    }
    last = step.progress;
  }
  return { rows, lastSeq: tokens.write(last), pending };
}

async function* steps(
  deps: FeedDeps,
  start: Progress,
): AsyncGenerator<Step | { progress: Progress }> {
  if (start.kind === 'sweep') yield* sweep(deps, start);
  yield* news(deps, start.seq, start.kind === 'case' ? start : null);
}

function* sweep(
  { index, sight }: FeedDeps,
  { seq, after }: Progress & { kind: 'sweep' },
): Generator<Step> {
  const ids = index.ids.all();
  for (let at = after === '' ? 0 : index.ids.indexOf(`${after}!`); at < ids.length; at += 1) {
    const id = ids[at] ?? '';
    if (sight.sees(id)) yield { id, progress: { kind: 'sweep', seq, after: id } };
  }
}

/** What changed after `seq`; `within` is a case that was being told when the last page was full. */
async function* news(
  deps: FeedDeps,
  seq: Sequence,
  within: (Progress & { kind: 'case' }) | null,
): AsyncGenerator<Step | { progress: Progress }> {
  const { index, sight } = deps;
  let before = seq;
  for (let full = before !== index.sequence; full;) {
    const reached = index.sequence;
    const page = await index.database.changes({ since: before, limit: PAGE });
    if (page.rows.length > 0 && page.lastSeq !== reached) await index.catchUp();
    // Told with their newest revisions already, within this page.
    const told = new Set<string>();
    for (const { id, seq: at } of page.rows) {
      const whole = isCase(id) && sight.sees(id);
      if (whole) yield* wholeCase(deps, { id, before, at }, within, told);
      else if (sight.sees(id) && !told.has(id)) yield { id, progress: { kind: 'after', seq: at } };
      before = at;
    }
    full = page.rows.length === PAGE;
    // With nothing new, all quiet readers stand at the same sequence, so that they can wait together.
    if (!full) before = page.rows.length > 0 ? page.lastSeq : reached;
  }
  yield { progress: { kind: 'after', seq: before } };
}

const isCase = (id: string): boolean => id.startsWith('mentee:');

function* wholeCase(
  { index }: FeedDeps,
  { id, before, at }: { id: string; before: Sequence; at: Sequence },
  within: (Progress & { kind: 'case' }) | null,
  told: Set<string>,
): Generator<Step> {
  const caseId = parseId(id)?.caseId ?? '';
  const rev = index.leavesOf(id)?.[0]?.rev ?? '';
  // The same telling goes on; where the case changed again it starts anew.
  const after = within?.caseId === caseId && within.rev === rev ? within.after : '';
  const ids = documentsOf(index, caseId).filter((one) => one > after);
  for (const [n, one] of ids.entries()) {
    told.add(one);
    const progress: Progress =
      n === ids.length - 1
        ? { kind: 'after', seq: at }
        : { kind: 'case', seq: before, caseId, rev, after: one };
    yield { id: one, progress };
  }
}

/** All documents of a case in order, without what carries files. */
function documentsOf({ ids }: CaseIndex, caseId: string): string[] {
  const mentee = makeId('mentee', caseId);
  return [...CASE_KINDS.flatMap((kind) => ids.below(`${kind}:${caseId}:`)), mentee].sort();
}

function changeOf(index: CaseIndex, id: string, seq: Sequence): Change {
  const leaves = index.leavesOf(id) ?? [];
  return { seq, id, deleted: leaves[0]?.deleted ?? false, leaves: [...leaves] };
}
