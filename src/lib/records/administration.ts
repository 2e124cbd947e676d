import type { Role } from '../domain/member.ts';
import { fail, type Result } from '../domain/problem.ts';

export interface ProjectRow {
  id: string;
  name: string;
  slug: string;
  ags?: string;
}

export interface PersonRow {
  id: string;
  login: string;
  name: string;
  role: Role;
  projectId: string | null;
  active: boolean;
}

/** A link that works once; the token stands in the fragment and never reaches a server log. */
export interface Invitation {
  path: string;
  expiresAt: string;
}

export function projects(): Promise<Result<ProjectRow[]>> {
  return Promise.resolve(fail('server-unreachable'));
}
export function createProject(project: {
  name: string;
  slug: string;
  ags?: string;
}): Promise<Result<ProjectRow>> {
  void project;
  return Promise.resolve(fail('server-unreachable'));
}
export function people(): Promise<Result<PersonRow[]>> {
  return Promise.resolve(fail('server-unreachable'));
}
export function createPerson(person: {
  login: string;
  name: string;
  role: Role;
  projectId: string | null;
}): Promise<Result<{ person: PersonRow; invitation: Invitation }>> {
  void person;
  return Promise.resolve(fail('server-unreachable'));
}
export function newInvitation(personId: string): Promise<Result<Invitation>> {
  void personId;
  return Promise.resolve(fail('server-unreachable'));
}
export function setActive(personId: string, active: boolean): Promise<Result<PersonRow>> {
  void personId;
  void active;
  return Promise.resolve(fail('server-unreachable'));
}
/** Whether the first administrator is still to be set up. */
export function setupOpen(): Promise<Result<{ open: boolean }>> {
  return Promise.resolve(fail('server-unreachable'));
}
export function setUp(first: {
  token: string;
  login: string;
  name: string;
  passphrase: string;
}): Promise<Result<void>> {
  void first;
  return Promise.resolve(fail('server-unreachable'));
}
export function checkInvitation(token: string): Promise<Result<{ login: string; name: string }>> {
  void token;
  return Promise.resolve(fail('server-unreachable'));
}
export function acceptInvitation(token: string, passphrase: string): Promise<Result<void>> {
  void token;
  void passphrase;
  return Promise.resolve(fail('server-unreachable'));
}
