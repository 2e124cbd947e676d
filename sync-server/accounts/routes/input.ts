import * as z from 'zod';
import { isProblemCode, type ProblemCode } from '#lib/domain/problem.ts';
import { ROLES } from '#lib/domain/member.ts';
import { ulidText } from '#lib/domain/record.ts';
import { refusal } from '../refusal.ts';
import { assertionInput } from './passkey-input.ts';

const name = z.string().trim().min(1, 'name-missing').max(200, 'field-too-long');
const login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@-]{1,63}$/, 'value-unknown');
const token = z.string().min(1).max(200);
/** Length is judged where the login is known. */
const passphrase = z.string().max(1000, 'field-too-long');

const day = z.iso.date('date-invalid');
/** Days of an auditor. */
const term = z.strictObject({ from: day, until: day });

export const setupInput = z.strictObject({ token, login, name, passphrase });
/** A code of the second factor, or a recovery code. */
const code = z.string().max(60);
/** `token` is CouchDB's own name for the code. */
export const signInInput = z.object({
  name: z.string().max(200),
  password: z.string().max(1000),
  token: code.optional(),
  passkey: assertionInput.optional(),
});
export const codeInput = z.strictObject({ code });
export const proofInput = z.strictObject({
  passphrase: passphrase.optional(),
  token: code.optional(),
  passkey: assertionInput.optional(),
});
export const projectInput = z.strictObject({
  name,
  slug: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, 'value-unknown'),
  ags: z
    .string()
    .regex(/^\d{5}$/, 'value-unknown')
    .nullish(),
});
export const factorFromInput = z.strictObject({ secondFactorFrom: day.nullable() });
export const personInput = z.strictObject({
  login,
  name,
  role: z.enum(ROLES),
  projectId: ulidText.nullable(),
  term: term.optional(),
});
export const roleInput = z.strictObject({
  personId: ulidText,
  role: z.enum(ROLES),
  projectId: ulidText.nullable(),
  term: term.optional(),
});
export const personChange = z.strictObject({ active: z.boolean() });
export const tokenInput = z.strictObject({ token });
export const passphraseChange = z.strictObject({ current: passphrase, next: passphrase });
export const acceptInput = z.strictObject({
  token,
  passphrase,
  /** False for who signs in afterwards: a session that nobody uses is not opened. */
  signIn: z.boolean().optional(),
});

/** Throws 400 with the problem and field of the first thing that is wrong. */
export function parseInput<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.map(String).join('.') ?? '';
  throw refusal(400, problemOf(issue), 'A field is missing or not accepted.', {
    ...(field ? { field } : {}),
  });
}

function problemOf(issue: z.core.$ZodIssue | undefined): ProblemCode {
  return issue && isProblemCode(issue.message) ? issue.message : 'value-unknown';
}
