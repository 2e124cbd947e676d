import { makeId } from '#lib/domain/id.ts';
import type { Contact } from '#lib/domain/contact.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { buildContact } from '#tests/factories/contact.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { ask, type Reply } from './bare-engine.ts';
import {
  addPerson,
  addProject,
  setUpAdmin,
  startGateway,
  type Account,
  type Gateway,
} from './gateway.ts';

/** Two projects and their people behind one server. */
export interface CaseWorld {
  gateway: Gateway;
  project: { id: string; db: string };
  other: { id: string; db: string };
  admin: Account;
  mira: Account;
  kai: Account;
  koordination: Account;
}

export async function startCaseWorld(starting = startGateway()): Promise<CaseWorld> {
  const gateway = await starting;
  const admin = await setUpAdmin(gateway);
  const project = await addProject(gateway, admin, 'bautzen');
  const other = await addProject(gateway, admin, 'goerlitz');
  const person = (login: string, role: 'MENTOR' | 'COORDINATOR') =>
    addPerson(gateway, admin, { login, role, projectId: project.id });
  return {
    gateway,
    project,
    other,
    admin,
    mira: await person('mira', 'MENTOR'),
    kai: await person('kai', 'MENTOR'),
    koordination: await person('koordination', 'COORDINATOR'),
  };
}

export const as = (who: Account): Record<string, string> => ({ cookie: who.cookie });

/** A case of one person, not yet pushed. */
export function menteeOf(world: CaseWorld, who: Account, fields: Partial<Mentee> = {}): Mentee {
  return buildMentee({
    projectId: world.project.id,
    createdBy: who.id,
    updatedBy: who.id,
    mentorIds: [who.id],
    ...fields,
  });
}

export const caseIdOf = (mentee: { _id: string }): string => mentee._id.slice('mentee:'.length);

export function contactOf(
  world: CaseWorld,
  mentee: { _id: string },
  who: Account,
  fields: Partial<Contact> = {},
): Contact {
  const caseId = caseIdOf(mentee);
  return buildContact({
    _id: makeId('contact', nextUlid(), caseId),
    projectId: world.project.id,
    createdBy: who.id,
    updatedBy: who.id,
    mentorId: who.id,
    caseId,
    ...fields,
  });
}

export interface Line {
  id: string;
  rev: string;
  ok?: boolean;
  error?: string;
  problem?: string;
  problems?: { code: string; field?: string }[];
}

export async function push(
  world: CaseWorld,
  who: Account,
  documents: readonly object[],
  options: object = {},
): Promise<Line[]> {
  const body = { docs: documents, ...options };
  return (await ask<Line[]>('POST', `${world.project.db}/_bulk_docs`, body, as(who))).body;
}

/** Pushes a document as a new edit and gives it back with its revision. */
export async function put<T extends { _id: string }>(
  world: CaseWorld,
  who: Account,
  document: T,
): Promise<T & { _rev: string }> {
  const [line] = await push(world, who, [document]);
  if (!line?.ok) throw new Error(JSON.stringify(line));
  return { ...document, _rev: line.rev };
}

/** The same document, changed by somebody now. */
export function edited<T extends object>(document: T, who: Account, fields: Partial<T> = {}): T {
  return { ...document, updatedBy: who.id, updatedAt: new Date().toISOString(), ...fields };
}

export interface Page {
  results: { id: string; seq: string; changes: { rev: string }[]; deleted?: boolean }[];
  last_seq: string;
  pending: number;
}

export async function changes(
  world: CaseWorld,
  who: Account,
  query: Record<string, string | number> = {},
): Promise<Page> {
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]) => [name, String(value)]),
  );
  const url = `${world.project.db}/_changes?${search.toString()}`;
  return (await ask<Page>('GET', url, undefined, as(who))).body;
}

/** Ids of cases, contacts and the like that a person sees, without the colleagues. */
export async function idsOf(world: CaseWorld, who: Account): Promise<string[]> {
  const { results } = await changes(world, who);
  return results
    .map(({ id }) => id)
    .filter((id) => !id.startsWith('member:'))
    .sort();
}

export function get(world: CaseWorld, who: Account, path: string): Promise<Reply> {
  return ask('GET', world.project.db + path, undefined, as(who));
}

export interface State {
  cases: string[] | null;
  parked: number;
  epoch: string;
  userId: string;
}

export async function stateOf({ gateway }: CaseWorld, who: Account): Promise<State> {
  return (await ask<State>('GET', `${gateway.address}/api/state`, undefined, as(who))).body;
}
