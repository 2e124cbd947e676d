import type { Account } from '../gateway.ts';
import type { Planted } from './planted.ts';
import { raw, type Raw } from './raw.ts';

/** A way to ask for one document. */
export interface Single {
  name: string;
  ask: (who: Account, db: string, planted: Planted) => Promise<Raw>;
  /** Whether the answer shows that the document exists. */
  shows: (answer: Raw, planted: Planted) => boolean;
}

const found = ({ status }: Raw): boolean => status === 200;
const holds = (answer: Raw, { marker }: Planted): boolean =>
  answer.status === 200 && answer.text.includes(marker);

const get = (name: string, path: (planted: Planted) => string, headers = {}): Single => ({
  name,
  ask: (who, db, planted) => raw(who, 'GET', `${db}/${path(planted)}`, undefined, headers),
  shows: holds,
});

const bulkGet = (name: string, query: string, headers = {}): Single => ({
  name,
  ask: (who, db, { id, rev }) =>
    raw(who, 'POST', `${db}/_bulk_get${query}`, { docs: [{ id, rev }] }, headers),
  shows: holds,
});

const related = { accept: 'multipart/related' };
const mixed = { accept: 'multipart/mixed' };

export const SINGLES: readonly Single[] = [
  get('GET', ({ id }) => id),
  {
    name: 'HEAD',
    ask: (who, db, { id }) => raw(who, 'HEAD', `${db}/${id}`),
    shows: found,
  },
  get('GET rev', ({ id, rev }) => `${id}?rev=${rev}`),
  get('GET older rev', ({ id, before }) => `${id}?rev=${before}`),
  get('GET rev latest', ({ id, before }) => `${id}?rev=${before}&latest=true&revs=true`),
  get('GET open_revs=all', ({ id }) => `${id}?open_revs=all&revs=true`),
  get('GET open_revs', ({ id, rev }) => `${id}?open_revs=["${rev}"]&revs=true`),
  get('GET open_revs mixed', ({ id, rev }) => `${id}?open_revs=["${rev}"]`, mixed),
  get('GET meta', ({ id }) => `${id}?meta=true`),
  get('GET attachments', ({ id }) => `${id}?attachments=true`),
  get('GET related', ({ id }) => `${id}?attachments=true`, related),
  get('_all_docs key', ({ id }) => `_all_docs?key="${id}"&include_docs=true`),
  get(
    '_changes of ids',
    ({ id }) => `_changes?filter=_doc_ids&doc_ids=["${id}"]&include_docs=true`,
  ),
  {
    name: '_all_docs keys',
    ask: (who, db, { id }) =>
      raw(who, 'POST', `${db}/_all_docs?include_docs=true&conflicts=true`, { keys: [id] }),
    shows: holds,
  },
  bulkGet('_bulk_get', '?revs=true&latest=true'),
  bulkGet('_bulk_get attachments', '?attachments=true'),
  bulkGet('_bulk_get mixed', '', mixed),
  {
    name: '_revs_diff of what is there',
    ask: (who, db, { id, rev }) => raw(who, 'POST', `${db}/_revs_diff`, { [id]: [rev] }),
    shows: ({ status, body }) => status === 200 && body.trim() === '{}',
  },
  {
    name: '_revs_diff of what builds on it',
    ask: (who, db, { id }) => raw(who, 'POST', `${db}/_revs_diff`, { [id]: ['9-x'] }),
    shows: ({ status, body }) => status === 200 && body.includes('possible_ancestors'),
  },
  {
    name: 'its history',
    ask: (who, db, { id }) => raw(who, 'GET', `${new URL(db).origin}/api/history/${id}`),
    shows: found,
  },
  {
    name: '_missing_revs',
    ask: (who, db, { id, rev }) => raw(who, 'POST', `${db}/_missing_revs`, { [id]: [rev] }),
    shows: ({ status, body }, { rev }) => status === 200 && !body.includes(rev),
  },
];

/** Ways to a content; there is none for anybody here. */
export const CONTENTS: readonly Single[] = [
  get('GET content', ({ id }) => `${id}/content`),
  get('GET content of rev', ({ id, rev }) => `${id}/content?rev=${rev}`),
];
