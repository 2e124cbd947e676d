import type { KeyObject } from 'node:crypto';
import { busy } from '../engine/protocol-error.ts';
import type { Database } from '../engine/engine.ts';
import { keyOf, newKey, type AuditKeys } from './keys.ts';

/** The database of the engine that holds the keys. No client ever opens it. */
export const AUDIT_KEYS_DATABASE = 'audit-keys';

/** Ids that no CouchDB takes for its own. */
const idOf = (scope: string): string => `key:${scope}`;

interface Found {
  rev: string;
  key: KeyObject;
}

/** Keys as documents. Of two servers that make the same one, the second takes the first's. */
export function openCouchKeys(database: Database): AuditKeys {
  const known = new Map<string, KeyObject>();

  async function read(scopes: readonly string[]): Promise<(Found | null)[]> {
    const groups = await database.read(
      scopes.map((scope) => ({ id: idOf(scope) })),
      {},
    );
    return groups.map(([found]) => {
      if (!found || 'missing' in found || found.deleted) return null;
      const { key } = JSON.parse(found.body) as { key: string };
      return { rev: found.rev, key: keyOf(new Uint8Array(Buffer.from(key, 'base64url'))) };
    });
  }

  async function learn(scopes: readonly string[]): Promise<string[]> {
    if (scopes.length === 0) return [];
    const found = await read(scopes);
    for (const [at, scope] of scopes.entries()) {
      const key = found[at]?.key;
      if (key) known.set(scope, key);
    }
    return scopes.filter((scope) => !known.has(scope));
  }

  return {
    async keysFor(scopes) {
      const absent = await learn(scopes.filter((scope) => !known.has(scope)));
      if (absent.length === 0) return known;
      await database.write(
        absent.map((scope) => ({
          _id: idOf(scope),
          key: Buffer.from(newKey()).toString('base64url'),
        })),
        { newEdits: true },
      );
      if ((await learn(absent)).length > 0) throw busy();
      return known;
    },
    async find(scope) {
      return (await read([scope]))[0]?.key ?? null;
    },
    async destroy(scope) {
      known.delete(scope);
      const [found] = await read([scope]);
      if (!found) return false;
      await database.purge({ [idOf(scope)]: [found.rev] });
      await database.compact();
      return true;
    },
    close: () => Promise.resolve(),
  };
}

/** Every key, for a move; what is there already stays. */
export async function copyKeys(
  database: Database,
  keys: readonly { scope: string; key: Uint8Array }[],
): Promise<void> {
  if (keys.length === 0) return;
  const documents = keys.map(({ scope, key }) => ({
    _id: idOf(scope),
    key: Buffer.from(key).toString('base64url'),
  }));
  await database.write(documents, { newEdits: true });
}
