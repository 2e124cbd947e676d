// Builds the app where the last build is older than its sources.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectEnv, root } from './install.mjs';

const stamp = path.join(root, 'build', '.built-from');
const sources = [
  'src',
  'static',
  'package-lock.json',
  'package.json',
  'svelte.config.js',
  'vite.config.ts',
  'tsconfig.json',
];

function* filesBelow(name) {
  if (!statSync(name).isDirectory()) {
    yield name;
    return;
  }
  for (const entry of readdirSync(name).sort()) yield* filesBelow(path.join(name, entry));
}

function sourceHash() {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesBelow(path.join(root, source))) {
      hash.update(path.relative(root, file)).update('\0').update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/** Builds if stale; false where the build failed. */
export function ensureBuilt() {
  const hash = sourceHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true;
  console.log('Baue die App …');
  const vite = path.join(root, 'node_modules', '.bin', 'vite');
  const run = spawnSync(vite, ['build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: projectEnv(),
  });
  if (run.status !== 0) return false;
  writeFileSync(stamp, hash);
  return true;
}

if (process.argv[1] === import.meta.filename) process.exit(ensureBuilt() ? 0 : 1);
