// `npm run test:browsers`: the store's contract and the rescue in three engines. Debian's packages
// are installed where that is allowed; an engine that is not there is named, and not counted.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled, projectEnv, root } from './install.mjs';

const ENGINES = {
  chromium: { packages: [], find: () => ensureChromium() },
  firefox: {
    packages: ['firefox-esr'],
    find: () =>
      process.env.FIREFOX_PATH ??
      ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((place) => existsSync(place)),
  },
  webkit: {
    // The driver brings the engine and MiniBrowser with it; it runs in a display of its own.
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
    find: () =>
      existsSync('/usr/bin/xvfb-run')
        ? globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser').at(0)
        : undefined,
  },
};
/** An engine that hangs is not waited for longer, in milliseconds. */
const LONGEST_MS = 240_000;

ensureInstalled();

function aptGet(...args) {
  const asRoot = process.getuid?.() === 0;
  const command = asRoot ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command[0], command.slice(1), { stdio: 'ignore', env }).status === 0;
}

function install(packages) {
  if (packages.length === 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${packages.join(', ')} …`);
  if (!aptGet('install', '-y', '-qq', '--no-install-recommends', ...packages)) {
    aptGet('update', '-qq');
    aptGet('install', '-y', '-qq', '--no-install-recommends', ...packages);
  }
}

const only = process.argv.slice(2);
const results = [];
for (const [name, { packages, find }] of Object.entries(ENGINES)) {
  if (only.length > 0 && !only.includes(name)) continue;
  if (!find()) install(packages);
  const program = find();
  if (!program) {
    results.push(`${name}: not run, it is not here and may not be installed (${packages})`);
    continue;
  }
  console.log(`\n── ${name}: ${program}`);
  const vitest = path.join(root, 'node_modules', '.bin', 'vitest');
  const { status } = spawnSync(
    vitest,
    ['run', '--config', path.join(root, 'tests', 'browsers', 'vitest.config.ts')],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: LONGEST_MS,
      env: projectEnv({ MAPPE_ENGINE_NAME: name, MAPPE_ENGINE_PROGRAM: program }),
    },
  );
  results.push(`${name}: ${status === 0 ? 'ok' : 'FAILED'}`);
}
console.log(`\n${results.join('\n')}`);
process.exit(results.some((line) => line.endsWith('FAILED')) ? 1 : 0);
