import type { Problem, ProblemCode } from './problem.ts';

const BY_NAME: Readonly<Record<string, ProblemCode>> = {
  // For cancelled, not recognised, timed out and not there: a page must not learn which.
  NotAllowedError: 'passkey-cancelled',
  AbortError: 'passkey-cancelled',
  TimeoutError: 'passkey-cancelled',
  // Another prompt stands already.
  OperationError: 'passkey-cancelled',
  InvalidStateError: 'passkey-there',
  NotSupportedError: 'passkey-unsupported',
  ConstraintError: 'passkey-unsupported',
  SecurityError: 'passkey-unsupported',
};

/** What a browser's refusal means (WebAuthn Level 3, 5.1.3 and 5.1.4, by the error's name). */
export function passkeyProblem(error: unknown): Problem {
  const name = error instanceof Error ? error.name : '';
  return { code: BY_NAME[name] ?? 'unexpected' };
}
