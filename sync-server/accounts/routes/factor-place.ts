import type { FastifyRequest } from 'fastify';
import type { PasskeyPlace } from '../passkeys.ts';
import { relyingParty } from '../relying-party.ts';
import { hashToken } from '../token.ts';
import { sessionToken } from './cookie.ts';

export type FactorPurpose = 'sign-in' | 'proof' | 'passkey';

/** For whom and what a passkey signs: what is signed for one thing counts for no other. */
export type PlaceOf = (request: FastifyRequest, purpose: FactorPurpose) => PasskeyPlace;

export function placesAt(publicOrigin: string): PlaceOf {
  const party = relyingParty(publicOrigin);
  return (request, purpose) => {
    // Whoever signs in has shown the passphrase in the same breath, and has no session yet.
    const session = purpose === 'sign-in' ? '' : hashToken(sessionToken(request) ?? '');
    return { party, purpose: `${purpose} ${session}` };
  };
}
