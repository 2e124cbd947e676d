import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { onlyDexieInTransaction } from './scripts/lint/only-dexie-in-transaction.js';
import svelteConfig from './svelte.config.js';

export default ts.config(
  { ignores: ['build/', '.svelte-kit/', 'screens/', 'node_modules/', 'data/'] },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  prettier,
  svelte.configs.prettier,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        // The service worker lives in another world of types than the pages.
        projectService: { allowDefaultProject: ['src/service-worker.ts'] },
        extraFileExtensions: ['.svelte'],
        parser: ts.parser,
        svelteConfig,
      },
    },
    rules: {
      // Numbers in German sentences are what templates are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Event handlers in markup may be async: the called function answers with values, not throws.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      // `$state()` in a `let` is how Svelte declares reactive state.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived', '$bindable'] }],
      'no-console': 'error',
      // Addresses are written out; the app lives at the root of its own origin.
      'svelte/no-navigation-without-resolve': 'off',
      // The compiler checks types in markup better than the type-aware rules see them.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/lib/store/**/*.ts'],
    plugins: { mappe: { rules: { 'only-dexie-in-transaction': onlyDexieInTransaction } } },
    rules: { 'mappe/only-dexie-in-transaction': 'error' },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [ts.configs.disableTypeChecked],
  },
  {
    // The server and the scripts speak to a terminal.
    files: ['sync-server/**/*main.ts', 'scripts/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
);
