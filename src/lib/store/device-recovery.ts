import { fail, ok, type Result } from '../domain/problem.ts';
import { fromBase64, toBase64 } from '../vault/base64.ts';
import {
  makeMaterialSlot,
  MATERIAL_BYTES,
  moreOf,
  openMaterialSlot,
  randomMaterial,
  type MaterialSlot,
} from '../vault/material-slot.ts';
import { SLOT_KEY, type PassphraseSlot } from '../vault/passphrase-slot.ts';
import type { UnlockedSlot } from '../vault/unlocked-slot.ts';
import { changeSlots, type SlotsDeps } from './device-slots.ts';
import type { MirrorStorage } from './mirror-storage.ts';

/** What the server keeps of a recovery slot: its id, and 32 bytes as Base64. */
export interface RecoveryShare {
  slot: string;
  share: string;
}

export interface RecoveryState {
  /** Ids of the recovery slots that stand on this device; two while one takes over. */
  standing: string[];
  /** One that was made beside the last opening, and waits for the server to take its share. */
  ready: RecoveryShare | null;
}

interface Ready {
  slot: MaterialSlot;
  share: string;
}

/**
 * Recovery slots of this device. The key can be wrapped in the moment of an opening alone, and the
 * server is asked later: in between a new slot and its share are in memory, where the opened key is
 * as well.
 */
export function createRecovery(storage: MirrorStorage, now: () => number) {
  let ready: Ready | null = null;

  const standing = (): string[] =>
    moreOf(storage.getItem(SLOT_KEY))
      .filter(({ kind }) => kind === 'recovery')
      .map(({ id }) => id);

  return {
    /** Beside an opening: a slot where none stands, or where the one that stands was used. */
    async prepare(whole: UnlockedSlot, used = false): Promise<void> {
      if (standing().length > 0 && !used) return;
      const material = randomMaterial();
      const slot = await makeMaterialSlot(whole, { kind: 'recovery', material, madeAt: now() });
      ready = { slot, share: toBase64(material) };
      material.fill(0);
    },
    forget(): void {
      ready = null;
    },
    state: (): RecoveryState => ({
      standing: standing(),
      ready: ready && { slot: ready.slot.id, share: ready.share },
    }),
    /** Stands beside an older one until the server has its share, so that one of them opens. */
    async keep(deps: SlotsDeps): Promise<Result<void>> {
      const fresh = ready;
      if (!fresh || standing().includes(fresh.slot.id)) return ok(undefined);
      return changeSlots(deps, (more) => [...more, fresh.slot]);
    },
    /** Only the slot whose share the server holds stays; null where it holds none. */
    async settle(deps: SlotsDeps, held: string | null): Promise<Result<void>> {
      if (ready?.slot.id === held) ready = null;
      if (standing().every((id) => id === held)) return ok(undefined);
      return changeSlots(deps, (more) =>
        more.filter(({ id, kind }) => kind !== 'recovery' || id === held),
      );
    },
  };
}

export type Recovery = ReturnType<typeof createRecovery>;

/** Opens with what the server released, and wraps the key with another passphrase meanwhile. */
export async function openByShare(
  text: string,
  { slot: id, share }: RecoveryShare,
  given: { slot: PassphraseSlot; passphrase: string; recovery: Recovery },
): Promise<Result<{ unlocked: UnlockedSlot; text: string }>> {
  const material = fromBase64(share);
  if (material.length !== MATERIAL_BYTES) return fail('recovery-none');
  let made: Result<string> = fail('unexpected');
  const unlocked = await openMaterialSlot(text, id, material, async (whole) => {
    made = await given.slot.rewrapWhole(whole, given.passphrase);
    await given.recovery.prepare(whole, true);
  });
  material.fill(0);
  if (!unlocked) return fail('recovery-none');
  const next = made as Result<string>;
  return next.ok ? ok({ unlocked, text: next.value }) : next;
}
