import { existsSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import LongFirst from './tests/environments/long-first.ts';

const chromium = [
  process.env['CHROMIUM_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== '' && existsSync(path));

const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Times in milliseconds. */
const SECOND = 1_000;
/**
 * How long tests wait for what must come; `vi.waitFor` has no such setting, hence the file. Shorter
 * than the time of a test, so that it says what did not come.
 */
const patience = {
  setupFiles: ['./tests/environments/patience.ts'],
  expect: { poll: { timeout: 20 * SECOND } },
};

/**
 * One process for many files: a process of its own for each costs more than the files themselves.
 * So files leave nothing behind, and Dexie finds a database wherever it is loaded first.
 */
const together = {
  ...patience,
  isolate: false,
  restoreMocks: true,
  unstubGlobals: true,
};
const withDatabase = { setupFiles: [...patience.setupFiles, 'fake-indexeddb/auto'] };

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        // Pure rules and single rooms, beside their files.
        test: {
          name: 'unit',
          ...together,
          ...withDatabase,
          environment: 'node',
          include: ['src/**/*.test.ts', 'sync-server/**/*.test.ts'],
          exclude: ['src/**/*.svelte.test.ts'],
          testTimeout: 30 * SECOND,
          hookTimeout: 30 * SECOND,
        },
      },
      {
        // State with runes, beside its file: `x.svelte.test.ts`.
        plugins: [svelte()],
        resolve: { conditions: ['browser'] },
        test: {
          name: 'runes',
          ...patience,
          environment: './tests/environments/runes.ts',
          include: ['src/**/*.svelte.test.ts', 'tests/records/**/*.test.ts'],
          testTimeout: 30 * SECOND,
          hookTimeout: 30 * SECOND,
        },
      },
      {
        test: {
          name: 'store',
          ...patience,
          environment: 'node',
          maxWorkers: 2,
          include: ['tests/store/**/*.test.ts'],
          exclude: ['tests/store/**/*.browser.test.ts'],
          testTimeout: 30 * SECOND,
          hookTimeout: 30 * SECOND,
        },
      },
      {
        test: {
          name: 'store-browser',
          ...patience,
          include: ['tests/store/**/*.browser.test.ts'],
          testTimeout: 60 * SECOND,
          hookTimeout: 60 * SECOND,
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium === undefined ? {} : { executablePath: chromium }),
                args: chromiumArguments,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'server',
          ...together,
          ...withDatabase,
          environment: 'node',
          include: ['tests/{sync-server,sync,convergence}/**/*.test.ts'],
          maxWorkers: 2,
          testTimeout: 60 * SECOND,
          hookTimeout: 60 * SECOND,
        },
      },
      {
        // The same suites with a CouchDB behind the server: nobody in front of it sees a difference.
        test: {
          name: 'server-couchdb',
          ...together,
          ...withDatabase,
          environment: 'node',
          env: { MAPPE_TEST_ENGINE: 'couchdb' },
          include: [
            'tests/sync-server/{access,admission,caseload-replication,erasure,parking,push}.test.ts',
          ],
          maxWorkers: 2,
          testTimeout: 60 * SECOND,
          hookTimeout: 60 * SECOND,
        },
      },
      {
        test: {
          name: 'e2e',
          ...together,
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 240 * SECOND,
          hookTimeout: 120 * SECOND,
          // Each story starts a server and browsers of its own, and mostly waits for them.
          maxWorkers: 2,
        },
      },
    ],
  },
});
