import type { Seal } from '../vault/seal.ts';
import { putText, type MirrorStorage } from './mirror-storage.ts';
import { openJson, sealJson } from './sealed-json.ts';

/** What stood in a form and found no room in the database when the device was locked. */
export interface KeptDraft {
  key: string;
  value: unknown;
}

const nameOf = (database: string): string => `mappe.drafts.${database}`;

/** Seals them beside the mirror; false where there is no room there either. */
export async function keepDrafts(
  storage: MirrorStorage,
  seal: Seal,
  database: string,
  drafts: readonly KeptDraft[],
): Promise<boolean> {
  const name = nameOf(database);
  if (drafts.length > 0) return putText(storage, name, await sealJson(seal, name, drafts));
  storage.removeItem(name);
  return true;
}

export async function readDrafts(
  storage: MirrorStorage,
  seal: Seal,
  database: string,
): Promise<KeptDraft[]> {
  const text = storage.getItem(nameOf(database));
  return (text === null ? null : await openJson<KeptDraft[]>(seal, nameOf(database), text)) ?? [];
}
