// Finds a Chromium for the end-to-end tests, or installs Debian's where it may.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function find() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  return places.find((place) => existsSync(place)) ?? null;
}

function aptGet(args) {
  const asRoot = process.getuid?.() === 0;
  const command = asRoot ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command[0], command.slice(1), { stdio: ['ignore', 'ignore', 'inherit'], env })
    .status;
}

/** Path of a Chromium; exits with what to do where there is none and none may be installed. */
export function ensureChromium() {
  const found = find();
  if (found) return found;
  if (process.env.CHROMIUM_PATH) {
    console.error(`CHROMIUM_PATH points to ${process.env.CHROMIUM_PATH}, which does not exist.`);
    process.exit(1);
  }
  if (existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium found; installing Debian’s package "chromium" …');
    aptGet(['update', '-qq']);
    aptGet(['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  }
  const installed = find();
  if (installed) return installed;
  console.error('The browser tests need a Chromium. Install one as root:');
  console.error('  apt-get update && apt-get install -y chromium');
  console.error('or name one: CHROMIUM_PATH=/path/to/chromium npm test');
  process.exit(1);
}
