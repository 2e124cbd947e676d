// `npm run fuzz [-- --requests N --seed S]`: installs what is missing, attacks the real server.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, localNode, projectEnv, root } from './install.mjs';

ensureInstalled();
const program = path.join(root, 'tests', 'fuzz', 'run.ts');
const run = spawn(localNode, [program, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: projectEnv(),
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => run.kill(signal));
run.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
