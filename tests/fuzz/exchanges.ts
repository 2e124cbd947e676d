import StockPouchDB from 'pouchdb';
import { memoryDatabase } from '#tests/sync-server/stock-client.ts';
import { bytesOf } from './bodies.ts';
import type { FuzzRequest } from './request.ts';
import type { FuzzWorld } from './world.ts';

/** What a stock client sends while it pulls, changes a document and pushes it. */
export async function recordExchanges(world: FuzzWorld): Promise<FuzzRequest[]> {
  const recorded: FuzzRequest[] = [];
  const { server, mentor, databases } = world;
  const record = async (address: string, init: RequestInit): Promise<Response> => {
    const url = new URL(address);
    const headers = new Headers(init.headers);
    const body = typeof init.body === 'string' ? bytesOf(init.body) : null;
    recorded.push({
      method: init.method ?? 'GET',
      path: url.pathname + url.search,
      headers: Object.fromEntries(headers),
      body,
      cookie: 'own',
    });
    headers.set('cookie', mentor.cookie);
    return fetch(address, { ...init, headers });
  };
  const Stock = StockPouchDB;
  const remote = new Stock(`${server.address}/db/${databases.own}`, {
    skip_setup: true,
    fetch: record,
  });
  const phone = memoryDatabase();
  await phone.replicate.from(remote);
  const { rows } = await phone.allDocs<Record<string, unknown>>({ include_docs: true });
  const mentee = rows.find(({ id }) => id.startsWith('mentee:'))?.doc;
  if (mentee) await phone.put({ ...mentee, updatedAt: new Date().toISOString() });
  await phone.replicate.to(remote);
  return recorded;
}
