import { createHash } from 'node:crypto';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { AuditLog } from '../audit/audit.ts';
import { messages } from '../messages.de.ts';
import { CHALLENGE_LIFE, createChallenges } from './passkey-challenges.ts';
import { createPasskeyStore, type OpenFacts } from './passkey-store.ts';
import { refusal } from './refusal.ts';
import type { RelyingParty } from './relying-party.ts';
import type { Seal } from './seal.ts';
import type { AccountStore } from './store.ts';

/** More than anybody needs; a list that is shown has an end. */
const MOST = 10;

/** For whom, and for which attempt of whom, a passkey signs. */
export interface PasskeyPlace {
  /** Null where this server's address allows no passkeys. */
  party: RelyingParty | null;
  /** Names the attempt: a sign-in, or something of one session. */
  purpose: string;
}

/** Passkeys (WebAuthn Level 3) as second factor; which person it is has been shown before. */
export interface Passkeys {
  count(personId: string): Promise<number>;
  /** What a person is shown of them. */
  shown(personId: string): Promise<OpenFacts[]>;
  /** What a browser must be told to make one. Throws 409 where there are too many, or none can be. */
  begin(personId: string, place: PasskeyPlace): Promise<PublicKeyCredentialCreationOptionsJSON>;
  /** Throws 400 `passkey-wrong`. */
  add(
    personId: string,
    place: PasskeyPlace,
    given: { response: RegistrationResponseJSON; device: string },
  ): Promise<void>;
  /** What a browser must be told to use one; null where the person has none. */
  ask(personId: string, place: PasskeyPlace): Promise<PublicKeyCredentialRequestOptionsJSON | null>;
  /** `stale`: it signed something that was not asked for, was asked too long ago, or was used. */
  judge(
    personId: string,
    place: PasskeyPlace,
    response: AuthenticationResponseJSON,
  ): Promise<'right' | 'wrong' | 'stale'>;
  /** False where there is no such. */
  remove(personId: string, shownId: string): Promise<boolean>;
  forget(personId: string): Promise<void>;
}

export interface PasskeyDeps {
  store: AccountStore;
  seal: Seal;
  audit: AuditLog;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** ES256, EdDSA, RS256 (RFC 9053): one of them every authenticator knows. */
const ALGORITHMS = [-7, -8, -257];

/** Some megabytes that only who has a passkey needs. */
const webauthn = () => import('@simplewebauthn/server');

export function createPasskeys({ store, seal, audit, now }: PasskeyDeps): Passkeys {
  const keys = createPasskeyStore(store, seal);
  const challenges = createChallenges(store, now);

  const known = async (personId: string): Promise<{ id: string; transports: string[] }[]> =>
    (await keys.list(personId)).map(({ id, transports }) => ({ id, transports }));

  function partyOf({ party }: PasskeyPlace): RelyingParty {
    if (party) return party;
    throw refusal(409, 'passkey-unsupported', 'Passkeys need a domain name and https.');
  }

  return {
    count: (personId) => keys.count(personId),
    shown: (personId) => keys.shown(personId),
    async begin(personId, place) {
      const party = partyOf(place);
      const excludeCredentials = await known(personId);
      if (excludeCredentials.length >= MOST)
        throw refusal(409, 'conflict', 'There are too many passkeys.');
      const { generateRegistrationOptions } = await webauthn();
      return generateRegistrationOptions({
        rpName: 'Mentorenmappe',
        rpID: party.id,
        // An authenticator's list may be seen by others: it names nobody.
        userName: messages.passkeyName,
        userDisplayName: messages.passkeyName,
        userID: handleOf(personId),
        challenge: bytesOf(await challenges.issue(personId, place.purpose)),
        timeout: CHALLENGE_LIFE,
        attestationType: 'none',
        supportedAlgorithmIDs: ALGORITHMS,
        excludeCredentials,
        authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
      });
    },
    async add(personId, place, { response, device }) {
      const party = partyOf(place);
      const { verifyRegistrationResponse } = await webauthn();
      const verified = await verifyRegistrationResponse({
        response,
        expectedChallenge: (challenge) => challenges.take(personId, place.purpose, challenge),
        expectedOrigin: party.origin,
        expectedRPID: party.id,
        requireUserVerification: false,
        supportedAlgorithmIDs: ALGORITHMS,
      }).catch(() => null);
      if (!verified?.verified) throw refusal(400, 'passkey-wrong', 'This passkey is not accepted.');
      const { id, publicKey, counter } = verified.registrationInfo.credential;
      await keys.add(personId, {
        id,
        publicKey: Buffer.from(publicKey).toString('base64url'),
        transports: response.response.transports ?? [],
        counter,
        device,
        createdAt: now(),
        usedAt: null,
      });
      await audit.append([{ action: 'passkey-added', actor: personId, subject: personId }]);
    },
    async ask(personId, place) {
      if (!place.party) return null;
      const allowCredentials = await known(personId);
      if (allowCredentials.length === 0) return null;
      const { generateAuthenticationOptions } = await webauthn();
      return generateAuthenticationOptions({
        rpID: place.party.id,
        challenge: bytesOf(await challenges.issue(personId, place.purpose)),
        timeout: CHALLENGE_LIFE,
        allowCredentials,
        userVerification: 'preferred',
      });
    },
    async judge(personId, place, response) {
      const party = partyOf(place);
      const passkey = (await keys.list(personId)).find(({ id }) => id === response.id);
      if (!passkey) return 'wrong';
      const { verifyAuthenticationResponse } = await webauthn();
      let open = true;
      const verified = await verifyAuthenticationResponse({
        response,
        expectedChallenge: async (challenge) =>
          (open = await challenges.take(personId, place.purpose, challenge)),
        expectedOrigin: party.origin,
        expectedRPID: party.id,
        requireUserVerification: false,
        // How far it has counted is judged below, where two that come at once are seen as well.
        credential: { id: passkey.id, publicKey: bytesOf(passkey.publicKey), counter: 0 },
      }).catch(() => null);
      if (!open) return 'stale';
      if (!verified?.verified) return 'wrong';
      const { newCounter } = verified.authenticationInfo;
      if (await keys.use(personId, passkey, newCounter, now())) return 'right';
      await audit.append([{ action: 'passkey-rewound', actor: personId, subject: personId }]);
      return 'wrong';
    },
    remove: (personId, shownId) => keys.remove(personId, shownId),
    async forget(personId) {
      for (const { id } of await store.kept.list(`passkey:${personId}:`))
        await store.kept.remove(id);
      await challenges.forget(personId);
    },
  };
}

/** What an authenticator knows the account by: the same for all of a person's keys, and no name. */
function handleOf(personId: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(`passkey user ${personId}`).digest());
}

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(base64url, 'base64url'));
