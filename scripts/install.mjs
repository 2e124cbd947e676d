// Brings what the lock file names, and Node 24, on a machine that has Node 20 and npm only.
// Runs before anything is installed: Node's own modules only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const stamp = path.join(root, 'node_modules', '.installed-from');
const localNode = path.join(root, 'node_modules', 'node', 'bin', 'node');

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
}

/** True where node_modules is what the lock file says. */
function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash() && existsSync(localNode);
}

function npm(args) {
  // npm may itself run this script; its settings for the inner call come from .npmrc alone.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(config_|lifecycle|package)/i.test(name)),
  );
  return spawnSync('npm', args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env }).status;
}

/** Installs from the lock file where something is missing. Exits with one clear line if it cannot. */
export function ensureInstalled() {
  if (isInstalled()) return;
  // npm ci would empty the folder behind the link, which belongs to another working copy.
  if (lstatSync(path.join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    console.error('node_modules ist ein Verweis und nicht auf dem Stand von package-lock.json.');
    console.error('Bitte den Verweis entfernen oder an seinem Ziel npm ci ausführen.');
    process.exit(1);
  }
  console.log('Installiere, was fehlt (npm ci) …');
  if (npm(['ci', '--no-audit', '--no-fund']) !== 0) {
    console.error('npm ci ist gescheitert. Bitte Netz und Meldung oben prüfen und neu starten.');
    process.exit(1);
  }
  // Where npm holds back install scripts, Node 24 is not in its place yet.
  if (!existsSync(localNode)) npm(['rebuild', 'node', '--ignore-scripts=false']);
  if (!existsSync(localNode)) {
    console.error('Node 24 fehlt: npm hat das Skript des Pakets "node" nicht ausgeführt.');
    console.error('Bitte einmal: npm rebuild node --ignore-scripts=false');
    process.exit(1);
  }
  writeFileSync(stamp, lockHash());
}

/** Environment in which `node` is the project's own. */
export function projectEnv(more = {}) {
  const bin = path.join(root, 'node_modules', '.bin');
  return { ...process.env, ...more, PATH: `${bin}${path.delimiter}${process.env.PATH}` };
}

export { localNode };
