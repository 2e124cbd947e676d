import { openFile } from '../engine/sqlite/schema.ts';
import type { KeptValue } from './kept.ts';
import type { Link, Person, Project, Session } from './model.ts';
import { toSession, type SessionRow } from './sqlite-sessions.ts';
import { openAccountStore } from './sqlite-store.ts';

export interface ExportedAccounts {
  settings: { key: string; value: string }[];
  projects: Project[];
  people: Person[];
  sessions: Session[];
  links: Link[];
  kept: KeptValue<object>[];
}

/** Everything of an account file, for a move to another store. */
export async function exportAccounts(path: string): Promise<ExportedAccounts> {
  const store = openAccountStore(path);
  const [projects, people] = [await store.projects(), await store.people()];
  const kept = await store.kept.list<object>('');
  await store.close();
  const db = openFile(path);
  const all = <T>(table: string): T[] =>
    db
      .prepare(`SELECT * FROM ${table}`)
      .all()
      .map((row) => ({ ...row }) as T);
  const rest = {
    settings: all<{ key: string; value: string }>('settings'),
    sessions: all<SessionRow>('sessions').map(toSession),
    links: all<Link>('links'),
  };
  db.close();
  return { ...rest, projects, people, kept };
}
