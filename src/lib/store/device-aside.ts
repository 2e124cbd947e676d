import { fail, ok, type Result } from '../domain/problem.ts';
import { SLOT_KEY } from '../vault/passphrase-slot.ts';
import { PROFILE_COPY } from './device-profile.ts';
import type { MirrorStorage } from './mirror-storage.ts';

/** A sealed device that waits for its person while another uses the browser. */
export interface Aside {
  /** Name of its item in `localStorage`. */
  name: string;
  /** Its key slot, as text. */
  slot: string;
  /** Its sealed profile. */
  profile: string | null;
}

export const ASIDE = 'mappe.aside.';
/** Each takes room, and a second of derivation at a sign-in. */
const MOST = 3;

export function asides(storage: MirrorStorage): Aside[] {
  return storage
    .keys()
    .filter((name) => name.startsWith(ASIDE))
    .flatMap((name) => {
      try {
        const { slot, profile } = JSON.parse(storage.getItem(name) ?? '') as Partial<Aside>;
        return typeof slot === 'string' ? [{ name, slot, profile: profile ?? null }] : [];
      } catch {
        return [];
      }
    });
}

/** The slot lies aside before it is taken from its place, so a kill in between loses nothing. */
export function setAside(storage: MirrorStorage): Result<void> {
  const slot = storage.getItem(SLOT_KEY);
  if (slot === null) return ok(undefined);
  const there = asides(storage);
  if (there.length >= MOST && !there.some((one) => one.slot === slot)) return fail('asides-full');
  const profile = storage.getItem(PROFILE_COPY);
  const name = there.find((one) => one.slot === slot)?.name ?? ASIDE + crypto.randomUUID();
  try {
    storage.setItem(name, JSON.stringify({ slot, profile }));
  } catch {
    return fail('storage-full');
  }
  storage.removeItem(SLOT_KEY);
  storage.removeItem(PROFILE_COPY);
  return ok(undefined);
}

/** Puts a slot that lay aside back into its place. */
export function takeBack(storage: MirrorStorage, { name, slot, profile }: Aside): void {
  if (profile !== null) storage.setItem(PROFILE_COPY, profile);
  storage.setItem(SLOT_KEY, slot);
  storage.removeItem(name);
}

/** Random names of the databases that belong to devices set aside. */
export function databasesAside(storage: MirrorStorage): string[] {
  return asides(storage).flatMap(({ slot }) => databaseOf(slot) ?? []);
}

/** Random name of the databases in use; null where nobody is signed in here. */
export function placeInUse(storage: Pick<MirrorStorage, 'getItem'>): string | null {
  const slot = storage.getItem(SLOT_KEY);
  return slot === null ? null : databaseOf(slot);
}

/** Name of a slot's databases; null where the text is damaged. */
export function databaseOf(slot: string): string | null {
  try {
    const { database } = JSON.parse(slot) as { database?: unknown };
    return typeof database === 'string' ? database : null;
  } catch {
    return null;
  }
}
