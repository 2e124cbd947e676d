export interface FuzzRequest {
  method: string;
  /** Path and query, encoded. */
  path: string;
  headers: Record<string, string>;
  body: Uint8Array | null;
  cookie: 'own' | 'none' | 'odd';
}
