import type { Role } from '../domain/member.ts';
import type { KeyValue } from '../vault/key-value.ts';
import type { Seal } from '../vault/seal.ts';
import { openJson, sealJson } from './sealed-json.ts';

/** Whose device this is; sealed, known only after unlocking. */
export interface Profile {
  user: { id: string; name: string; login: string; role: Role };
  project: { id: string; name: string; db: string } | null;
  programmeDb: string;
  /** Changes when the server was restored from a backup. */
  epoch: string;
}

/** A second, sealed copy beside the key slot: it outlives a database that the browser dropped. */
export const PROFILE_COPY = 'mappe.profile';

export async function keepProfileCopy(
  storage: KeyValue,
  seal: Seal,
  profile: Profile,
): Promise<void> {
  storage.setItem(PROFILE_COPY, await sealJson(seal, PROFILE_COPY, profile));
}

/** Null where there is none, or none that this key opens. */
export async function readProfileCopy(text: string | null, seal: Seal): Promise<Profile | null> {
  return text === null ? null : openJson<Profile>(seal, PROFILE_COPY, text);
}
