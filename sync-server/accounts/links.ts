import type { Person } from './model.ts';
import { refusal } from './refusal.ts';
import type { AccountStore } from './store.ts';
import { hashToken, newToken } from './token.ts';

/** The setup link lives a day, an invitation two weeks; milliseconds. */
const SETUP_LIFE = 24 * 3600_000;
const INVITATION_LIFE = 14 * 24 * 3600_000;

/** Says that an invitation is open and until when; the link itself is found by its token alone. */
const OPEN = 'invitation-open:';
const openOf = (personId: string): string => `${OPEN}${personId}`;

export interface Invitation {
  /** Path with the token in the fragment, which no server ever sees. */
  path: string;
  expiresAt: string;
}

export async function newSetupToken(store: AccountStore, now: number): Promise<string> {
  const token = newToken();
  const tokenHash = hashToken(token);
  await store.putLink({ tokenHash, kind: 'setup', personId: null, expiresAt: now + SETUP_LIFE });
  return token;
}

export async function newInvitation(
  store: AccountStore,
  personId: string,
  now: number,
): Promise<Invitation> {
  const token = newToken();
  const expiresAt = now + INVITATION_LIFE;
  await store.putLink({ tokenHash: hashToken(token), kind: 'invitation', personId, expiresAt });
  await store.kept.update(openOf(personId), () => ({ value: { expiresAt }, result: undefined }));
  return { path: `/einladung#${token}`, expiresAt: new Date(expiresAt).toISOString() };
}

/** Uses a setup link up; 410 where it was used, replaced or has expired. */
export async function takeSetup(store: AccountStore, token: string, now: number): Promise<void> {
  const link = await store.link(hashToken(token));
  const open = link?.kind === 'setup' && link.expiresAt > now;
  if (!open || !(await store.takeLink(link.tokenHash))) throw expired();
}

/** The person that an open invitation is for; 410 otherwise. */
export async function invitedPerson(
  store: AccountStore,
  token: string,
  now: number,
): Promise<Person> {
  const link = await store.link(hashToken(token));
  const open = link?.kind === 'invitation' && link.expiresAt > now && link.personId;
  const person = open ? await store.person(open) : null;
  if (!person?.active) throw expired();
  return person;
}

export async function takeInvitation(
  store: AccountStore,
  token: string,
  personId: string,
): Promise<void> {
  if (!(await store.takeLink(hashToken(token)))) throw expired();
  await store.kept.remove(openOf(personId));
}

/** Ends of the invitations that are open, by person; milliseconds since 1970. */
export async function openInvitations(
  store: AccountStore,
  now: number,
): Promise<Map<string, number>> {
  const all = await store.kept.list<{ expiresAt: number }>(OPEN);
  return new Map(
    all.flatMap(({ id, value: { expiresAt } }) =>
      expiresAt > now ? [[id.slice(OPEN.length), expiresAt] as const] : [],
    ),
  );
}

/** An empty link takes the place of the open one, in whichever store. */
export async function revokeInvitation(store: AccountStore, personId: string): Promise<void> {
  const tokenHash = hashToken(newToken());
  await store.putLink({ tokenHash, kind: 'invitation', personId, expiresAt: 0 });
  await store.takeLink(tokenHash);
  await store.kept.remove(openOf(personId));
}

const expired = (): Error => refusal(410, 'link-expired', 'This link was used or has expired.');
