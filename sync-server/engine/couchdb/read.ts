import type {
  AttachmentContent,
  Head,
  Missing,
  ReadOptions,
  ReadRequest,
  Revision,
} from '../engine.ts';
import { parseRev, type Leaf } from '../revisions/tree.ts';
import { toSequence } from './changes.ts';
import { part, query, refusalOf, type CouchClient } from './client.ts';
import { leavesShown, toRevision, toStubs, type CouchDocument } from './document.ts';

interface BulkGetReply {
  results: {
    id: string;
    docs: ({ ok: CouchDocument } | { error: { id: string; rev?: string } })[];
  }[];
}

/** `_bulk_get`: one request for all; without a revision CouchDB gives every leaf. */
export async function readRevisions(
  client: CouchClient,
  database: string,
  requests: readonly ReadRequest[],
  options: ReadOptions,
): Promise<(Revision | Missing)[][]> {
  if (requests.length === 0) return [];
  const { results } = await client.read<BulkGetReply>({
    method: 'POST',
    path: `${database}/_bulk_get${query({
      revs: options.revisions,
      attachments: options.attachments,
      latest: options.latest,
    })}`,
    body: {
      docs: requests.map(({ id, rev, attsSince }) => ({
        id,
        ...(rev === undefined ? {} : { rev }),
        ...(attsSince ? { atts_since: attsSince } : {}),
      })),
    },
    repeatable: true,
  });
  return requests.map((request, index) => {
    const result = results[index];
    if (result?.id !== request.id) throw new Error('_bulk_get answered in another order');
    return result.docs.flatMap((found): (Revision | Missing)[] => {
      if ('ok' in found) return [toRevision(found.ok)];
      // For a document that is asked for as a whole, nothing stands for nothing.
      return request.rev === undefined
        ? []
        : [{ id: request.id, rev: found.error.rev ?? request.rev, missing: true }];
    });
  });
}

const documentPath = (database: string, id: string, values: Parameters<typeof query>[0]): string =>
  `${database}/${id.startsWith('_design/') ? `_design/${part(id.slice(8))}` : part(id)}${query(values)}`;

export async function readHead(
  client: CouchClient,
  database: string,
  id: string,
): Promise<Head | null> {
  const reply = await client.ask<CouchDocument>({
    method: 'GET',
    path: documentPath(database, id, {
      conflicts: true,
      deleted_conflicts: true,
      local_seq: true,
    }),
    repeatable: true,
  });
  if (reply.status === 404) return deletedHead(client, database, id);
  if (reply.status >= 400) throw refusalOf(reply);
  return {
    id,
    leaves: leavesShown(reply.body),
    localSeq: toSequence(reply.body._local_seq ?? '0'),
  };
}

/** A deleted document is not shown, but its leaves are. */
async function deletedHead(
  client: CouchClient,
  database: string,
  id: string,
): Promise<Head | null> {
  const [found = []] = await readRevisions(client, database, [{ id }], {});
  const leaves = found.flatMap((one): Leaf[] =>
    'missing' in one ? [] : [{ rev: one.rev, deleted: one.deleted }],
  );
  return leaves.length > 0 ? { id, leaves: leaves.sort(winnerFirst), localSeq: '0' } : null;
}

/** CouchDB's rule: undeleted before deleted, then the longer history, then the greater id. */
function winnerFirst(a: Leaf, b: Leaf): number {
  if (a.deleted !== b.deleted) return a.deleted ? 1 : -1;
  const [one, other] = [parseRev(a.rev), parseRev(b.rev)];
  const longer = (other?.generation ?? 0) - (one?.generation ?? 0);
  return longer || ((one?.id ?? '') < (other?.id ?? '') ? 1 : -1);
}

export async function readAncestry(
  client: CouchClient,
  database: string,
  id: string,
  rev: string,
): Promise<{ rev: string; status: 'available' | 'missing' | 'deleted' }[]> {
  const reply = await client.ask<{
    _revs_info?: { rev: string; status: 'available' | 'missing' | 'deleted' }[];
  }>({
    method: 'GET',
    path: documentPath(database, id, { rev, revs_info: true }),
    repeatable: true,
  });
  if (reply.status === 404) return [];
  if (reply.status >= 400) throw refusalOf(reply);
  return reply.body._revs_info ?? [];
}

export async function readAttachment(
  client: CouchClient,
  database: string,
  asked: { id: string; name: string; rev: string | null },
): Promise<AttachmentContent | null> {
  const rev = asked.rev ?? undefined;
  const reply = await client.ask<CouchDocument>({
    method: 'GET',
    path: documentPath(database, asked.id, { rev }),
    repeatable: true,
  });
  if (reply.status === 404) return null;
  if (reply.status >= 400) throw refusalOf(reply);
  const stub = toStubs(reply.body._attachments ?? {})[asked.name];
  if (!stub) return null;
  const name = asked.name.split('/').map(part).join('/');
  const path = `${documentPath(database, asked.id, {})}/${name}`;
  const bytes = await client.bytes(path + query({ rev: reply.body._rev }));
  return bytes ? { ...stub, length: bytes.length, bytes } : null;
}
