import type {
  Change,
  ChangesPage,
  Database,
  ListRow,
  Missing,
  ReadRequest,
  Revision,
  RevsDiff,
} from '../engine/engine.ts';
import type { CaseIndex } from './case-index.ts';
import { readFeed } from './caseload-feed.ts';
import { countBefore, listVisible, rowOf } from './caseload-list.ts';
import { readNewestFirst } from './caseload-newest-first.ts';
import type { TokenFormat } from './sequence-token.ts';
import type { Sight } from './sight.ts';

export interface ViewDeps {
  index: CaseIndex;
  tokens: TokenFormat;
  /** What exists for the person now. */
  sight: () => Promise<Sight>;
}

export type Reading = Omit<
  Database,
  | 'write'
  | 'compact'
  | 'purge'
  | 'scrub'
  | 'setRevsLimit'
  | 'putLocal'
  | 'removeLocal'
  | 'getLocal'
  | 'listLocal'
>;

/** A database in which exactly the permitted documents exist, for every way of reading. */
export function viewCaseload({ index, tokens, sight }: ViewDeps): Reading {
  const { database } = index;

  /** Winners' bodies for rows that ask for them. */
  async function withDocuments<T extends Change | ListRow>(
    rows: T[],
    attachments: boolean,
  ): Promise<T[]> {
    const groups = await database.read(
      rows.map(({ id, leaves }) => ({ id, rev: leaves[0]?.rev ?? '' })),
      { attachments },
    );
    return rows.map((row, at) => {
      const document = groups[at]?.find((one): one is Revision => !('missing' in one));
      return document ? { ...row, document } : row;
    });
  }

  return {
    name: database.name,
    async info() {
      const now = await sight();
      const rows = index.ids.all().flatMap((id) => rowOf(index, now, id) ?? []);
      const deleted = rows.filter((row) => row.deleted).length;
      return {
        name: database.name,
        documents: rows.length - deleted,
        deleted,
        updateSeq: tokens.write({ kind: 'after', seq: index.sequence }),
        // The size of a caseload is nobody's; that of all is not theirs.
        fileSize: 0,
        activeSize: 0,
        createdAt: await index.createdAt(),
      };
    },
    async updateSeq() {
      await index.catchUp();
      return tokens.write({ kind: 'after', seq: index.sequence });
    },
    async changes(query): Promise<ChangesPage> {
      const deps = { index, tokens, sight: await sight() };
      const page = query.descending
        ? await readNewestFirst(deps, query)
        : await readFeed(deps, query);
      if (!query.includeDocs) return page;
      return { ...page, rows: await withDocuments(page.rows, query.attachments === true) };
    },
    changed(since, signal) {
      const progress = tokens.read(since);
      if (progress?.kind !== 'after') return Promise.resolve('changed');
      return index.changed(progress.seq, signal);
    },
    async list(query) {
      const rows = listVisible(index, await sight(), query);
      return query.includeDocs ? withDocuments(rows, false) : rows;
    },
    async listKeys(ids, includeDocs) {
      const now = await sight();
      const rows = ids.map((id) => rowOf(index, now, id));
      if (!includeDocs) return rows;
      const live = rows.filter((row) => row !== null && !row.deleted);
      const documents = new Map(
        (await withDocuments(live as ListRow[], false)).map((row) => [row.id, row]),
      );
      return rows.map((row) => row && (documents.get(row.id) ?? row));
    },
    async offset(start, descending) {
      return countBefore(index, await sight(), start, descending);
    },
    async head(id) {
      return (await sight()).sees(id) ? database.head(id) : null;
    },
    async read(requests, options) {
      const now = await sight();
      const visible = requests.filter(({ id }) => now.sees(id));
      const groups = visible.length > 0 ? await database.read(visible, options) : [];
      const found = new Map(visible.map((request, at) => [request, groups[at] ?? []]));
      return requests.map((request) => found.get(request) ?? missing(request));
    },
    async ancestry(id, rev) {
      return (await sight()).sees(id) ? database.ancestry(id, rev) : [];
    },
    async revsDiff(wanted) {
      const now = await sight();
      const asked = Object.entries(wanted);
      const visible = asked.filter(([id]) => now.sees(id));
      const foreign = asked
        .filter(([id, revs]) => revs.length > 0 && !now.sees(id))
        .map(([id, revs]): [string, RevsDiff] => [
          id,
          { missing: [...revs], possibleAncestors: [] },
        ]);
      const diff = visible.length > 0 ? await database.revsDiff(Object.fromEntries(visible)) : {};
      return { ...diff, ...Object.fromEntries<RevsDiff>(foreign) };
    },
    async attachment(id, name, rev) {
      return (await sight()).sees(id) ? database.attachment(id, name, rev) : null;
    },
    revsLimit: () => database.revsLimit(),
  };
}

function missing({ id, rev }: ReadRequest): Missing[] {
  return rev === undefined ? [] : [{ id, rev, missing: true }];
}
