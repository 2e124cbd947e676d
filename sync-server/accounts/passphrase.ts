import { hash, hashRaw, verify } from '@node-rs/argon2';
import { checkPassphrase, normalisePassphrase } from '#lib/domain/passphrase.ts';
import type { ProblemCode } from '#lib/domain/problem.ts';
import type { Person } from './model.ts';
import { refusal } from './refusal.ts';
import { isStolen } from './stolen.ts';
import type { AccountStore } from './store.ts';

/** OWASP's first choice for Argon2id (the package's default algorithm): 19 MiB, two passes. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Characters; longer input would only serve to keep the server busy. */
const LONGEST = 200;

export const hashPassphrase = (passphrase: string): Promise<string> =>
  hash(normalisePassphrase(passphrase), PARAMETERS);

/** The same for what is found again by its hash, with a salt that is kept beside it; hex. */
export const hashSlowly = async (text: string, salt: Uint8Array): Promise<string> =>
  (await hashRaw(text, { ...PARAMETERS, salt })).toString('hex');

/** Takes as long for an account that is not there, so that an answer's time tells nothing. */
export async function verifyPassphrase(
  stored: string | null,
  passphrase: string,
): Promise<boolean> {
  const matches = await verify(
    stored ?? (await decoy()),
    normalisePassphrase(passphrase.slice(0, LONGEST + 1)),
  );
  return matches && stored !== null;
}

let decoyHash: Promise<string> | null = null;
const decoy = (): Promise<string> => (decoyHash ??= hashPassphrase('nobody has this passphrase'));

/**
 * What is wrong with a new passphrase, or null.
 * @param context what everybody around knows: login, name, project.
 */
export function passphraseProblem(
  passphrase: string,
  login: string,
  context: readonly string[] = [],
): ProblemCode | null {
  if (passphrase.length > LONGEST) return 'field-too-long';
  const words = [login, ...context.flatMap((text) => [text, ...text.split(/\s+/)])];
  const checked = checkPassphrase(
    passphrase,
    words.map((word) => word.trim()).filter((word) => word.length > 2),
  );
  if (!checked.ok) return checked.problem.code;
  const own = passphrase.toLowerCase().includes(login.trim().toLowerCase());
  return own || isStolen(checked.value) ? 'passphrase-guessable' : null;
}

/** Throws 400 for a new passphrase that is not good. */
export function requireGood(passphrase: string, login: string, context: readonly string[]): void {
  const problem = passphraseProblem(passphrase, login, context);
  if (problem)
    throw refusal(400, problem, 'This passphrase is not accepted.', { field: 'passphrase' });
}

/** What everybody around knows of a person, besides the login. */
export async function knownOf(store: AccountStore, person: Person): Promise<string[]> {
  const project = person.projectId ? await store.project(person.projectId) : null;
  return [person.name, ...(project ? [project.name, project.slug] : [])];
}
