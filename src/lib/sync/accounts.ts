import * as z from 'zod';
import { ROLES } from '../domain/member.ts';
import { fail, ok, type Result } from '../domain/problem.ts';
import { callApi } from './api.ts';

/** The server's projects and people; for the administration, and only with a network. */
const project = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
});
export type Project = z.infer<typeof project>;

const person = z.object({
  id: z.string(),
  name: z.string(),
  login: z.string(),
  role: z.enum(ROLES),
  projectId: z.string().nullish(),
  active: z.boolean(),
});
export type Person = z.infer<typeof person>;

const invitation = z.object({
  /** Path and fragment of the link, to be put behind the address of this app. */
  path: z.string(),
  expiresAt: z.union([z.string(), z.number()]),
});
export type Invitation = z.infer<typeof invitation>;

const projects = z.union([z.array(project), z.object({ projects: z.array(project) })]);
const people = z.union([z.array(person), z.object({ people: z.array(person) })]);
const invited = z.object({ invitation });
const setup = z.object({ open: z.boolean() });
const invitee = z.object({ login: z.string(), name: z.string() });

async function ask<T>(shape: z.ZodType<T>, ...call: Parameters<typeof callApi>) {
  const answer: Result<unknown> = await callApi(...call);
  if (!answer.ok) return answer;
  const read = shape.safeParse(answer.value);
  return read.success ? ok(read.data) : fail('server-not-ours');
}

async function say(...call: Parameters<typeof callApi>): Promise<Result<void>> {
  const answer = await callApi(...call);
  return answer.ok ? ok(undefined) : answer;
}

export async function listProjects(): Promise<Result<Project[]>> {
  const answer = await ask(projects, 'GET', '/api/projects');
  if (!answer.ok) return answer;
  return ok(Array.isArray(answer.value) ? answer.value : answer.value.projects);
}

export function createProject(fields: { name: string; slug: string }): Promise<Result<void>> {
  return say('POST', '/api/projects', fields);
}

export async function listPeople(): Promise<Result<Person[]>> {
  const answer = await ask(people, 'GET', '/api/people');
  if (!answer.ok) return answer;
  return ok(Array.isArray(answer.value) ? answer.value : answer.value.people);
}

export async function invitePerson(fields: {
  login: string;
  name: string;
  role: Person['role'];
  projectId: string | null;
}): Promise<Result<Invitation>> {
  const answer = await ask(invited, 'POST', '/api/people', fields);
  return answer.ok ? ok(answer.value.invitation) : answer;
}

/** A new link with which a person sets a new passphrase; older links end. */
export async function renewInvitation(personId: string): Promise<Result<Invitation>> {
  const path = `/api/people/${encodeURIComponent(personId)}/invitation`;
  const answer = await ask(z.union([invited, invitation]), 'POST', path, {});
  if (!answer.ok) return answer;
  return ok('invitation' in answer.value ? answer.value.invitation : answer.value);
}

export function setPersonActive(personId: string, active: boolean): Promise<Result<void>> {
  return say('PATCH', `/api/people/${encodeURIComponent(personId)}`, { active });
}

/** True while the first administrator can still be made. */
export async function setupOpen(): Promise<Result<boolean>> {
  const answer = await ask(setup, 'GET', '/api/setup');
  return answer.ok ? ok(answer.value.open) : answer;
}

export function setUp(fields: {
  token: string;
  login: string;
  name: string;
  passphrase: string;
}): Promise<Result<void>> {
  return say('POST', '/api/setup', fields);
}

export function checkInvitation(token: string): Promise<Result<{ login: string; name: string }>> {
  return ask(invitee, 'POST', '/api/invitations/check', { token });
}

export function acceptInvitation(token: string, passphrase: string): Promise<Result<void>> {
  return say('POST', '/api/invitations/accept', { token, passphrase });
}
