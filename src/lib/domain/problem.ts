import type { Wanted } from './passkey.ts';

/**
 * Expected failures are values with a code. The German sentence for a code, and what to do, lives
 * in `i18n/problems.de.ts`, typed so that a missing text does not compile.
 */
export const PROBLEM_CODES = [
  // network and session
  'offline',
  'server-unreachable',
  'server-not-ours',
  'server-error',
  'server-busy',
  'server-full',
  'timeout',
  'session-expired',
  'credentials-wrong',
  'account-disabled',
  'device-lost',
  'second-factor-needed',
  'code-wrong',
  'passkey-wrong',
  'passkey-cancelled',
  'passkey-unsupported',
  'passkey-there',
  'proof-needed',
  'too-many-tries',
  'not-permitted',
  'second-person-needed',
  'confirmer-missing',
  'confirmer-too-new',
  'request-open',
  'request-closed',
  'person-has-cases',
  'last-administrator',
  'term-invalid',
  'second-factor-required',
  'not-found',
  'link-expired',
  'update-needed',
  'too-large',
  // lock
  'passphrase-wrong',
  'passphrase-too-short',
  'passphrase-guessable',
  'passphrase-change-open',
  'passphrase-differs',
  'device-barred',
  'device-dropped',
  'device-not-set-up',
  'device-key-damaged',
  'slot-broken',
  'pin-short',
  'pin-guessable',
  'pin-wrong',
  'pin-over',
  'recovery-none',
  'recovery-needs-factor',
  // store
  'storage-full',
  'storage-unavailable',
  'storage-silent',
  'storage-damaged',
  'storage-lost',
  'storage-newer',
  'conflict',
  'attachments-refused',
  // documents
  'document-invalid',
  'document-too-large',
  'id-invalid',
  'type-unknown',
  'author-forged',
  'revision-forged',
  'project-foreign',
  'case-unknown',
  'case-foreign',
  'case-erased',
  'case-restricted',
  'parked',
  'parking-full',
  'purpose-missing',
  'consent-missing',
  'consent-fixed',
  'record-fixed',
  'check-wrong',
  'reason-missing',
  'five-years-fixed',
  'signature-missing',
  'scope-missing',
  'clock-wrong',
  'file-damaged',
  'paper-kind',
  'paper-size',
  'paper-elsewhere',
  'rescue-foreign',
  'rescue-damaged',
  'asides-full',
  'name-missing',
  'date-invalid',
  'date-impossible',
  'zip-invalid',
  'phone-invalid',
  'email-invalid',
  'duration-invalid',
  'kilometres-invalid',
  'number-invalid',
  'topic-missing',
  'participant-missing',
  'title-missing',
  'answer-missing',
  'entry-missing',
  'end-before-start',
  'value-unknown',
  'field-too-long',
  // import
  'file-not-a-list',
  'file-empty',
  'file-too-large',
  'file-unreadable',
  'columns-unknown',
  'row-empty',
  'row-no-name',
  'row-columns',
  'zip-outside-saxony',
  'mentee-not-found',
  'mentee-ambiguous',
  'employer-not-found',
  'employer-ambiguous',
  'status-unsure',
  // last resort, never without an id that support can find again
  'unexpected',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  code: ProblemCode;
  /** Path of the field that it concerns (`phones.0.number`), where there is one. */
  field?: string;
  /** Values for the sentence: numbers, limits, catalogue labels. Never a person's data in a log. */
  values?: Record<string, string | number>;
  /** With `second-factor-needed`: what the server takes. */
  wanted?: Wanted;
}

export type Result<T, P = Problem> = { ok: true; value: T } | { ok: false; problem: P };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const fail = (
  code: ProblemCode,
  more: Omit<Problem, 'code'> = {},
): { ok: false; problem: Problem } => ({ ok: false, problem: { code, ...more } });

export function isProblemCode(value: unknown): value is ProblemCode {
  return typeof value === 'string' && (PROBLEM_CODES as readonly string[]).includes(value);
}
