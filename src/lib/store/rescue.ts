import { fail, ok, type Result } from '../domain/problem.ts';
import { openSlotText } from '../vault/passphrase-slot.ts';
import { createSeal, type Seal } from '../vault/seal.ts';
import type { Profile } from './device-profile.ts';
import type { Entry } from './entry.ts';
import { entriesOf, restoreEntry } from './mirror-restore.ts';
import { toRecord, type RowRecord } from './record.ts';
import { fillRows } from './rows.ts';
import type { SealedDocuments } from './sealed-documents.ts';
import { openJson, sealJson } from './sealed-json.ts';

/** The two databases of a device. */
export interface Stores {
  project: SealedDocuments;
  programme: SealedDocuments;
}
const NAMES = ['project', 'programme'] as const;

export interface RescueFile {
  text: string;
  /** Documents in it. */
  count: number;
}

/** What reading back brought, in documents. */
export interface Rescued {
  restored: number;
  /** Already here, or acknowledged meanwhile. */
  known: number;
  /** Parts of the file that did not open. */
  damaged: number;
}

const FORMAT = 'mentorenmappe-rettung';
const VERSION = 1;

/** The file: all but the first four fields is sealed, under the key that `slot` wraps. */
interface RescueText {
  format: typeof FORMAT;
  version: number;
  /** ISO 8601. */
  savedAt: string;
  /** Random; binds the parts of one file together. */
  id: string;
  slot: string;
  owner: string;
  rows: { store: (typeof NAMES)[number]; sealed: string }[];
}

interface Owner {
  userId: string;
  projectId: string | null;
}

const bindingOf = (id: string, part: string): string => `mappe.rescue/${id}/${part}`;
const ownerOf = ({ user, project }: Profile): Owner => ({
  userId: user.id,
  projectId: project?.id ?? null,
});

/** Unacknowledged documents, also those that wait in the mirror for room. */
export function unacknowledged({ engine, recovery }: SealedDocuments): Entry[] {
  const { entries, pending } = engine.index;
  const here = [...pending].flatMap((id) => entries.get(id) ?? []);
  return [...here, ...(recovery?.waiting ?? []).filter(({ id }) => !pending.has(id))];
}

export async function writeRescue(
  stores: Stores,
  { seal, slot, profile, now }: { seal: Seal; slot: string; profile: Profile; now: number },
): Promise<RescueFile> {
  const id = crypto.randomUUID();
  const rows: RescueText['rows'] = [];
  let count = 0;
  for (const store of NAMES) {
    const entries = unacknowledged(stores[store]);
    count += entries.length;
    for (const { text } of fillRows(entries.map(toRecord))) {
      const part = `${store}/${String(rows.length)}`;
      rows.push({ store, sealed: await sealJson(seal, bindingOf(id, part), JSON.parse(text)) });
    }
  }
  const owner = await sealJson(seal, bindingOf(id, 'owner'), ownerOf(profile));
  const savedAt = new Date(now).toISOString();
  const file: RescueText = { format: FORMAT, version: VERSION, savedAt, id, slot, owner, rows };
  return { text: JSON.stringify(file), count };
}

/**
 * Reads a file back into the device of the same person, under the passphrase that was valid when
 * it was saved: `rescue-damaged`, `passphrase-wrong`, `rescue-foreign`. Nothing that is here is
 * changed; a revision that is known stays as it is. Rejects with StoreError as a write does.
 */
export async function readRescue(
  stores: Stores,
  profile: Profile,
  { text, passphrase }: { text: string; passphrase: string },
): Promise<Result<Rescued>> {
  const file = parse(text);
  if (!file) return fail('rescue-damaged');
  const opened = await openSlotText(file.slot, passphrase);
  if (!opened.ok)
    return opened.problem.code === 'device-key-damaged' ? fail('rescue-damaged') : opened;
  const seal = createSeal(opened.value.key);
  const owner = await openJson<Owner>(seal, bindingOf(file.id, 'owner'), file.owner);
  if (!owner) return fail('rescue-damaged');
  if (!sameOwner(owner, ownerOf(profile))) return fail('rescue-foreign');
  const found: Record<(typeof NAMES)[number], Entry[]> = { project: [], programme: [] };
  let damaged = 0;
  for (const [number, { store, sealed }] of file.rows.entries()) {
    const binding = bindingOf(file.id, `${store}/${String(number)}`);
    const records = await openJson<RowRecord[]>(seal, binding, sealed);
    if (records) found[store].push(...entriesOf(records));
    else damaged += 1;
  }
  return ok({ ...(await bringBack(stores, found)), damaged });
}

/** Into the databases that are open; what is known stays as it is. */
export async function bringBack(
  stores: Stores,
  found: Record<(typeof NAMES)[number], readonly Entry[]>,
): Promise<Omit<Rescued, 'damaged'>> {
  let restored = 0;
  let known = 0;
  for (const name of NAMES) {
    const store = stores[name];
    if (found[name].length === 0) continue;
    const options = store.writeOptions('merged');
    const back = await store.submit(
      (draft) => found[name].filter((entry) => restoreEntry(draft, entry, options)).length,
      'merged',
    );
    restored += back;
    known += found[name].length - back;
  }
  return { restored, known };
}

export const sameOwner = (a: Owner, b: Owner): boolean =>
  a.userId === b.userId && a.projectId === b.projectId;

function parse(text: string): RescueText | null {
  try {
    const file = JSON.parse(text) as Partial<RescueText> | null;
    const whole =
      file?.format === FORMAT &&
      file.version === VERSION &&
      [file.id, file.slot, file.owner].every((part) => typeof part === 'string') &&
      Array.isArray(file.rows) &&
      file.rows.every(({ store, sealed }) => NAMES.includes(store) && typeof sealed === 'string');
    return whole ? (file as RescueText) : null;
  } catch {
    return null;
  }
}
