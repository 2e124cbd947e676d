import type { AuditLog } from '../audit/audit.ts';
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes.ts';
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
  /** Hashes of recovery codes that are left. */
  recovery: string[];
}

interface Pending {
  secret: string;
  at: number;
}

export type Judged = 'none' | 'needed' | 'right' | 'wrong';

/** The second factor of a person: codes of an authenticator app, and recovery codes. */
export interface SecondFactors {
  status(personId: string): Promise<{ enabled: boolean; recoveryLeft: number }>;
  /** What the app must be told. Nothing changes before `confirm`. */
  begin(person: { id: string; login: string }): Promise<{ secret: string; uri: string }>;
  /** Answers the recovery codes, this once; throws 400 for a wrong code. */
  confirm(personId: string, code: string): Promise<string[]>;
  remove(personId: string, actor: string): Promise<void>;
  /** Uses the code up where it is right. */
  judge(personId: string, code: string | null): Promise<Judged>;
}

export interface SecondFactorDeps {
  store: AccountStore;
  seal: Seal;
  audit: AuditLog;
  /** Milliseconds since 1970. */
  now: () => number;
}

export function createSecondFactors({ store, seal, audit, now }: SecondFactorDeps): SecondFactors {
  const idOf = (personId: string): string => `factor:${personId}`;
  const pendingOf = (personId: string): string => `factor-pending:${personId}`;

  function useStep(personId: string, { secret }: Factor, step: number): Promise<boolean> {
    return store.kept.update<Factor, boolean>(idOf(personId), (factor) =>
      factor?.secret === secret && step > factor.lastStep
        ? { value: { ...factor, lastStep: step }, result: true }
        : { value: null, result: false },
    );
  }

  async function useRecovery(personId: string, code: string): Promise<boolean> {
    const hash = hashRecoveryCode(code, personId);
    const used = await store.kept.update<Factor, boolean>(idOf(personId), (factor) =>
      factor?.recovery.includes(hash)
        ? {
            value: { ...factor, recovery: factor.recovery.filter((one) => one !== hash) },
            result: true,
          }
        : { value: null, result: false },
    );
    if (used) await audit.append([{ action: 'recovery-code-used', actor: personId }]);
    return used;
  }

  return {
    async status(personId) {
      const factor = await store.kept.get<Factor>(idOf(personId));
      return { enabled: factor !== null, recoveryLeft: factor?.recovery.length ?? 0 };
    },
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
      const codes = newRecoveryCodes();
      const factor: Factor = {
        secret: pending.secret,
        lastStep: step,
        since: now(),
        recovery: codes.map((one) => hashRecoveryCode(one, personId)),
      };
      await store.kept.update(idOf(personId), () => ({ value: factor, result: undefined }));
      await store.kept.remove(pendingOf(personId));
      await audit.append([{ action: 'second-factor-set', actor: personId, subject: personId }]);
      return codes;
    },
    async remove(personId, actor) {
      await store.kept.remove(idOf(personId));
      await audit.append([{ action: 'second-factor-removed', actor, subject: personId }]);
    },
    async judge(personId, code) {
      const factor = await store.kept.get<Factor>(idOf(personId));
      if (!factor) return 'none';
      const given = code?.replace(/\s/g, '') ?? '';
      if (!given) return 'needed';
      if (given.length > 6) return (await useRecovery(personId, given)) ? 'right' : 'wrong';
      const secret = await seal.open(factor.secret, idOf(personId));
      const step = secret === null ? null : matchingStep(secret, given, now());
      return step !== null && (await useStep(personId, factor, step)) ? 'right' : 'wrong';
    },
  };
}
