// `npm start`, `npm run demo`, `npm run engine`: install what is missing, build if stale, run.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, localNode, projectEnv, root } from './install.mjs';

const [kind, ...options] = process.argv.slice(2);
const entries = { start: 'main.ts', demo: 'demo-main.ts', engine: 'engine-main.ts' };

ensureInstalled();
const servesApp = kind !== 'engine' && !options.includes('--help');
if (servesApp && !ensureBuilt()) {
  console.error('Der Bau der App ist gescheitert; die Meldung steht oben.');
  process.exit(1);
}

const server = spawn(localNode, [path.join(root, 'sync-server', entries[kind]), ...options], {
  stdio: 'inherit',
  env: projectEnv(),
});
let asked = false;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    asked = true;
    server.kill(signal);
  });
// A server that was killed without being asked to stop has failed: whoever watches must start it again.
server.on('exit', (code) => process.exit(code ?? (asked ? 0 : 1)));
