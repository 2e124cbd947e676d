// `npm run test:accessibility`, `npm run test:injection`: the whole of a story of which `npm test`
// plays a part. Every screen by axe in both sizes, light and dark; every hostile text in every field.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled, projectEnv, root } from './install.mjs';

const STORIES = {
  accessibility: { files: 'tests/e2e/accessibility/', env: { MAPPE_ACCESSIBILITY: 'whole' } },
  injection: { files: 'tests/e2e/injection.test.ts', env: { MAPPE_INJECTION: 'whole' } },
};
const story = STORIES[process.argv[2]];
if (!story) {
  console.error(`Bitte eine Geschichte nennen: ${Object.keys(STORIES).join(', ')}`);
  process.exit(1);
}

ensureInstalled();
const chromium = ensureChromium();
if (!ensureBuilt()) {
  console.error('Der Bau der App ist gescheitert; die Meldung steht oben.');
  process.exit(1);
}

const vitest = path.join(root, 'node_modules', '.bin', 'vitest');
const run = spawn(vitest, ['run', '--project', 'e2e', story.files], {
  cwd: root,
  stdio: 'inherit',
  env: projectEnv({ CHROMIUM_PATH: chromium, ...story.env }),
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => run.kill(signal));
run.on('exit', (code) => process.exit(code ?? 1));
