import type { Role } from '#lib/domain/member.ts';

/** A project of the programme; its documents live in the database `project-<slug>`. */
export interface Project {
  id: string;
  slug: string;
  name: string;
  /** District key, 5 digits. */
  ags: string | null;
}

export interface Person {
  id: string;
  /** Lower case. */
  login: string;
  name: string;
  role: Role;
  projectId: string | null;
  active: boolean;
  /** Argon2id in PHC form; null until the invitation was accepted. */
  passphraseHash: string | null;
  createdAt: number;
}

/** Times in milliseconds since 1970. Sessions of older versions have but the first three fields. */
export interface Session {
  tokenHash: string;
  personId: string;
  expiresAt: number;
  /** What the person is told of the device, coarse: `chrome/android`. */
  device?: string;
  /** Hash of the device's token. */
  deviceHash?: string;
  startedAt?: number;
  usedAt?: number;
  syncedAt?: number;
  /** When the person last showed to be who signed in. */
  provenAt?: number;
  /** When the person last showed a second factor in it. */
  factorAt?: number;
  /** Another one has taken its place: it only answers what is still under way. */
  replaced?: true;
}

/** A one-time link: the first administrator's, or a person's invitation. */
export interface Link {
  tokenHash: string;
  kind: 'setup' | 'invitation';
  personId: string | null;
  expiresAt: number;
}

/** Who asks, as every rule needs it. */
export interface User {
  id: string;
  login: string;
  name: string;
  role: Role;
  project: Project | null;
}

export const PROGRAMME_DATABASE = 'programme';

export const databaseOf = (project: Project): string => `project-${project.slug}`;
