import type { StoredDocument } from '#lib/store/documents.ts';
import { STALL_TIMES } from '#lib/sync/cycle.ts';
import type { Sync, SyncStatus } from '#lib/sync/status.ts';
import { createSync } from '#lib/sync/sync.ts';
import { memoryDocuments, type MemoryDocuments } from '#tests/doubles/memory-documents.ts';
import type { MemoryRows } from '#tests/doubles/memory-rows.ts';
import type { Network } from './network.ts';
import type { Person } from './server.ts';

/** One person's phone: the real store on rows in memory, the real exchange. */
export interface Device {
  name: string;
  person: Person;
  documents: MemoryDocuments;
  network: Network;
  cycle(): Promise<SyncStatus>;
  status(): SyncStatus;
  askCoordinator: Sync['askCoordinator'];
  /** Writes as a screen would; answers the revision, or null where the record had changed. */
  save(document: Record<string, unknown> & { _id: string }): Promise<string | null>;
  get(id: string): StoredDocument | null;
  close(): Promise<void>;
}

export interface DeviceDeps {
  name: string;
  person: Person;
  network: Network;
  /** Address of the server, without a slash at the end. */
  server: string;
  now: () => number;
  database: string;
  /** The server's epoch when this device was set up. */
  epoch: string;
  /** What it had when it was opened; new rows where nothing is given. */
  rows?: MemoryRows;
}

export function openDevice(deps: DeviceDeps): Device {
  const { name, person, network, now, database } = deps;
  const documents = memoryDocuments(name, now, deps.rows);
  let { epoch } = deps;
  const sync = createSync({
    databases: [{ documents, name: database, caseload: true, writes: true }],
    server: deps.server,
    userId: person.id,
    epoch: { known: () => epoch, keep: (next) => Promise.resolve(void (epoch = next)) },
    fetch: network.fetch,
    environment: {
      online: () => network.online,
      visible: () => false,
      now,
      // Nothing hangs in this world.
      after: () => () => undefined,
      onReturn: () => () => undefined,
      exclusively: (_wait, run) => run(),
      tabs: { tell: () => undefined, listen: () => () => undefined },
    },
    stall: STALL_TIMES,
  });
  return {
    name,
    person,
    documents,
    network,
    cycle: () => sync.cycle(),
    status: () => sync.status(),
    askCoordinator: (id, note) => sync.askCoordinator(id, note),
    get: (id) => documents.get(id),
    async save(document) {
      const [result] = await documents.write([document], 'local');
      return result?.ok ? result.rev : null;
    },
    async close() {
      sync.stop();
      await documents.close();
    },
  };
}
