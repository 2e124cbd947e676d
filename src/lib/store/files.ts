/**
 * Files of this device, sealed, apart from documents: those that the server does not have yet, and
 * copies of those that it has. `openFiles` is in `files-open.ts`.
 */
export interface FileEntry {
  /** `file:CASE:ULID`. */
  id: string;
  /** What its paper is called, for when that has left the device; unknown of older ones. */
  title?: string;
  contentType: string;
  /** Bytes. */
  size: number;
  sha256: string;
  /** Milliseconds since 1970, device clock. */
  addedAt: number;
  /** True once the server has given its receipt: what is here is a copy. */
  safe: boolean;
}

export interface Files {
  /** The oldest first. */
  list(): readonly FileEntry[];
  entry(id: string): FileEntry | null;
  /**
   * Keeps a file and resolves after it is durable; one of the same id is replaced. Rejects with
   * StoreError for a full, closed or newer database; then nothing was kept.
   */
  put(entry: FileEntry, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The bytes, or null where they are not here or do not open any more. */
  get(id: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** The server has it. Copies beyond a budget go, the oldest first. */
  acknowledge(id: string): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Called after every change, also of another tab. */
  subscribe(listener: () => void): () => void;
  close(): void;
}
