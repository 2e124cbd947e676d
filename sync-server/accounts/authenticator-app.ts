import { refusal } from './refusal.ts';
import type { Seal } from './seal.ts';
import type { AccountStore } from './store.ts';
import { matchingStep, newSecret, otpauthUri } from './totp.ts';

/** A set-up that was begun may be finished so long; milliseconds. */
const PENDING_LIFE = 3600_000;

interface Factor {
  /** Sealed. */
  secret: string;
  /** The newest step whose code was used: no code works twice, and none before it. */
  lastStep: number;
  /** Milliseconds since 1970. */
  since: number;
}

interface Pending {
  secret: string;
  at: number;
}

/** Codes of an authenticator app (RFC 6238). */
export interface AuthenticatorApp {
  has(personId: string): Promise<boolean>;
  /** What the app must be told. Nothing changes before `confirm`. */
  begin(person: { id: string; login: string }): Promise<{ secret: string; uri: string }>;
  /** Throws 400 for a wrong code, 410 where the set-up was begun too long ago. */
  confirm(personId: string, code: string): Promise<void>;
  /** Uses the code up where it is right. */
  judge(personId: string, code: string): Promise<boolean>;
  forget(personId: string): Promise<void>;
}

export interface AuthenticatorAppDeps {
  store: AccountStore;
  seal: Seal;
  /** Milliseconds since 1970. */
  now: () => number;
}

export function createAuthenticatorApp({
  store,
  seal,
  now,
}: AuthenticatorAppDeps): AuthenticatorApp {
  const idOf = (personId: string): string => `factor:${personId}`;
  const pendingOf = (personId: string): string => `factor-pending:${personId}`;

  function useStep(personId: string, { secret }: Factor, step: number): Promise<boolean> {
    return store.kept.update<Factor, boolean>(idOf(personId), (factor) =>
      factor?.secret === secret && step > factor.lastStep
        ? { value: { ...factor, lastStep: step }, result: true }
        : { value: null, result: false },
    );
  }

  return {
    has: async (personId) => (await store.kept.get(idOf(personId))) !== null,
    async begin({ id, login }) {
      const secret = newSecret();
      const pending: Pending = { secret: await seal.close(secret, idOf(id)), at: now() };
      await store.kept.update(pendingOf(id), () => ({ value: pending, result: undefined }));
      return { secret, uri: otpauthUri(secret, login) };
    },
    async confirm(personId, code) {
      const pending = await store.kept.get<Pending>(pendingOf(personId));
      const open = pending && pending.at + PENDING_LIFE > now();
      const secret = open ? await seal.open(pending.secret, idOf(personId)) : null;
      if (!pending || secret === null) throw refusal(410, 'link-expired', 'Begin again.');
      const step = matchingStep(secret, code, now());
      if (step === null) throw refusal(400, 'code-wrong', 'This code is wrong.', { field: 'code' });
      const factor: Factor = { secret: pending.secret, lastStep: step, since: now() };
      await store.kept.update(idOf(personId), () => ({ value: factor, result: undefined }));
      await store.kept.remove(pendingOf(personId));
    },
    async judge(personId, code) {
      const factor = await store.kept.get<Factor>(idOf(personId));
      const secret = factor && (await seal.open(factor.secret, idOf(personId)));
      const step = secret === null ? null : matchingStep(secret, code, now());
      return factor !== null && step !== null && useStep(personId, factor, step);
    },
    async forget(personId) {
      await store.kept.remove(idOf(personId));
      await store.kept.remove(pendingOf(personId));
    },
  };
}
