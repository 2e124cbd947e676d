import type { Role } from '#lib/domain/member.ts';
import { CASE_FILE_TYPES, type DocumentType } from '#lib/domain/id.ts';

/** A database as access sees it. */
export type Place = { kind: 'project'; projectId: string } | { kind: 'programme' };

/** Who asks. */
export interface Actor {
  id: string;
  role: Role;
  /** ULID of the project, or null for who belongs to none. */
  projectId: string | null;
}

/** What a mentor and a coordinator keep together. */
const CASEWORK: readonly DocumentType[] = [
  'mentee',
  'employer',
  'vacancy',
  'contact',
  'task',
  'placement',
  'handover',
  'paper',
  'consent',
  ...CASE_FILE_TYPES,
];

/** Whether someone may replicate a database at all; where not, it does not exist for them. */
export function canOpen(actor: Actor, place: Place): boolean {
  if (place.kind === 'programme') return actor.role !== 'AUDITOR';
  const inProject = actor.role === 'MENTOR' || actor.role === 'COORDINATOR';
  return inProject && actor.projectId === place.projectId;
}

/**
 * Whether someone may write a kind of document there. Colleagues (`member`) are written by the
 * server alone, articles by the programme office; what carries a file comes by a way of its own.
 */
export function canWrite(actor: Actor, place: Place, type: DocumentType): boolean {
  if (!canOpen(actor, place)) return false;
  if (place.kind === 'programme') return type === 'article' && actor.role === 'PROGRAMME';
  return CASEWORK.includes(type);
}
