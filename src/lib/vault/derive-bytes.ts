import { argon2id } from 'hash-wasm';

/** What one derivation asks for. `memory` is in KiB. */
export interface DerivationOrder {
  passphrase: string;
  salt: Uint8Array<ArrayBuffer>;
  memory: number;
  iterations: number;
  parallelism: number;
}

export interface DerivedBytes {
  bytes: Uint8Array<ArrayBuffer>;
  /** How long the derivation itself took, in milliseconds. */
  took: number;
}

const KEY_BYTES = 32;

/**
 * Argon2id (RFC 9106), in a worker or where no worker starts. A module of its own, so that of
 * hash-wasm only this is bundled (8 of 79 kB).
 */
export async function deriveBytes(order: DerivationOrder): Promise<DerivedBytes> {
  const start = performance.now();
  const bytes = await argon2id({
    password: order.passphrase,
    salt: order.salt,
    memorySize: order.memory,
    iterations: order.iterations,
    parallelism: order.parallelism,
    hashLength: KEY_BYTES,
    outputType: 'binary',
  });
  return { bytes: new Uint8Array(bytes), took: performance.now() - start };
}
