/** How Chromium, Firefox and WebKit say that code of the app could not be fetched. */
const WORDS = /dynamically imported module|importing a module script failed|unable to preload css/i;

/**
 * Whether something that was tapped came to nothing because its code is not on this device yet: the
 * app is still being kept for offline use, and the network has gone.
 */
export const isPartMissing = (reason: unknown): boolean =>
  reason instanceof Error && WORDS.test(reason.message);
