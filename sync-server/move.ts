import { join } from 'node:path';
import { moveKey } from './accounts/seal-key.ts';
import type { AccountStore } from './accounts/store.ts';
import { exportAccounts, type ExportedAccounts } from './accounts/sqlite-export.ts';
import type { AuditRecord } from './audit/audit.ts';
import { AUDIT_KEYS_DATABASE, copyKeys } from './audit/couchdb-keys.ts';
import { AUDIT_DATABASE, copyRecords } from './audit/couchdb-log.ts';
import { readKeys } from './audit/sqlite-keys.ts';
import { verifyChain } from './audit/verify.ts';
import { fail, type Outcome } from './config-outcome.ts';
import { openFile } from './engine/sqlite/schema.ts';
import { messages } from './messages.de.ts';
import type { State } from './state.ts';

export interface Moved {
  projects: number;
  people: number;
  sessions: number;
  records: number;
}

/**
 * Carries accounts and audit log of a data folder into state kept as documents. May be repeated:
 * what is there already stays. Refuses a target that has other people.
 */
export async function moveState(folder: string, state: State): Promise<Outcome<Moved>> {
  const accounts = await exportAccounts(join(folder, 'accounts.sqlite'));
  const own = new Set(accounts.people.map(({ id }) => id));
  if ((await state.store.people()).some(({ id }) => !own.has(id)))
    return fail(messages.moveForeign);
  const records = readRecords(join(folder, 'audit.sqlite'));
  if (!records) return fail(messages.moveAuditBroken);
  await copyAccounts(accounts, state.store);
  await moveKey(folder, state.engine);
  const audit = await state.engine.open(AUDIT_DATABASE);
  if (!audit || !(await copyRecords(audit, records))) return fail(messages.moveForeign);
  const keys = await state.engine.open(AUDIT_KEYS_DATABASE);
  if (keys) await copyKeys(keys, readKeys(join(folder, 'audit-keys.sqlite')));
  const { projects, people, sessions } = accounts;
  return {
    ok: true,
    value: {
      projects: projects.length,
      people: people.length,
      sessions: sessions.length,
      records: records.length,
    },
  };
}

/** Settings last: until the epoch stands there, nobody takes the target for the same server. */
async function copyAccounts(from: ExportedAccounts, to: AccountStore): Promise<void> {
  for (const project of from.projects) await to.addProject(project);
  for (const person of from.people) await to.addPerson(person);
  for (const session of from.sessions) await to.putSession(session);
  for (const link of from.links) await to.putLink(link);
  for (const { id, value } of from.kept)
    await to.kept.update(id, () => ({ value, result: undefined }));
  for (const { key, value } of from.settings) await to.putSetting(key, value);
}

function readRecords(path: string): AuditRecord[] | null {
  const db = openFile(path);
  const records: AuditRecord[] = [];
  const walked = verifyChain(db, undefined, (record) => records.push(record));
  db.close();
  return walked.ok ? records : null;
}
