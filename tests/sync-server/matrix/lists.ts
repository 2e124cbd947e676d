import type { Account } from '../gateway.ts';
import { raw, type Raw } from './raw.ts';

/** A way to see everything; who may not open the database is told that there is none. */
export interface List {
  name: string;
  ask: (who: Account, db: string) => Promise<Raw>;
}

const get = (name: string, path: string): List => ({
  name,
  ask: (who, db) => raw(who, 'GET', `${db}/${path}`),
});

export const LISTS: readonly List[] = [
  get('_changes', '_changes?include_docs=true&style=all_docs&conflicts=true'),
  get('_changes since=0', '_changes?since=0&include_docs=true&attachments=true'),
  get('_changes backwards', '_changes?descending=true&include_docs=true'),
  get('_changes longpoll', '_changes?feed=longpoll&include_docs=true'),
  get('_changes continuous', '_changes?feed=continuous&timeout=50&include_docs=true'),
  get('_changes eventsource', '_changes?feed=eventsource&timeout=50&include_docs=true'),
  get('_changes of a stranger', '_changes?since=17-deadbeef&include_docs=true'),
  get('_all_docs', '_all_docs?include_docs=true&conflicts=true'),
  get('_all_docs backwards', '_all_docs?descending=true&include_docs=true'),
  {
    name: '_all_docs by POST',
    ask: (who, db) => raw(who, 'POST', `${db}/_all_docs?include_docs=true`, {}),
  },
];
