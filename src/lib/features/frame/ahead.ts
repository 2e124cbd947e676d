import { preloadCode } from '$app/navigation';
import { loadNamedScreens } from '#lib/ui/lazy.ts';

/** Addresses to which people with cases go from a place; the id stands for any. */
const NEXT = ['/mentees/0', '/betriebe/0', '/aufgaben', '/besuche'];
/** Milliseconds without idleness after which it is done all the same. */
const PATIENCE_MS = 2_000;

let done = false;

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS });
    else setTimeout(resolve, PATIENCE_MS / 10);
  });
}

/**
 * Loads the code of the places before anybody goes there, when there is nothing else to do, so that
 * the first tap on one is answered as fast as the second.
 */
export async function loadAhead(places: readonly string[], cases: boolean): Promise<void> {
  if (done) return;
  done = true;
  try {
    for (const place of cases ? [...places, ...NEXT] : places) {
      await idle();
      await preloadCode(place);
    }
    await loadNamedScreens(idle);
  } catch {
    // An update may have taken the files away: then they come when they are asked for.
  }
}
