import type { Fetch } from '#lib/sync/server-fetch.ts';
import { makeDevice } from '#tests/sync/test-device.ts';
import { memoryDatabase } from '#tests/sync-server/stock-client.ts';
import StockPouchDB from 'pouchdb';
import { visitDay } from './device.ts';
import { openMeter, type Meter } from './meter.ts';
import type { CycleResult, DevicePlan, Sent } from './plan.ts';

/** What one client's cycles cost on the wire. */
export interface Cost {
  client: string;
  first: CycleResult;
  quiet: CycleResult;
  visit: CycleResult;
  /** Bytes of the documents that a visit day changed. */
  documents: number;
}

interface Client {
  /** One exchange of everything; throws where something stayed behind. */
  exchange(): Promise<void>;
  write(documents: readonly Record<string, unknown>[]): Promise<void>;
}

/** The document as a person saves it: with the revision that it follows, and no history. */
function asWritten(sent: Sent): Record<string, unknown> {
  const parent = sent._revisions.ids[1];
  const fields = Object.entries(sent).filter(([name]) => !/^_rev/.test(name));
  return { ...Object.fromEntries(fields), ...(parent ? { _rev: `1-${parent}` } : {}) };
}

/** The app's own store and sync, and a stock PouchDB, each with a caseload of its own. */
export async function measureCosts(
  port: number,
  [mine, theirs]: readonly [DevicePlan, DevicePlan],
  changed: number,
): Promise<Cost[]> {
  const meter = await openMeter(port);
  let requests = 0;
  const fetchAs =
    ({ cookie }: DevicePlan): Fetch =>
    (input, init) => {
      requests += 1;
      const headers = new Headers(init?.headers);
      headers.set('cookie', cookie);
      return fetch(input, { ...init, headers });
    };
  const measure = async (run: () => Promise<void>): Promise<CycleResult> => {
    meter.take();
    requests = 0;
    const started = performance.now();
    await run();
    return { ms: performance.now() - started, requests, ...meter.take() };
  };
  const costOf = async (client: string, plan: DevicePlan, made: Client): Promise<Cost> => {
    const first = await measure(() => made.exchange());
    await made.exchange();
    const quiet = await measure(() => made.exchange());
    const documents = visitDay(plan, changed).map(asWritten);
    await made.write(documents);
    const visit = await measure(() => made.exchange());
    const size = documents.reduce((sum, one) => sum + Buffer.byteLength(JSON.stringify(one)), 0);
    return { client, first, quiet, visit, documents: size };
  };
  try {
    return [
      await costOf('app', mine, await appClient(meter, mine, fetchAs(mine))),
      await costOf('stock PouchDB', theirs, stockClient(meter, theirs, fetchAs(theirs))),
    ];
  } finally {
    await meter.close();
  }
}

async function appClient(meter: Meter, plan: DevicePlan, fetch: Fetch): Promise<Client> {
  const device = await makeDevice({
    server: meter.address,
    database: plan.db,
    shared: 'programme',
    userId: plan.userId,
    fetch,
  });
  return {
    async exchange() {
      const { problem, pending } = await device.sync.cycle();
      if (problem || pending > 0) throw new Error(JSON.stringify({ problem, pending }));
    },
    async write(documents) {
      for (const document of documents) await device.save(document as { _id: string });
    },
  };
}

function stockClient(meter: Meter, plan: DevicePlan, fetch: Fetch): Client {
  const Stock = StockPouchDB;
  const pairs = [plan.db, 'programme'].map((name) => ({
    local: memoryDatabase(),
    remote: new Stock(`${meter.address}/db/${name}`, { skip_setup: true, fetch }),
  }));
  return {
    async exchange() {
      for (const { local, remote } of pairs) await local.sync(remote);
    },
    async write(documents) {
      const results = await pairs[0]?.local.bulkDocs([...documents]);
      if (results?.some((result) => 'error' in result)) throw new Error('a local conflict');
    },
  };
}
