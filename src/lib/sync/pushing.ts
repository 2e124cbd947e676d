import { caseOrder, mayPart, PUSH_DOCUMENTS } from './batches.ts';
import { SyncFailure } from './failure.ts';
import type { Replica, ReplicatedDocument, Verdict } from './replicator.ts';

/** Of one request, in UTF-16 code units; the server refuses more than 2 MB. */
const MAX_CHARACTERS = 1_000_000;

/**
 * Wraps the server's side of a push. Each document gets its own verdict: what is refused, for
 * whatever reason, is noted and told to the replicator as "forbidden", the only word for which it
 * goes on with the others. A request that is too large is halved, down to the one document.
 */
export function withVerdicts(replica: Replica, onVerdict: (verdict: Verdict) => void): Replica {
  const send = replica.bulkDocs.bind(replica);

  async function sendSlice(docs: ReplicatedDocument[]): Promise<Verdict[]> {
    try {
      return await send({ docs, new_edits: false }, { new_edits: false });
    } catch (error) {
      const [only, ...others] = docs;
      if (!(error instanceof SyncFailure) || error.problem.code !== 'too-large' || !only)
        throw error;
      if (others.length === 0)
        return [{ id: only._id, rev: only._rev, error: true, problem: 'document-too-large' }];
      const middle = cutOf(docs);
      return [
        ...(await sendSlice(docs.slice(0, middle))),
        ...(await sendSlice(docs.slice(middle))),
      ];
    }
  }

  replica.bulkDocs = async ({ docs }) => {
    const refused: Verdict[] = [];
    const ordered = [...docs].sort((a, b) => caseOrder(a._id, b._id));
    for (const slice of slices(ordered)) {
      for (const answer of await sendSlice(slice)) {
        if (!answer.error) continue;
        const rev = answer.rev ?? slice.find(({ _id }) => _id === answer.id)?._rev;
        const verdict = { ...answer, error: true, name: 'forbidden', ...(rev ? { rev } : {}) };
        onVerdict(verdict);
        refused.push(verdict);
      }
    }
    return refused;
  };
  return replica;
}

/** Near the middle, and where documents may be parted, if there is such a place. */
function cutOf(docs: readonly ReplicatedDocument[]): number {
  const middle = Math.ceil(docs.length / 2);
  const cuts = docs.flatMap((_doc, at) => (at > 0 && isCut(docs, at) ? [at] : []));
  const [nearest] = cuts.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return nearest ?? middle;
}

function isCut(docs: readonly ReplicatedDocument[], at: number): boolean {
  const [before, after] = [docs[at - 1], docs[at]];
  return before === undefined || after === undefined || mayPart(before._id, after._id);
}

function* slices(docs: readonly ReplicatedDocument[]): Generator<ReplicatedDocument[]> {
  let slice: ReplicatedDocument[] = [];
  let characters = 0;
  for (const together of unitsOf(docs)) {
    const size = together.reduce((sum, doc) => sum + JSON.stringify(doc).length, 0);
    const full =
      slice.length + together.length > PUSH_DOCUMENTS || characters + size > MAX_CHARACTERS;
    if (full && slice.length > 0) {
      yield slice;
      slice = [];
      characters = 0;
    }
    slice.push(...together);
    characters += size;
  }
  if (slice.length > 0) yield slice;
}

/** Documents that go in one request. */
function* unitsOf(docs: readonly ReplicatedDocument[]): Generator<ReplicatedDocument[]> {
  let unit: ReplicatedDocument[] = [];
  for (const [at, doc] of docs.entries()) {
    if (unit.length > 0 && (isCut(docs, at) || unit.length >= PUSH_DOCUMENTS)) {
      yield unit;
      unit = [];
    }
    unit.push(doc);
  }
  if (unit.length > 0) yield unit;
}
