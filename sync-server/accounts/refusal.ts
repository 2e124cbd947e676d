import type { ProblemCode } from '#lib/domain/problem.ts';
import { ProtocolError } from '../engine/protocol-error.ts';

const WORDS: Readonly<Record<number, string>> = {
  400: 'bad_request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  410: 'gone',
  429: 'too_many_requests',
};

/** An expected refusal of the accounts' API, as the one error body says it. */
export function refusal(
  status: number,
  problem: ProblemCode,
  reason: string,
  more: Record<string, unknown> = {},
): ProtocolError {
  return new ProtocolError(status, WORDS[status] ?? 'error', reason, { problem, ...more });
}

export const notSignedIn = (): ProtocolError =>
  refusal(401, 'session-expired', 'You are not signed in.');
