import { fail, ok, type Result } from '../domain/problem.ts';
import {
  makeMaterialSlot,
  moreOf,
  withMore,
  type MaterialSlot,
  type NewMaterialSlot,
} from '../vault/material-slot.ts';
import { SLOT_KEY, type PassphraseSlot } from '../vault/passphrase-slot.ts';
import type { Keepsake } from './device-keepsake.ts';
import { isChanging, NEWEST_SLOT } from './device-passphrase.ts';
import type { Documents } from './documents.ts';
import type { MirrorStorage } from './mirror-storage.ts';

/** What may be known of a slot while the device is locked. */
export type ShownSlot = Pick<MaterialSlot, 'id' | 'kind' | 'madeAt' | 'hints'>;

export type NewSlot = Pick<NewMaterialSlot, 'kind' | 'material' | 'hints'>;

export interface SlotsDeps {
  storage: MirrorStorage;
  keepsake: Keepsake;
  programme: Documents;
}

export function shownSlots(storage: MirrorStorage): ShownSlot[] {
  return moreOf(storage.getItem(SLOT_KEY)).map(({ id, kind, madeAt, hints }) => ({
    id,
    kind,
    madeAt,
    ...(hints ? { hints } : {}),
  }));
}

/**
 * One write replaces the text with all slots; then it is copied to where it outlives a
 * `localStorage` that goes back in time (decision 4). Not while a change of passphrase is open:
 * which text is the newer one must stay clear.
 */
export async function changeSlots(
  { storage, keepsake, programme }: SlotsDeps,
  change: (more: MaterialSlot[]) => MaterialSlot[],
): Promise<Result<void>> {
  if (isChanging(storage)) return fail('passphrase-change-open');
  const standing = storage.getItem(SLOT_KEY);
  if (standing === null) return fail('device-not-set-up');
  const text = withMore(standing, change);
  try {
    storage.setItem(SLOT_KEY, text);
  } catch {
    return fail('storage-full');
  }
  await programme.putLocal(NEWEST_SLOT, { text }).catch(() => undefined);
  await keepsake.keep();
  return ok(undefined);
}

/** Another slot for the same key; the passphrase is needed, and tries count. Answers its id. */
export async function addSlot(
  deps: SlotsDeps & { slot: PassphraseSlot; now: () => number },
  passphrase: string,
  order: NewSlot,
): Promise<Result<string>> {
  let made: MaterialSlot | null = null;
  const opened = await deps.slot.openWhole(passphrase, async (whole) => {
    made = await makeMaterialSlot(whole, { ...order, madeAt: deps.now() });
  });
  if (!opened.ok) return opened;
  const fresh = made as MaterialSlot | null;
  if (!fresh) return fail('unexpected');
  const kept = await changeSlots(deps, (more) => [...more, fresh]);
  return kept.ok ? ok(fresh.id) : kept;
}
