import type { AuditLog } from '../audit/audit.ts';
import type { Attempts } from './attempts.ts';
import { createGuessing, type Guess, type HeardTry } from './guessing.ts';
import type { Person } from './model.ts';
import { verifyPassphrase } from './passphrase.ts';
import { refusal } from './refusal.ts';
import type { GivenFactor, SecondFactors } from './second-factor.ts';
import type { AccountStore } from './store.ts';

export interface CredentialsDeps {
  store: AccountStore;
  audit: AuditLog;
  attempts: Attempts;
  factors: SecondFactors;
  /** Milliseconds since 1970. */
  now: () => number;
}

export interface Credentials {
  /** Throws 429 while the next try must wait. */
  begin(guess: Guess): Promise<HeardTry>;
  /** Throws 401 `credentials-wrong`. */
  judge(person: Person | null, passphrase: string, heard: HeardTry): Promise<Person>;
  /** Throws 401 `second-factor-needed`, `code-wrong` or `passkey-wrong`; ends the try. */
  judgeFactor(person: Person, given: GivenFactor, heard: HeardTry): Promise<void>;
  /** One after the other, and makes room for the next try. */
  judgeBoth(given: {
    person: Person | null;
    passphrase: string;
    factor: GivenFactor;
    heard: HeardTry;
  }): Promise<Person>;
}

/** What was shown besides the passphrase, as the log says it. */
export const kindOf = ({ passkey }: GivenFactor): 'passkey' | 'code' =>
  passkey ? 'passkey' : 'code';

/** Whether somebody is who they say they are: by passphrase, and by a second factor where there is one. */
export function createCredentials(deps: CredentialsDeps): Credentials {
  const { store, audit, factors } = deps;
  const guessing = createGuessing(deps.attempts, deps.now);

  async function begin(guess: Guess): Promise<HeardTry> {
    const heard = await guessing.begin(guess);
    if (typeof heard !== 'number') return heard;
    throw refusal(429, 'too-many-tries', 'Too many wrong tries; wait before the next.', {
      retryAfterMs: heard,
    });
  }

  async function judge(
    person: Person | null,
    passphrase: string,
    heard: HeardTry,
  ): Promise<Person> {
    const matches = await verifyPassphrase(person?.passphraseHash ?? null, passphrase);
    // Meanwhile another passphrase may have been set, which ended every session.
    const current = person && (await store.person(person.id));
    if (!matches || !person || current?.passphraseHash !== person.passphraseHash) {
      await heard.wrong();
      const actor = person?.id ?? null;
      await audit.append([{ action: 'sign-in-failed', actor, detail: 'passphrase' }]);
      throw refusal(401, 'credentials-wrong', 'Name or password is incorrect.');
    }
    return person;
  }

  /** After the right passphrase: who has a second factor shows that as well. */
  async function judgeFactor(person: Person, given: GivenFactor, heard: HeardTry): Promise<void> {
    const judged = await factors.judge(person.id, given);
    if (judged === 'needed') {
      await heard.halfway();
      const wanted = await factors.ask(person.id, given);
      throw refusal(401, 'second-factor-needed', 'A second factor is needed.', { wanted });
    }
    if (judged === 'wrong') {
      await heard.wrong();
      const detail = kindOf(given);
      await audit.append([{ action: 'sign-in-failed', actor: person.id, detail }]);
      const problem = given.passkey ? 'passkey-wrong' : 'code-wrong';
      throw refusal(401, problem, 'This second factor is wrong.');
    }
    await heard.right();
  }

  async function judgeBoth(given: {
    person: Person | null;
    passphrase: string;
    factor: GivenFactor;
    heard: HeardTry;
  }): Promise<Person> {
    try {
      const person = await judge(given.person, given.passphrase, given.heard);
      await judgeFactor(person, given.factor, given.heard);
      return person;
    } finally {
      given.heard.done();
    }
  }

  return { begin, judge, judgeFactor, judgeBoth };
}
