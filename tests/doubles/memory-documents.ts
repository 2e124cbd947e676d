import type { Documents, StoreErrorCode } from '#lib/store/documents.ts';
import { createEngine } from '#lib/store/engine.ts';
import { createRowCodec } from '#lib/store/rows.ts';
import { SealedDocuments } from '#lib/store/sealed-documents.ts';
import { memoryRows } from './memory-rows.ts';

export interface MemoryDocuments extends Documents {
  /** The next write fails with this code and writes nothing. */
  failNext(code: StoreErrorCode): void;
  /** Resolves when what the rows held can be read. */
  readonly opened: Promise<void>;
}

/** The store on rows in plain memory: no sealing, no database, one tab; gone with the test. */
export function memoryDocuments(
  name = 'memory',
  now: () => number = Date.now,
  storage = memoryRows(),
): MemoryDocuments {
  const engine = createEngine({
    storage,
    codec: createRowCodec(name, null),
    newHead: { schema: 1, version: 0, seq: 0, purged: 0, folded: 0, identity: 1 },
    onCommit: () => undefined,
  });
  const documents = new SealedDocuments(engine, {
    name,
    autoCompact: true,
    revsLimit: 1_000,
    now,
    onClose: () => engine.stop(),
    async onDestroy() {
      await engine.stop();
      await storage.destroy();
    },
  });
  // Stands first in the queue, before whatever is asked of it.
  const opened = engine.open();
  return Object.assign(documents, {
    failNext: (code: StoreErrorCode) => storage.failNext(code),
    opened,
  });
}
