import { ulid } from 'ulid';
import { markRestored } from '../accounts/recovery.ts';
import { readCouchdb } from '../config.ts';
import type { Outcome } from '../config-outcome.ts';
import { openCouchState } from '../state.ts';

/**
 * A CouchDB is restored by CouchDB's own means; this tells everybody: a new epoch, a line in the
 * audit log, nobody signed in. Servers read the epoch when they start.
 */
export async function markCouchRestored(
  environment: Readonly<Record<string, string | undefined>>,
  now: () => number,
): Promise<Outcome<string>> {
  const couchdb = readCouchdb(environment);
  if (!couchdb.ok) return couchdb;
  const deps = { ...couchdb.value, onTrouble: () => undefined };
  const { engine, store, audit } = await openCouchState(deps, now);
  const epoch = ulid(now());
  try {
    await audit.append([{ action: 'restored', actor: null, detail: epoch }]);
    await markRestored(store, { epoch, now: now() });
    return { ok: true, value: epoch };
  } finally {
    await store.close();
    await audit.close();
    await engine.close();
  }
}
