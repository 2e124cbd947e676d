/**
 * Trusted Types: the browser asks here before text becomes the address of a script. Only our own
 * workers may be one; text never becomes markup or code (no `createHTML`, no `createScript`).
 * Svelte's compiled templates have a policy of their own.
 */
const SERVICE_WORKER = '/service-worker.js';
const WORKERS = '/_app/immutable/workers/';

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

/** Throws a TypeError, as the browser expects, for whatever is none of our workers. */
export function ownScript(address: string, origin: string): string {
  const url = new URL(address, origin);
  const known = url.pathname === SERVICE_WORKER || url.pathname.startsWith(WORKERS);
  if (url.origin !== origin || !known || url.search !== '')
    throw new TypeError('This is no script of the app.');
  return address;
}

/** To be called once, before anything else runs; does nothing where the browser has no such types. */
export function guardScriptAddresses(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => ownScript(address, location.origin),
  });
}
