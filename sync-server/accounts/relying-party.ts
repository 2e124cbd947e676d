import { isIP } from 'node:net';

/** Whom passkeys are made for and shown to (WebAuthn, "relying party"). */
export interface RelyingParty {
  /** Domain without scheme and port. */
  id: string;
  /** Origin of the pages that may ask. */
  origin: string;
}

/**
 * Of the public address; null where browsers make no passkeys: at an IP address, and without
 * encryption anywhere but on the own machine (WebAuthn Level 3, 5.1.3).
 */
export function relyingParty(publicOrigin: string): RelyingParty | null {
  const { hostname, origin, protocol } = new URL(publicOrigin);
  if (hostname.startsWith('[') || isIP(hostname) !== 0) return null;
  const own = hostname === 'localhost' || hostname.endsWith('.localhost');
  return protocol === 'https:' || own ? { id: hostname, origin } : null;
}
