// `npm run faults [-- names] [--trials N] [--seed S]`: installs what is missing, breaks things on purpose.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled, localNode, projectEnv, root } from './install.mjs';

ensureInstalled();
const chromium = ensureChromium();
if (!ensureBuilt()) {
  console.error('Der Bau der App ist gescheitert; die Meldung steht oben.');
  process.exit(1);
}

const faults = path.join(root, 'tests', 'faults', 'run.ts');
const run = spawn(localNode, [faults, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: projectEnv({ CHROMIUM_PATH: chromium }),
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => run.kill(signal));
run.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
