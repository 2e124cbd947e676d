import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { FactorStatus, ShownPasskey } from '#lib/domain/server-answers.ts';
import type { AuditLog } from '../audit/audit.ts';
import { createAuthenticatorApp, type AuthenticatorApp } from './authenticator-app.ts';
import { createPasskeys, type PasskeyPlace, type Passkeys } from './passkeys.ts';
import { createRecoveryCodes } from './recovery-codes.ts';
import { endAllRecovery } from './recovery-shares.ts';
import type { Seal } from './seal.ts';
import type { AccountStore } from './store.ts';

/** What a person has shown besides the passphrase, and where. */
export interface GivenFactor extends PasskeyPlace {
  /** Of an authenticator app, or a recovery code. */
  code: string | null;
  passkey: AuthenticationResponseJSON | null;
}

export const NO_FACTOR: GivenFactor = { code: null, passkey: null, party: null, purpose: '' };

/** What can be shown: a code where there are any, and a passkey where there is a question for it. */
export interface Wanted {
  code: boolean;
  /** Codes of an app; else recovery codes only. */
  app: boolean;
  passkey: PublicKeyCredentialRequestOptionsJSON | null;
}

export type Judged = 'none' | 'needed' | 'right' | 'wrong';

/** The second factor of a person: an authenticator app, passkeys, and recovery codes for both. */
export interface SecondFactors {
  /** `enabled`: has one at all, of whichever kind. */
  status(personId: string): Promise<FactorStatus>;
  /** What an authenticator app must be told. Nothing changes before `confirm`. */
  begin: AuthenticatorApp['begin'];
  /** Answers the recovery codes, this once; throws 400 for a wrong code. */
  confirm(personId: string, code: string): Promise<string[]>;
  /** Takes the app's codes away. */
  removeApp(personId: string): Promise<void>;
  passkeys(personId: string): Promise<ShownPasskey[]>;
  beginPasskey: Passkeys['begin'];
  /** Answers recovery codes where the person had none; throws 400 `passkey-wrong`. */
  addPasskey(
    personId: string,
    place: PasskeyPlace,
    given: { response: RegistrationResponseJSON; device: string },
  ): Promise<string[] | null>;
  /** False where there is none of that id. */
  removePasskey(personId: string, shownId: string): Promise<boolean>;
  /** Takes everything away: the passphrase alone is asked for from then on. */
  remove(personId: string, actor: string): Promise<void>;
  /** What to ask for, with a fresh challenge. */
  ask(personId: string, place: PasskeyPlace): Promise<Wanted>;
  /** Uses up what is right. */
  judge(personId: string, given: GivenFactor): Promise<Judged>;
}

export interface SecondFactorDeps {
  store: AccountStore;
  seal: Seal;
  audit: AuditLog;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Digits of an app's code; whatever is longer is a recovery code. */
const CODE_DIGITS = 6;

export function createSecondFactors(deps: SecondFactorDeps): SecondFactors {
  const { audit } = deps;
  const app = createAuthenticatorApp(deps);
  const keys = createPasskeys(deps);
  const recovery = createRecoveryCodes(deps);

  async function status(personId: string): Promise<FactorStatus> {
    const [code, passkeys] = [await app.has(personId), await keys.count(personId)];
    const enabled = code || passkeys > 0;
    return { enabled, code, passkeys, recoveryLeft: enabled ? await recovery.left(personId) : 0 };
  }

  /** Without a factor there is nothing to recover. */
  async function tidy(personId: string): Promise<void> {
    if ((await status(personId)).enabled) return;
    await recovery.forget(personId);
    await endAllRecovery(deps, personId, personId);
  }

  const tell = (action: 'second-factor-removed' | 'passkey-removed', of: string, actor = of) =>
    audit.append([{ action, actor, subject: of }]);

  return {
    status,
    begin: (person) => app.begin(person),
    async confirm(personId, code) {
      await app.confirm(personId, code);
      const codes = await recovery.renew(personId);
      await audit.append([{ action: 'second-factor-set', actor: personId, subject: personId }]);
      return codes;
    },
    async removeApp(personId) {
      await recovery.settle(personId);
      await app.forget(personId);
      await tidy(personId);
      await tell('second-factor-removed', personId);
    },
    async passkeys(personId) {
      return (await keys.shown(personId)).map(({ shownId, device, createdAt, usedAt }) => ({
        id: shownId,
        device,
        createdAt: new Date(createdAt).toISOString(),
        usedAt: usedAt === null ? null : new Date(usedAt).toISOString(),
      }));
    },
    beginPasskey: (personId, place) => keys.begin(personId, place),
    async addPasskey(personId, place, given) {
      await keys.add(personId, place, given);
      await recovery.settle(personId);
      return (await recovery.left(personId)) > 0 ? null : recovery.renew(personId);
    },
    async removePasskey(personId, shownId) {
      if (!(await keys.remove(personId, shownId))) return false;
      await tidy(personId);
      await tell('passkey-removed', personId);
      return true;
    },
    async remove(personId, actor) {
      await app.forget(personId);
      await keys.forget(personId);
      await recovery.forget(personId);
      // Who takes it away must not come to a device's key with one of their own.
      await endAllRecovery(deps, personId, actor);
      await tell('second-factor-removed', personId, actor);
    },
    async ask(personId, place) {
      const { code: app, recoveryLeft } = await status(personId);
      return { code: app || recoveryLeft > 0, app, passkey: await keys.ask(personId, place) };
    },
    async judge(personId, given) {
      if (!(await status(personId)).enabled) return 'none';
      if (given.passkey) {
        const judged = await keys.judge(personId, given, given.passkey);
        return judged === 'stale' ? 'needed' : judged;
      }
      const code = given.code?.replace(/\s/g, '') ?? '';
      if (!code) return 'needed';
      const right =
        code.length > CODE_DIGITS ? recovery.use(personId, code) : app.judge(personId, code);
      return (await right) ? 'right' : 'wrong';
    },
  };
}
