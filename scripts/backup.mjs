// `npm run backup`, `npm run restore`: installs what is missing, copies a running server or fills an empty folder.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, localNode, projectEnv, root } from './install.mjs';

ensureInstalled();
const program = path.join(root, 'sync-server', 'backup-main.ts');
const run = spawn(localNode, [program, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: projectEnv(),
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => run.kill(signal));
run.on('exit', (code) => process.exit(code ?? 1));
