// `npm run backup`, `restore`, `bench:load`: installs what is missing, and runs a program that needs no build.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, localNode, projectEnv, root } from './install.mjs';

const [program, ...options] = process.argv.slice(2);
ensureInstalled();
const run = spawn(localNode, [path.join(root, program), ...options], {
  stdio: 'inherit',
  env: projectEnv(),
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => run.kill(signal));
run.on('exit', (code) => process.exit(code ?? 1));
