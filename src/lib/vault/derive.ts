import { createDeriver } from './derive-thread.ts';

/**
 * Argon2id (RFC 9106) by hash-wasm, in a worker that is loaded with the first use: the unlock
 * screen is painted without it. `preloadDerivation` fetches it while the person types.
 */
export interface DerivationParameters {
  name: 'argon2id';
  /** KiB. */
  memory: number;
  iterations: number;
  parallelism: number;
}

/** OWASP's minimum for Argon2id: 19 MiB, two passes, one lane. Never less. */
export const MINIMUM: DerivationParameters = {
  name: 'argon2id',
  memory: 19_456,
  iterations: 2,
  parallelism: 1,
};

const MAX_ITERATIONS = 24;
/** A worker that has not answered by then never will; the longest derivation takes some seconds. */
const PATIENCE_MS = 20_000;

const deriver = createDeriver({
  start: () =>
    typeof Worker === 'undefined'
      ? null
      : new Worker(new URL('./derive.worker.ts', import.meta.url), { type: 'module' }),
  derive: async (order) => (await import('./derive-bytes.ts')).deriveBytes(order),
  patienceMs: PATIENCE_MS,
});

export function preloadDerivation(): void {
  deriver.preload();
}

/** 32 bytes; whoever asks for them overwrites them. */
export async function deriveSecret(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  { memory, iterations, parallelism }: DerivationParameters,
): Promise<Uint8Array<ArrayBuffer>> {
  const order = { passphrase, salt, memory, iterations, parallelism };
  return (await deriver.derive(order)).bytes;
}

/** Key that wraps the data key; usable for wrapping and unwrapping only, never to be read. */
export async function deriveKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  parameters: DerivationParameters,
): Promise<CryptoKey> {
  const bytes = await deriveSecret(passphrase, salt, parameters);
  const imported = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, [
    'wrapKey',
    'unwrapKey',
  ]);
  bytes.fill(0);
  return imported;
}

/** Passes that take about `targetMs` on this device; a slow one stays at the minimum. */
export async function calibrate(targetMs: number): Promise<DerivationParameters> {
  if (targetMs <= 0) return MINIMUM;
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const { took } = await deriver.derive({ ...MINIMUM, passphrase: 'calibration', salt });
  const iterations = Math.floor(targetMs / Math.max(1, took / MINIMUM.iterations));
  return {
    ...MINIMUM,
    iterations: Math.min(MAX_ITERATIONS, Math.max(MINIMUM.iterations, iterations)),
  };
}
