import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { DATA_SECURITY_POLICY } from './content-security.ts';
import { STRICT_TRANSPORT } from './headers.ts';

/** Headers of what is answered before a request could be read: no hook of the server runs there. */
export const bareHeaders = (secure: boolean): Record<string, string> => ({
  'cache-control': 'no-store',
  'content-security-policy': DATA_SECURITY_POLICY,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  ...(secure ? { 'strict-transport-security': STRICT_TRANSPORT } : {}),
});

const STATUS: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** Answers what is no HTTP, or too much of it, and hangs up. */
export function answerUnreadable(
  error: NodeJS.ErrnoException,
  socket: Duplex,
  secure: boolean,
): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = STATUS[error.code ?? ''] ?? 400;
  const text = `${JSON.stringify({
    error: 'bad_request',
    reason: 'The request could not be read.',
    problem: 'document-invalid',
  })}\n`;
  const all = {
    ...bareHeaders(secure),
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(text)),
    connection: 'close',
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  if (socket.writable)
    socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${head.join('')}\r\n${text}`);
  socket.destroy(error);
}
