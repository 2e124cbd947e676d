import { fail, type Result } from '../domain/problem.ts';
import type { PassphraseSlot } from '../vault/passphrase-slot.ts';
import type { UnlockedSlot } from '../vault/unlocked-slot.ts';
import type { ArmedPin } from './device-pin-armed.ts';
import { PIN, tellCold, type NewPin, type PinDeps } from './device-pin-place.ts';

export type { NewPin } from './device-pin-place.ts';

/** The PIN of a device. What arms and tries it is loaded only where one is set. */
export function createDevicePin(deps: PinDeps) {
  const { storage } = deps;
  const page = crypto.randomUUID();
  let armed: ArmedPin | null = null;
  let onCooled: () => void = () => undefined;

  async function load(): Promise<ArmedPin> {
    const { createArmedPin } = await import('./device-pin-armed.ts');
    return (armed ??= createArmedPin(deps, page, () => onCooled()));
  }
  const isSet = (): boolean => storage.getItem(PIN) !== null;

  /** Here and in every other tab the passphrase is needed from now on. */
  function coolAll(): void {
    if (!armed && !isSet()) return;
    tellCold(page);
    armed?.cool();
  }

  return {
    isSet,
    /** Milliseconds in which it opens. */
    left: (): number => armed?.left() ?? 0,
    coolAll,
    onCooled(run: () => void): void {
      onCooled = run;
    },
    /** Beside an opening by passphrase, passkey or recovery: the term begins. */
    async prepare(whole: UnlockedSlot): Promise<void> {
      if (isSet()) await (await load()).prepare(whole);
    },
    set: async (slot: PassphraseSlot, passphrase: string, fresh: NewPin): Promise<Result<void>> =>
      (await load()).set(slot, passphrase, fresh),
    remove(): void {
      coolAll();
      storage.removeItem(PIN);
    },
    open: async (pin: string): Promise<Result<UnlockedSlot>> =>
      armed ? armed.open(pin) : fail('pin-over'),
  };
}
