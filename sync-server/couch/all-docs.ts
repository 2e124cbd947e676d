import type { ListQuery, ListRow } from '../engine/engine.ts';
import { ProtocolError, badRequest } from '../engine/protocol-error.ts';
import { jsonText } from './answer.ts';
import { conflictsText } from './conflicts.ts';
import type { Answer, DatabaseExchange } from './exchange.ts';
import { count, flag, jsonParameter, limitIds, readObject } from './input.ts';
import { documentText } from './render.ts';

/** Rows read and rendered at a time. */
const PAGE = 500;
/** Stands for "no limit". */
const ALL = Number.MAX_SAFE_INTEGER;

export async function allDocs(exchange: DatabaseExchange): Promise<Answer> {
  const { database, request } = exchange;
  const info = await database.info();
  const head = flag(request.query, 'update_seq')
    ? `{"total_rows":${info.documents},"update_seq":${JSON.stringify(info.updateSeq)},`
    : `{"total_rows":${info.documents},`;
  const keys = readKeys(exchange);
  limitIds(keys ?? [], exchange.house);
  return keys
    ? jsonText(keyRows(exchange, head, keys))
    : jsonText(rangeRows(exchange, head, await readRange(exchange)));
}

const RANGE_PARAMETERS = ['key', 'startkey', 'start_key', 'endkey', 'end_key'] as const;

function readKeys({ request }: DatabaseExchange): string[] | null {
  const fromBody =
    request.method === 'POST' && request.body.length > 0 ? readObject(request).keys : undefined;
  const keys = fromBody ?? jsonParameter(request.query, 'keys');
  if (keys === undefined) return null;
  if (!Array.isArray(keys)) throw badRequest('`keys` parameter must be an array.');
  if (RANGE_PARAMETERS.some((name) => request.query.has(name)))
    throw new ProtocolError(
      400,
      'query_parse_error',
      '`keys` is incompatible with `key`, `start_key` and `end_key`',
    );
  return keys.map(String);
}

interface Range extends ListQuery {
  offset: number;
}

async function readRange({ database, request }: DatabaseExchange): Promise<Range> {
  const { query } = request;
  const key = text(jsonParameter(query, 'key'));
  const start = key ?? text(jsonParameter(query, 'startkey', 'start_key'));
  const end = key ?? text(jsonParameter(query, 'endkey', 'end_key'));
  const descending = flag(query, 'descending');
  const skip = count(query, 'skip', 0);
  const before = start === undefined ? 0 : await database.offset(start, descending);
  return {
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    inclusiveEnd: query.get('inclusive_end') !== 'false',
    descending,
    limit: count(query, 'limit', ALL),
    skip,
    includeDocs: flag(query, 'include_docs'),
    offset: before + skip,
  };
}

/** Ids are strings; anything else sorts before or after all of them. */
function text(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return value;
  return value === null || typeof value !== 'object' ? '' : '\u{10FFFF}';
}

async function* rangeRows(
  exchange: DatabaseExchange,
  head: string,
  range: Range,
): AsyncGenerator<string> {
  yield `${head}"offset":${range.offset},"rows":[`;
  let sent = 0;
  while (sent < range.limit) {
    const limit = Math.min(PAGE, range.limit - sent);
    const skip = (range.skip ?? 0) + sent;
    const rows = await exchange.database.list({ ...range, limit, skip });
    const texts = await rowTexts(exchange, rows);
    if (texts.length > 0) yield (sent > 0 ? ',\n' : '\n') + texts.join(',\n');
    sent += rows.length;
    if (rows.length < limit) break;
  }
  yield '\n]}\n';
}

async function* keyRows(
  exchange: DatabaseExchange,
  head: string,
  keys: readonly string[],
): AsyncGenerator<string> {
  const { query } = exchange.request;
  const wanted = (flag(query, 'descending') ? [...keys].reverse() : keys).slice(
    count(query, 'skip', 0),
  );
  const limited = wanted.slice(0, count(query, 'limit', ALL));
  yield `${head}"offset":null,"rows":[`;
  for (let from = 0; from < limited.length; from += PAGE) {
    const page = limited.slice(from, from + PAGE);
    const rows = await exchange.database.listKeys(page, flag(query, 'include_docs'));
    const texts: string[] = [];
    for (const [index, key] of page.entries()) {
      const row = rows[index];
      texts.push(row ? await rowText(exchange, row) : JSON.stringify({ key, error: 'not_found' }));
    }
    yield (from > 0 ? ',\n' : '\n') + texts.join(',\n');
  }
  yield '\n]}\n';
}

function rowTexts(exchange: DatabaseExchange, rows: readonly ListRow[]): Promise<string[]> {
  return Promise.all(rows.map((row) => rowText(exchange, row)));
}

async function rowText(exchange: DatabaseExchange, row: ListRow): Promise<string> {
  const { query } = exchange.request;
  const id = JSON.stringify(row.id);
  const value = `{"rev":"${row.rev}"${row.deleted ? ',"deleted":true' : ''}}`;
  const doc = flag(query, 'include_docs') ? `,"doc":${await docText(exchange, row)}` : '';
  return `{"id":${id},"key":${id},"value":${value}${doc}}`;
}

async function docText({ database, request }: DatabaseExchange, row: ListRow): Promise<string> {
  if (!row.document || row.deleted) return 'null';
  const extra = flag(request.query, 'conflicts') ? conflictsText(row.leaves) : [];
  if (!row.document.attachments || !flag(request.query, 'attachments'))
    return documentText(row.document, extra);
  const [[full] = []] = await database.read([{ id: row.id, rev: row.rev }], { attachments: true });
  return full && !('missing' in full) ? documentText(full, extra) : 'null';
}
