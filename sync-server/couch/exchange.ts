import type { Database, Engine } from '../engine/engine.ts';
import type { Target } from './target.ts';

/** A request of the protocol, free of any web framework. */
export interface CouchRequest {
  method: string;
  target: Target;
  query: URLSearchParams;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Buffer;
  /** Aborts when the client went away or the server closes. */
  signal: AbortSignal;
}

/**
 * What one request may see: the whole engine for tools on loopback, or one person's databases.
 * `create` and `remove` are absent where databases come and go by other means.
 */
export interface CouchHouse {
  uuid: string;
  databases(): Promise<string[]>;
  open(name: string): Promise<Database | null>;
  /** Ids that one request may read; as many as its body holds where nothing is said. */
  mostIds?: number;
  create?: Engine['create'];
  remove?: Engine['remove'];
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array | AsyncIterable<string | Uint8Array>;
  /** A feed: sent as it comes, neither compressed nor held back. */
  live?: boolean;
}

export interface Exchange {
  request: CouchRequest;
  house: CouchHouse;
}

/** An exchange that concerns one database, already opened. */
export interface DatabaseExchange extends Exchange {
  database: Database;
}
