import type { Session } from './model.ts';
import type { AccountStore } from './store.ts';

/**
 * What was asked with a token that is given up may still arrive, and the answer with the new one
 * may get lost on the way; milliseconds.
 */
const GIVING_UP = 60_000;

/** A new token has taken its place: who has got hold of the old one has nothing for long. */
export async function giveUp(
  store: AccountStore,
  { tokenHash, personId, expiresAt }: Session,
  now: number,
): Promise<void> {
  for (const before of await store.sessionsOf(personId))
    if (before.replaced && before.expiresAt <= now) await store.removeSession(before.tokenHash);
  const soon = Math.min(expiresAt, now + GIVING_UP);
  await store.changeSession(tokenHash, { expiresAt: soon, replaced: true });
}

/** The same under another token, also where its own one was given up a moment ago. */
export function renewed(session: Session, tokenHash: string, expiresAt: number): Session {
  const next = { ...session, tokenHash, expiresAt };
  delete next.replaced;
  return next;
}
