import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { installedBrowser, type Engine } from './engine.ts';

/** `npm run test:browsers` starts it once an engine. */
const engine = (process.env['MAPPE_ENGINE_NAME'] ?? 'chromium') as Engine;
const program = process.env['MAPPE_ENGINE_PROGRAM'] ?? '/usr/bin/chromium';

export default defineConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  // Three engines may find different parts to prepare; each has its own place for them.
  cacheDir: `node_modules/.vite-${engine}`,
  test: {
    name: engine,
    include: ['tests/browsers/**/*.browser.test.ts', 'tests/store/tabs.browser.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      connectTimeout: 120_000,
      provider: installedBrowser(program),
      instances: [{ browser: engine }],
    },
  },
});
