import { fail, ok, type Result } from '../domain/problem.ts';
import { calibrate } from '../vault/derive.ts';
import type { PassphraseSlot } from '../vault/passphrase-slot.ts';
import { createSeal } from '../vault/seal.ts';
import type { UnlockedSlot } from '../vault/unlocked-slot.ts';
import { createWarmKey, newPinSecret, type PinSecret } from '../vault/warm-key.ts';
import type { MirrorStorage } from './mirror-storage.ts';
import { openJson, sealJson } from './sealed-json.ts';

/** What the PIN derives, sealed by the data key: without the passphrase it tells nothing of it. */
const PIN = 'mappe.pin';
/** Tabs tell each other that the PIN opens nothing any more. */
const CHANNEL = 'mappe.pin';
/** Deriving may take this, in milliseconds; the PIN is typed often. */
const TARGET_MS = 300;

export interface NewPin {
  pin: string;
  /** Milliseconds since the passphrase in which it opens. */
  warmMs: number;
}

export interface PinDeps {
  storage: MirrorStorage;
  now: () => number;
  targetMs?: number | undefined;
}

/** The PIN of a device: set while it is open, armed beside each opening, good for a time. */
export function createDevicePin({ storage, now, targetMs = TARGET_MS }: PinDeps) {
  const warm = createWarmKey({ storage, now, ticks: () => performance.now() });
  /** The stored text that is armed; another one, or none, means that the PIN was changed. */
  let armed: string | null = null;
  let channel: BroadcastChannel | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let onCooled: () => void = () => undefined;

  function cool(): void {
    warm.cool();
    armed = null;
    clearTimeout(timer);
    channel?.close();
    channel = null;
    onCooled();
  }

  function coolAll(): void {
    const all = channel ?? new BroadcastChannel(CHANNEL);
    all.postMessage('cool');
    all.close();
    channel = null;
    cool();
  }

  async function arm(whole: UnlockedSlot, text: string, secret: PinSecret): Promise<void> {
    await warm.arm(whole, secret);
    armed = text;
    channel ??= new BroadcastChannel(CHANNEL);
    channel.onmessage = cool;
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
    isSet: (): boolean => storage.getItem(PIN) !== null,
    left,
    cool,
    coolAll,
    onCooled(run: () => void): void {
      onCooled = run;
    },
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
        coolAll();
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
    remove(): void {
      storage.removeItem(PIN);
      coolAll();
    },
    async open(pin: string): Promise<Result<UnlockedSlot>> {
      if (left() <= 0) return fail('pin-over');
      const opened = await warm.open(pin);
      if (!opened.ok && opened.problem.code === 'pin-over') coolAll();
      return opened;
    },
  };
}

export type DevicePin = ReturnType<typeof createDevicePin>;

const nameOf = (database: string): string => `${PIN} ${database}`;
