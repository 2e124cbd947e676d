/**
 * A whole request that cannot be answered, in CouchDB's words. Thrown by engine and protocol room,
 * turned into an answer in one place (`couch/plugin.ts`).
 */
export class ProtocolError extends Error {
  override name = 'ProtocolError';
  readonly status: number;
  /** CouchDB's word: `bad_request`, `not_found`, `conflict`, … */
  readonly error: string;
  /** English sentence. */
  readonly reason: string;
  /** More fields of the answer's body. */
  readonly more: Record<string, unknown>;

  constructor(status: number, error: string, reason: string, more: Record<string, unknown> = {}) {
    super(`${error}: ${reason}`);
    this.status = status;
    this.error = error;
    this.reason = reason;
    this.more = more;
  }
}

export const badRequest = (reason: string): ProtocolError =>
  new ProtocolError(400, 'bad_request', reason);
export const notFound = (reason: string): ProtocolError =>
  new ProtocolError(404, 'not_found', reason);
export const conflict = (): ProtocolError =>
  new ProtocolError(409, 'conflict', 'Document update conflict.');

/** 503: nothing was stored for sure; whoever asked asks again later and loses nothing. */
export const busy = (): ProtocolError =>
  new ProtocolError(503, 'service_unavailable', 'The database does not answer.', {
    problem: 'server-busy',
    retryAfterMs: 5000,
  });
