import { fingerprintLabel, fingerprintText } from '#lib/domain/fingerprint.ts';
import type { Documents } from '#lib/store/documents.ts';

/** What this device holds: equal on two devices and the server when they hold the same. */
export interface Holding {
  documents: number;
  /** First digits of SHA-256 over all newest bodies, `7F3A-19C2`. */
  label: string;
}

export async function holdingOf(sources: readonly Documents[]): Promise<Holding> {
  const bodies = sources.flatMap((source) => source.all());
  const text = new TextEncoder().encode(fingerprintText(bodies));
  const digest = await crypto.subtle.digest('SHA-256', text);
  return { documents: bodies.length, label: fingerprintLabel(new Uint8Array(digest)) };
}
