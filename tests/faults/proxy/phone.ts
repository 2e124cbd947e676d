import { createHash } from 'node:crypto';
import { createFilesServer, type FilesServer } from '#lib/sync/files-server.ts';
import { createTransfer, type Transfer } from '#lib/sync/files.ts';
import type { Fetch } from '#lib/sync/server-fetch.ts';
import type { FileEntry, Files } from '#lib/store/files.ts';
import type { StoredRows } from '#lib/store/storage.ts';
import { openDevice, type Device } from '#tests/convergence/world/device.ts';
import type { Person } from '#tests/convergence/world/server.ts';
import { memoryRows, type MemoryRows } from '#tests/doubles/memory-rows.ts';
import { SERVER } from './wire.ts';

/** A file of a phone, and its bytes. */
export interface KeptFile {
  entry: FileEntry;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What a device has while it is switched off. */
export interface Pocket {
  rows: StoredRows;
  files: KeptFile[];
  /** The server's epoch that it knows. */
  epoch: string;
}

export const NEW_PHONE: Pocket = {
  rows: { head: null, all: true, pages: [], log: [] },
  files: [],
  epoch: '',
};

export interface Phone extends Device {
  rows: MemoryRows;
  files: MemoryFiles;
  filesServer: FilesServer;
  transfer: Transfer;
}

export interface PhoneDeps {
  person: Person;
  database: string;
  fetch: Fetch;
  pocket: Pocket;
}

const now = (): number => Date.now();

/** The real store, exchange and file queue on what lies in the pocket. */
export async function openPhone({ person, database, fetch, pocket }: PhoneDeps): Promise<Phone> {
  const rows = memoryRows(pocket.rows);
  const device = openDevice({
    // Always the same: checkpoints are kept under it.
    name: person.login,
    person,
    network: { fetch, online: true, plan: () => undefined, deliverLate: () => Promise.resolve() },
    server: SERVER,
    now,
    database,
    epoch: pocket.epoch,
    rows,
  });
  await device.documents.opened;
  const files = memoryFiles(pocket.files);
  const life = new AbortController();
  // Nothing hangs in this world.
  const world = { online: () => true, after: () => () => undefined };
  const filesServer = createFilesServer({ fetch, server: SERVER, signal: life.signal, ...world });
  const transfer = createTransfer({
    files,
    server: filesServer,
    ...world,
    alone: (run) => run(),
    wanted: () => true,
    sha256: (bytes) => Promise.resolve(sha256(bytes)),
  });
  return {
    ...device,
    rows,
    files,
    filesServer,
    transfer,
    async close() {
      life.abort();
      transfer.stop();
      await device.close();
    },
  };
}

export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

interface MemoryFiles extends Files {
  kept(): KeptFile[];
}

function memoryFiles(kept: readonly KeptFile[]): MemoryFiles {
  const files = new Map(kept.map((one) => [one.entry.id, one]));
  return {
    kept: () => [...files.values()],
    list: () => [...files.values()].map(({ entry }) => entry),
    entry: (id) => files.get(id)?.entry ?? null,
    put: (entry, bytes) => Promise.resolve(void files.set(entry.id, { entry, bytes })),
    get: (id) => Promise.resolve(files.get(id)?.bytes ?? null),
    acknowledge(id) {
      const file = files.get(id);
      if (file) files.set(id, { ...file, entry: { ...file.entry, safe: true } });
      return Promise.resolve();
    },
    remove(ids) {
      for (const id of ids) files.delete(id);
      return Promise.resolve();
    },
    subscribe: () => () => undefined,
    close: () => undefined,
  };
}
