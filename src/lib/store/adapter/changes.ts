import { filterChange } from 'pouchdb-utils';
import type { StoredDocument } from '../documents.ts';
import type { Entry } from '../entry.ts';
import type { SealedDocuments } from '../sealed-documents.ts';
import { copyOf, metadataOf } from './get.ts';
import { nextTurn } from './turn.ts';

interface Change {
  id: string;
  seq: number;
  changes: { rev: string }[];
  deleted?: true;
  doc?: unknown;
}

/** Options as PouchDB's core hands them over: it has resolved `since: 'now'` and named filters. */
export interface ChangesOptions {
  since?: number | string;
  limit?: number;
  descending?: boolean;
  continuous?: boolean;
  include_docs?: boolean;
  conflicts?: boolean;
  return_docs?: boolean;
  doc_ids?: string[];
  filter?: unknown;
  style?: string;
  processChange?: (doc: StoredDocument, metadata: object, opts: object) => Change;
  onChange?: (change: Change) => void;
  complete?: (error: unknown, result?: { results: Change[]; last_seq: number }) => void;
}

/** PouchDB `_changes`, once or live; the answer cancels. */
export function changes(documents: SealedDocuments, opts: ChangesOptions): { cancel(): void } {
  const { index } = documents.engine;
  const toChange = changeMaker(opts);
  const docIds = opts.doc_ids ? new Set(opts.doc_ids) : null;
  let since = Number(opts.since) || 0;
  let cancelled = false;

  /** Emits what is new; stops at the limit or at a filter's error. */
  function emit(results: Change[], limit: number): unknown {
    const found = index.changesAfter(opts.descending ? 0 : since);
    if (opts.descending) found.reverse();
    let emitted = 0;
    for (const entry of found) {
      if (cancelled || emitted >= limit) return null;
      since = entry.seq;
      if (docIds && !docIds.has(entry.id)) continue;
      const change = toChange(entry);
      if (change instanceof Error) return change;
      if (!change) continue;
      emitted++;
      if (opts.return_docs !== false) results.push(change);
      opts.onChange?.(change);
    }
    return null;
  }

  if (opts.continuous) {
    let failed = false;
    let due = false;
    // In a later turn: whoever asked attaches listeners first, and a writer hears of its write first.
    const run = (): void => {
      if (due) return;
      due = true;
      nextTurn(() => {
        due = false;
        if (cancelled || failed) return;
        const error = emit([], Infinity);
        if (!error) return;
        failed = true;
        opts.complete?.(error);
      });
    };
    const unsubscribe = documents.subscribe(run);
    run();
    return {
      cancel() {
        cancelled = true;
        unsubscribe();
      },
    };
  }

  nextTurn(() => {
    if (cancelled) return;
    const results: Change[] = [];
    const limit = opts.limit && opts.limit > 0 ? opts.limit : Infinity;
    const error = emit(results, limit);
    if (cancelled) return;
    if (error) opts.complete?.(error);
    else opts.complete?.(null, { results, last_seq: since });
  });
  return {
    cancel() {
      cancelled = true;
    },
  };
}

/** Makes a feed's change of an entry; false where the filter leaves it out. */
function changeMaker(opts: ChangesOptions): (entry: Entry) => Change | Error | false {
  const wantsBody = opts.include_docs === true || typeof opts.filter === 'function';
  const needsTree = opts.style === 'all_docs' || opts.conflicts === true;
  const filter = filterChange(opts);
  return (entry) => {
    const change = needsTree || wantsBody ? full(entry) : bare(entry);
    const passed = wantsBody || needsTree ? filter(change) : true;
    if (passed instanceof Error) return passed;
    return passed ? change : false;
  };

  function bare({ id, seq, rev, deleted }: Entry): Change {
    const change: Change = { id, seq, changes: [{ rev }] };
    if (deleted) change.deleted = true;
    return change;
  }

  function full(entry: Entry): Change {
    if (!wantsBody && !entry.tree && !opts.conflicts) return bare(entry);
    const doc = wantsBody ? copyOf(entry.body) : { _id: entry.id, _rev: entry.rev };
    if (entry.deleted) doc._deleted = true;
    if (!opts.processChange) return bare(entry);
    const change = opts.processChange(doc, metadataOf(entry), opts);
    change.seq = entry.seq;
    return change;
  }
}
