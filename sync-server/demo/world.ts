import { ulid } from 'ulid';
import type { AnyDocument } from '#lib/domain/document.ts';
import { parseId } from '#lib/domain/id.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { SCHEMA_VERSION } from '#lib/domain/record.ts';
import { at } from './days.ts';
import type { Random } from './random.ts';

/** One project while it is being made up. */
export interface DemoProject {
  id: string;
  slug: string;
  name: string;
  ags: string;
  mentors: readonly DemoPerson[];
  coordinator: DemoPerson;
}

export interface DemoPerson {
  id: string;
  login: string;
  name: string;
}

export interface DemoContext {
  random: Random;
  /** ISO day that everything is dated around. */
  today: string;
  project: DemoProject;
}

/** An id whose time is a day's, so that lists by id are lists by date. */
export function idOn(random: Random, day: string): string {
  const time = Date.parse(`${day}T08:00:00Z`) + random.int(0, 8 * 3600_000);
  return ulid(time, () => random.next());
}

type Envelope = Pick<
  AnyDocument,
  'schemaVersion' | 'projectId' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy'
>;

export function envelopeOn(projectId: string, author: string, day: string): Envelope {
  const instant = at(day, '09:30');
  return {
    schemaVersion: SCHEMA_VERSION,
    projectId,
    createdAt: instant,
    createdBy: author,
    updatedAt: instant,
    updatedBy: author,
  };
}

/** Envelope, kind, case and an id of a record that was written on a day. */
export function recordOf<T extends string>(
  { random, project }: DemoContext,
  mentee: Mentee,
  type: T,
  day: string,
) {
  const caseId = parseId(mentee._id)?.ulid ?? '';
  return {
    _id: `${type}:${caseId}:${idOn(random, day)}`,
    ...envelopeOn(project.id, mentee.mentorIds[0] ?? project.coordinator.id, day),
    type,
    caseId,
  };
}
