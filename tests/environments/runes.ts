import type { Environment } from 'vitest/runtime';

/**
 * Node, but modules are compiled as for a browser: runes in `*.svelte.ts` are reactive, as on the
 * device. There is no document; what draws belongs to the end-to-end tests.
 */
const runes: Environment = {
  name: 'runes',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => undefined }),
};

export default runes;
