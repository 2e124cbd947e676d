import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { openForms } from './open-forms.svelte.ts';

test('counts forms from effects without running them again', () => {
  let runs = 0;
  const stop = $effect.root(() => {
    $effect(() => {
      runs += 1;
      return openForms.add();
    });
  });
  flushSync();
  expect(openForms.any).toBe(true);
  expect(runs).toBe(1);
  stop();
  flushSync();
  expect(openForms.any).toBe(false);
});
