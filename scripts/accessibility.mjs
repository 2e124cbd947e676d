// `npm run test:accessibility`: every screen in both sizes, light and dark, by axe in Chromium.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled, projectEnv, root } from './install.mjs';

ensureInstalled();
const chromium = ensureChromium();
if (!ensureBuilt()) {
  console.error('Der Bau der App ist gescheitert; die Meldung steht oben.');
  process.exit(1);
}

const vitest = path.join(root, 'node_modules', '.bin', 'vitest');
const run = spawn(vitest, ['run', '--project', 'e2e', 'tests/e2e/accessibility/'], {
  cwd: root,
  stdio: 'inherit',
  env: projectEnv({ CHROMIUM_PATH: chromium, MAPPE_ACCESSIBILITY: 'whole' }),
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => run.kill(signal));
run.on('exit', (code) => process.exit(code ?? 1));
