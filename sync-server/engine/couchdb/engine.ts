import { randomUUID } from 'node:crypto';
import type { Database, Engine } from '../engine.ts';
import { CouchClient, part, refusalOf, type ClientDeps } from './client.ts';
import { CouchDatabase } from './database.ts';

export interface CouchEngineDeps extends ClientDeps {
  /** Stands before the name of each database in the CouchDB. */
  prefix: string;
}

/** What this server's databases are called in a CouchDB that others may use, too. */
export const PREFIX = 'mappe_';

/** Where the name of the installation stands, so that all gateways have the same. */
const INSTALLATION = 'installation';

/** Databases of a CouchDB 3 (one node or a cluster). Throws 503 where it does not answer. */
export async function createCouchEngine({ prefix, ...deps }: CouchEngineDeps): Promise<Engine> {
  const client = new CouchClient(deps);
  const open = new Map<string, CouchDatabase>();

  async function exists(name: string): Promise<boolean> {
    const path = part(prefix + name);
    const reply = await client.ask({ method: 'GET', path, repeatable: true });
    if (reply.status >= 400 && reply.status !== 404) throw refusalOf(reply);
    return reply.status < 400;
  }

  async function openDatabase(name: string): Promise<Database | null> {
    const known = open.get(name);
    if (known) return known;
    if (!(await exists(name))) return null;
    const database = open.get(name) ?? new CouchDatabase(name, prefix + name, client);
    open.set(name, database);
    return database;
  }

  async function create(name: string): Promise<'created' | 'exists'> {
    if (open.has(name)) return 'exists';
    const path = part(prefix + name);
    const reply = await client.ask({ method: 'PUT', path, repeatable: true });
    if (reply.status === 412) return 'exists';
    if (reply.status >= 400) throw refusalOf(reply);
    return 'created';
  }

  async function remove(name: string): Promise<boolean> {
    const path = part(prefix + name);
    const reply = await client.ask({ method: 'DELETE', path, repeatable: false });
    open.get(name)?.close();
    open.delete(name);
    if (reply.status === 404) return false;
    if (reply.status >= 400) throw refusalOf(reply);
    return true;
  }

  return {
    uuid: await installationOf(create, openDatabase),
    async databases() {
      const all = await client.read<string[]>({
        method: 'GET',
        path: '_all_dbs',
        repeatable: true,
      });
      const own = all.filter((name) => name.startsWith(prefix));
      return own.map((name) => name.slice(prefix.length)).filter((name) => name !== INSTALLATION);
    },
    open: openDatabase,
    create,
    remove,
    close() {
      for (const database of open.values()) database.close();
      open.clear();
      return Promise.resolve();
    },
  };
}

/** Reads the installation's name; the first gateway gives it one. */
async function installationOf(
  create: Engine['create'],
  openDatabase: Engine['open'],
): Promise<string> {
  await create(INSTALLATION);
  const database = await openDatabase(INSTALLATION);
  if (!database) throw new Error('a database that was just made is not there');
  const uuid = randomUUID().replaceAll('-', '');
  // Whoever comes second meets a conflict, and reads what the first one wrote.
  await database.write([{ _id: 'name', uuid }], { newEdits: true });
  const [[found] = []] = await database.read([{ id: 'name' }], {});
  if (!found || 'missing' in found) throw new Error('the installation has no name');
  return (JSON.parse(found.body) as { uuid: string }).uuid;
}
