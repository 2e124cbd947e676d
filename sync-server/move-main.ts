import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ulid } from 'ulid';
import { readCouchdb } from './config.ts';
import { fail, type Outcome } from './config-outcome.ts';
import { ProtocolError } from './engine/protocol-error.ts';
import { lockFolder } from './engine/sqlite/lock.ts';
import { messages } from './messages.de.ts';
import { moveState, type Moved } from './move.ts';
import { openCouchState } from './state.ts';

/** The second half of `npm run move`: what is not documents. */
async function run(): Promise<Outcome<Moved>> {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: '' }, 'new-epoch': { type: 'boolean' } },
  });
  const couchdb = readCouchdb(process.env);
  if (!couchdb.ok) return couchdb;
  if (!existsSync(join(values.data, 'accounts.sqlite')))
    return fail(messages.badFolder(values.data));
  const lock = lockFolder(join(values.data, 'lock'));
  if (!lock) return fail(messages.folderTaken(values.data));
  try {
    const state = await openCouchState({ ...couchdb.value, onTrouble: () => undefined }, Date.now);
    const moved = await moveState(values.data, state);
    // Every device then offers again what it has: for who is not sure of the moment of the copy.
    if (moved.ok && values['new-epoch']) {
      await state.store.putSetting('restoredAt', new Date().toISOString());
      await state.store.putSetting('epoch', ulid());
    }
    await state.audit.close();
    await state.engine.close();
    return moved;
  } catch (error) {
    if (error instanceof ProtocolError) return fail(messages.couchdbAway);
    throw error;
  } finally {
    lock.release();
  }
}

const outcome = await run();
if (outcome.ok) process.stdout.write(`${messages.moved(outcome.value)}\n`);
else process.stderr.write(`${outcome.message}\n`);
process.exitCode = outcome.ok ? 0 : 2;
