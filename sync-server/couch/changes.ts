import type { ChangesPage, Database, Sequence } from '../engine/engine.ts';
import { jsonText } from './answer.ts';
import { changeText, readChangesRequest, type ChangesRequest } from './changes-query.ts';
import type { Answer, DatabaseExchange } from './exchange.ts';
import { continuousFeed, eventSourceFeed, longpollFeed } from './feeds.ts';

/** Rows read and rendered at a time. */
const PAGE = 500;

export async function changes({ database, request }: DatabaseExchange): Promise<Answer> {
  const asked = await readChangesRequest(request, database);
  // Reads one row first, so that a malformed sequence is an answer and not a broken stream.
  await pageOf(database, asked, asked.since, 1);
  const { signal } = request;
  if (asked.feed === 'continuous')
    return { ...jsonText(continuousFeed(database, asked, signal)), live: true };
  if (asked.feed === 'eventsource')
    return {
      status: 200,
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
      body: eventSourceFeed(database, asked, signal),
      live: true,
    };
  if (asked.feed === 'longpoll' && !(await hasNews(database, asked)))
    return { ...jsonText(longpollFeed(database, asked, signal)), live: true };
  return jsonText(normalFeed(database, asked));
}

async function hasNews(database: Database, asked: ChangesRequest): Promise<boolean> {
  return (await pageOf(database, asked, asked.since, 1)).rows.length > 0;
}

export function pageOf(
  database: Database,
  asked: ChangesRequest,
  since: Sequence,
  limit: number,
): Promise<ChangesPage> {
  return database.changes({
    since,
    limit,
    descending: asked.descending,
    includeDocs: asked.includeDocs,
    attachments: asked.attachments,
    designOnly: asked.designOnly,
    ...(asked.docIds ? { docIds: asked.docIds } : {}),
  });
}

/** All there is from `since`, page by page. */
export async function* normalFeed(
  database: Database,
  asked: ChangesRequest,
): AsyncGenerator<string> {
  let since = asked.since;
  let left = asked.limit;
  let first = true;
  let page: ChangesPage;
  yield '{"results":[\n';
  do {
    const limit = Math.min(PAGE, left);
    page = await pageOf(database, asked, since, limit);
    const texts = page.rows.map((row) => changeText(row, asked));
    if (texts.length > 0) yield (first ? '' : ',\n') + texts.join(',\n');
    first &&= texts.length === 0;
    left -= page.rows.length;
    if (page.lastSeq === since) break;
    since = page.lastSeq;
  } while (left > 0 && (page.pending > 0 || (page.rows.length > 0 && page.rows.length === PAGE)));
  yield `\n],\n"last_seq":${JSON.stringify(page.lastSeq)},"pending":${page.pending}}\n`;
}
