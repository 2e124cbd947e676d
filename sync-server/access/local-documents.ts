import type { Database, LocalDocument } from '../engine/engine.ts';
import { ProtocolError } from '../engine/protocol-error.ts';
import { localPrefix } from './growth.ts';
import { LIMITS } from './limits.ts';

type Locals = Pick<Database, 'getLocal' | 'putLocal' | 'removeLocal' | 'listLocal'>;

/** `_local` documents of one person: nobody else's exist. */
export function ownLocals(database: Database, userId: string): Locals {
  const prefix = localPrefix(userId);
  const own = (id: string): string => `${prefix}${id}`;
  return {
    async getLocal(id) {
      const found = await database.getLocal(own(id));
      return found ? { ...found, id } : null;
    },
    putLocal(id, rev, body) {
      if (id.length > LIMITS.localId || Buffer.byteLength(body) > LIMITS.localBytes)
        throw new ProtocolError(413, 'too_large', 'This local document is too large.');
      return database.putLocal(own(id), rev, body);
    },
    removeLocal: (id, rev) => database.removeLocal(own(id), rev),
    async listLocal() {
      const all = await database.listLocal();
      return all
        .filter((local) => local.id.startsWith(prefix))
        .map((local): LocalDocument => ({ ...local, id: local.id.slice(prefix.length) }));
    },
  };
}
