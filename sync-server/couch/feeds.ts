import type { ChangesPage, Database, Sequence } from '../engine/engine.ts';
import { changeText, type ChangesRequest } from './changes-query.ts';

/** Rows read at a time. */
const PAGE = 500;

type News = { page: ChangesPage } | 'heartbeat' | 'timeout' | 'gone';

/** What happens next after `since`: changes, a sign of life that is due, or the end of waiting. */
async function nextNews(
  database: Database,
  asked: ChangesRequest,
  since: Sequence,
  signal: AbortSignal,
  limit: number,
): Promise<{ news: News; since: Sequence }> {
  const wait = asked.heartbeat > 0 ? asked.heartbeat : asked.timeout;
  const patience = AbortSignal.any([signal, AbortSignal.timeout(wait)]);
  for (;;) {
    const page = await database.changes({
      since,
      limit: Math.min(PAGE, limit),
      includeDocs: asked.includeDocs,
      attachments: asked.attachments,
      designOnly: asked.designOnly,
      ...(asked.docIds ? { docIds: asked.docIds } : {}),
    });
    since = page.lastSeq;
    if (page.rows.length > 0) return { news: { page }, since };
    const news = await database.changed(since, patience);
    if (news === 'gone' || signal.aborted) return { news: 'gone', since };
    if (news === 'aborted') return { news: asked.heartbeat > 0 ? 'heartbeat' : 'timeout', since };
  }
}

/** Waits for the first change, answers it and ends. */
export async function* longpollFeed(
  database: Database,
  asked: ChangesRequest,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let { since } = asked;
  yield '{"results":[\n';
  for (;;) {
    const next = await nextNews(database, asked, since, signal, asked.limit);
    since = next.since;
    if (next.news === 'heartbeat') {
      yield '\n';
      continue;
    }
    const page = typeof next.news === 'string' ? null : next.news.page;
    if (page) yield page.rows.map((row) => changeText(row, asked)).join(',\n');
    yield `\n],\n"last_seq":${JSON.stringify(since)},"pending":${page?.pending ?? 0}}\n`;
    return;
  }
}

/** One line a change, for as long as the client stays. */
export async function* continuousFeed(
  database: Database,
  asked: ChangesRequest,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let { since } = asked;
  let left = asked.limit;
  while (left > 0) {
    const next = await nextNews(database, asked, since, signal, left);
    since = next.since;
    if (next.news === 'heartbeat') yield '\n';
    else if (typeof next.news === 'string') break;
    else {
      left -= next.news.page.rows.length;
      yield `${next.news.page.rows.map((row) => changeText(row, asked)).join('\n')}\n`;
    }
  }
  yield `{"last_seq":${JSON.stringify(since)},"pending":0}\n`;
}

/** Server-sent events: `data` a change, `id` its sequence. */
export async function* eventSourceFeed(
  database: Database,
  asked: ChangesRequest,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let { since } = asked;
  let left = asked.limit;
  while (left > 0) {
    const next = await nextNews(database, asked, since, signal, left);
    since = next.since;
    if (next.news === 'heartbeat') yield 'event: heartbeat\ndata: \n\n';
    else if (typeof next.news === 'string') return;
    else {
      left -= next.news.page.rows.length;
      yield next.news.page.rows
        .map((row) => `data: ${changeText(row, asked)}\nid: ${row.seq}\n\n`)
        .join('');
    }
  }
}
