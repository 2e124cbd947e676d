import { fail, ok, type Result } from '../domain/problem.ts';
import { calibrate } from '../vault/derive.ts';
import type { PassphraseSlot } from '../vault/passphrase-slot.ts';
import { createSeal } from '../vault/seal.ts';
import type { UnlockedSlot } from '../vault/unlocked-slot.ts';
import { createWarmKey, newPinSecret, type PinSecret } from '../vault/warm-key.ts';
import { CHANNEL, PIN, tellCold, type NewPin, type PinDeps } from './device-pin-place.ts';
import { openJson, sealJson } from './sealed-json.ts';

/** Deriving may take this, in milliseconds; the PIN is typed often. */
const TARGET_MS = 300;

/** A PIN that is set: armed beside each opening, good for a time. */
export function createArmedPin(
  { storage, now, targetMs = TARGET_MS }: PinDeps,
  /** Random name of this page. */
  page: string,
  onCooled: () => void,
) {
  const warm = createWarmKey({ storage, now, ticks: () => performance.now() });
  /** The stored text that is armed; another one, or none, means that the PIN was changed. */
  let armed: string | null = null;
  let channel: BroadcastChannel | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function cool(): void {
    warm.cool();
    armed = null;
    clearTimeout(timer);
    channel?.close();
    channel = null;
    onCooled();
  }

  async function arm(whole: UnlockedSlot, text: string, secret: PinSecret): Promise<void> {
    await warm.arm(whole, secret);
    armed = text;
    channel ??= new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<string>) => {
      if (data !== page) cool();
    };
    clearTimeout(timer);
    timer = setTimeout(cool, warm.left());
  }

  // A page that the browser keeps for the way back must not open by a PIN.
  if (typeof addEventListener === 'function') addEventListener('pagehide', cool);

  function left(): number {
    if (armed !== null && storage.getItem(PIN) !== armed) cool();
    return warm.left();
  }

  return {
    left,
    cool,
    /** Beside an opening by passphrase, passkey or recovery: the term begins. */
    async prepare(whole: UnlockedSlot): Promise<void> {
      const text = storage.getItem(PIN);
      if (text === null) return;
      const name = nameOf(whole.database);
      const secret = await openJson<PinSecret>(createSeal(whole.key), name, text);
      if (secret) await arm(whole, text, secret);
    },
    /** The passphrase is needed, and tries count: who finds the app open sets no PIN. */
    async set(slot: PassphraseSlot, passphrase: string, fresh: NewPin): Promise<Result<void>> {
      const kdf = await calibrate(Math.min(targetMs, TARGET_MS));
      let kept = false;
      const opened = await slot.openWhole(passphrase, async (whole) => {
        const secret = await newPinSecret(fresh.pin, kdf, fresh.warmMs);
        const text = await sealJson(createSeal(whole.key), nameOf(whole.database), secret);
        cool();
        tellCold(page);
        try {
          storage.setItem(PIN, text);
        } catch {
          return;
        }
        kept = true;
        await arm(whole, text, secret);
      });
      if (!opened.ok) return opened;
      return kept ? ok(undefined) : fail('storage-full');
    },
    async open(pin: string): Promise<Result<UnlockedSlot>> {
      if (left() <= 0) return fail('pin-over');
      const opened = await warm.open(pin);
      if (!opened.ok && opened.problem.code === 'pin-over') {
        cool();
        tellCold(page);
      }
      return opened;
    },
  };
}

export type ArmedPin = ReturnType<typeof createArmedPin>;

const nameOf = (database: string): string => `${PIN} ${database}`;
