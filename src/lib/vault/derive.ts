/**
 * Argon2id (RFC 9106) by hash-wasm, which is loaded with the first use: the unlock screen is
 * painted without it. `preloadDerivation` fetches it while the person types.
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

const MAX_ITERATIONS = 12;
const KEY_BYTES = 32;

export async function preloadDerivation(): Promise<void> {
  await import('./argon2.ts');
}

/** Key that wraps the data key; usable for wrapping and unwrapping only, never to be read. */
export async function deriveKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  parameters: DerivationParameters,
): Promise<CryptoKey> {
  const { argon2id } = await import('./argon2.ts');
  const bytes = await argon2id({
    password: passphrase,
    salt,
    memorySize: parameters.memory,
    iterations: parameters.iterations,
    parallelism: parameters.parallelism,
    hashLength: KEY_BYTES,
    outputType: 'binary',
  });
  const key = new Uint8Array(bytes);
  const imported = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, [
    'wrapKey',
    'unwrapKey',
  ]);
  key.fill(0);
  bytes.fill(0);
  return imported;
}

/** Passes that take about `targetMs` on this device; a slow one stays at the minimum. */
export async function calibrate(
  targetMs: number,
  clock: () => number,
): Promise<DerivationParameters> {
  await preloadDerivation();
  const start = clock();
  await deriveKey('calibration', crypto.getRandomValues(new Uint8Array(16)), MINIMUM);
  const perPass = Math.max(1, (clock() - start) / MINIMUM.iterations);
  const iterations = Math.floor(targetMs / perPass);
  return {
    ...MINIMUM,
    iterations: Math.min(MAX_ITERATIONS, Math.max(MINIMUM.iterations, iterations)),
  };
}
