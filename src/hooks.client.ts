import type { HandleClientError } from '@sveltejs/kit';
import { guardScriptAddresses } from './script-addresses.ts';

guardScriptAddresses();
// Zod compiles its checks where it may; it must not even try, or the browser reports each try.
const zod = globalThis as { __zod_globalConfig?: { jitless?: boolean } };
(zod.__zod_globalConfig ??= {}).jitless = true;

/**
 * The one place that catches bugs of the app. What is shown is a random id; the error itself stays
 * in this device's console, since it may carry somebody's data.
 */
export const handleError: HandleClientError = ({ error, status }) => {
  const id = errorId();
  if (status !== 404) reportError(new Error(`unexpected ${id}`, { cause: error }));
  return { message: 'unexpected', id };
};

/** Eight letters and digits that are not mistaken for one another when read out. */
function errorId(): string {
  const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
}
