// `npm run move`: carries the data folder of a stopped server into a CouchDB. Documents go by the
// stock replicator, from the bare engine on that folder; accounts and audit log follow.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { ensureInstalled, localNode, projectEnv, root } from './install.mjs';

ensureInstalled();
const { default: PouchDB } = await import('pouchdb-core');
PouchDB.plugin((await import('pouchdb-adapter-http')).default);
PouchDB.plugin((await import('pouchdb-replication')).default);

/** Prefix of this server's databases in a CouchDB (sync-server/engine/couchdb/engine.ts). */
const PREFIX = 'mappe_';
const USAGE = `npm run move -- [--data ORDNER] [--new-epoch]
  Überträgt den Datenordner eines angehaltenen Servers in das CouchDB von COUCHDB_URL.
  --data       der Datenordner (sonst MAPPE_DATA, sonst data/mappe)
  --new-epoch  alle Geräte bieten danach noch einmal an, was sie haben`;
/** Documents of one request; a file lies in one of them. */
const BATCH = 100;

const values = readFlags();
const data = values.data ?? process.env.MAPPE_DATA ?? 'data/mappe';
const program = (name, ...args) => [path.join(root, 'sync-server', name), ...args];

function readFlags() {
  try {
    const options = {
      data: { type: 'string' },
      'new-epoch': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    };
    const { values: given } = parseArgs({ options });
    if (!given.help) return given;
    console.log(USAGE);
    process.exit(0);
  } catch (error) {
    const flag = /'(-[^']*?)[ <']/.exec(error.message)?.[1] ?? process.argv.slice(2).join(' ');
    console.error(`Diese Angabe gibt es nicht, oder ihr Wert fehlt: ${flag}\n${USAGE}`);
    process.exit(2);
  }
}

function target() {
  const url = URL.parse(process.env.COUCHDB_URL ?? '');
  if (!url) {
    console.error('COUCHDB_URL fehlt, z. B. https://name:passwort@couch.example:6984');
    process.exit(2);
  }
  const username = decodeURIComponent(url.username) || process.env.COUCHDB_USER;
  const password = decodeURIComponent(url.password) || process.env.COUCHDB_PASSWORD;
  const address = url.origin + url.pathname.replace(/\/+$/, '');
  return { address, auth: username ? { username, password } : undefined };
}

/** The bare engine on the folder: 127.0.0.1 and a free port, for as long as this takes. */
async function serveFolder() {
  const server = spawn(localNode, program('engine-main.ts', '--port', '0', '--dir', data), {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: projectEnv(),
  });
  const started = once(createInterface(server.stdout), 'line').then(([line]) => line);
  const failed = once(server, 'exit').then(([code]) => process.exit(code ?? 1));
  return { address: await Promise.race([started, failed]), server };
}

async function replicate(source, { address, auth }, name) {
  const to = `${address}/${encodeURIComponent(PREFIX + name)}`;
  const remote = new PouchDB(to, { auth });
  await remote.info();
  const from = new PouchDB(source + encodeURIComponent(name), { skip_setup: true });
  const result = await PouchDB.replicate(from, remote, { batch_size: BATCH });
  if (result.doc_write_failures > 0) throw new Error(`${name}: ${result.doc_write_failures}`);
  console.log(`${name}: ${result.docs_written} Fassungen übertragen`);
}

const couch = target();
const { address, server } = await serveFolder();
try {
  const names = await (await fetch(`${address}_all_dbs`)).json();
  for (const name of names) await replicate(address, couch, name);
} catch (error) {
  console.error(`Übertragung abgebrochen, einfach wiederholen: ${error.message}`);
  process.exitCode = 1;
} finally {
  server.removeAllListeners('exit');
  server.kill('SIGTERM');
  await once(server, 'exit');
}
if (!process.exitCode) {
  const flags = values['new-epoch'] ? ['--new-epoch'] : [];
  const state = spawn(localNode, program('move-main.ts', '--data', data, ...flags), {
    stdio: 'inherit',
    env: projectEnv(),
  });
  const [code] = await once(state, 'exit');
  process.exitCode = code ?? 1;
}
