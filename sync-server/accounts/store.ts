import type { Kept } from './kept.ts';
import type { Link, Person, Project, Session } from './model.ts';

/** Where accounts live. Asynchronous: an engine may keep them elsewhere than beside the process. */
export interface AccountStore {
  /** Values of the installation itself, made once (`epoch`, `programmeId`). */
  setting(key: string, make: () => string): Promise<string>;
  readSetting(key: string): Promise<string | null>;
  putSetting(key: string, value: string): Promise<void>;
  projects(): Promise<Project[]>;
  project(id: string): Promise<Project | null>;
  /** False where the slug is taken. */
  addProject(project: Project): Promise<boolean>;
  people(): Promise<Person[]>;
  person(id: string): Promise<Person | null>;
  personByLogin(login: string): Promise<Person | null>;
  /** False where the login is taken. */
  addPerson(person: Person): Promise<boolean>;
  updatePerson(
    id: string,
    changes: Partial<Pick<Person, 'active' | 'passphraseHash' | 'role' | 'projectId'>>,
  ): Promise<void>;
  session(tokenHash: string): Promise<Session | null>;
  sessionsOf(personId: string): Promise<Session[]>;
  putSession(session: Session): Promise<void>;
  /** Leaves a session ended that somebody has ended meanwhile. */
  changeSession(
    tokenHash: string,
    changes: Partial<Omit<Session, 'tokenHash' | 'personId'>>,
  ): Promise<void>;
  removeSession(tokenHash: string): Promise<void>;
  removeSessionsOf(personId: string): Promise<void>;
  link(tokenHash: string): Promise<Link | null>;
  /** Replaces what was open for the same purpose: only the newest link works. */
  putLink(link: Link): Promise<void>;
  /** True for the one caller that used it up. */
  takeLink(tokenHash: string): Promise<boolean>;
  /** Drops every session and link. */
  endAll(): Promise<void>;
  /** Drops expired sessions and links. */
  sweep(now: number): Promise<void>;
  /** What has no table of its own. */
  readonly kept: Kept;
  close(): Promise<void>;
}
