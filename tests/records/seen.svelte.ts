import { flushSync } from 'svelte';

/** What an effect sees over time, as a screen would draw it. Read `values()` after each step. */
export function watchValues<T>(read: () => T): { values: () => T[]; stop: () => void } {
  const seen: T[] = [];
  const stop = $effect.root(() => {
    $effect(() => void seen.push(read()));
  });
  flushSync();
  return {
    values() {
      flushSync();
      return seen;
    },
    stop,
  };
}
