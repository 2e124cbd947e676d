/** What a slot gives. */
export interface UnlockedSlot {
  /** Random name of the databases on this device. */
  database: string;
  /** AES-256-GCM, for sealing and opening; non-extractable, but where it says otherwise. */
  key: CryptoKey;
}

/**
 * Gets the key while it can be wrapped once more, for whoever makes another slot for it; what it
 * is given must not outlive the call.
 */
export type Beside = (whole: UnlockedSlot) => Promise<void>;
