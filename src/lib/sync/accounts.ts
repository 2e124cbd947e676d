import * as z from 'zod';
import { ROLES } from '../domain/member.ts';
import { fail, ok, type Result } from '../domain/problem.ts';
import { callApi } from './api.ts';

/** The server's projects and people; for the administration, and only with a network. */
const projectRow = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  ags: z.string().optional(),
});
export type ProjectRow = z.infer<typeof projectRow>;

const personRow = z.object({
  id: z.string(),
  name: z.string(),
  login: z.string(),
  role: z.enum(ROLES),
  projectId: z.string().nullable().default(null),
  active: z.boolean(),
});
export type PersonRow = z.infer<typeof personRow>;

/** A link that works once; the token stands in the fragment and never reaches a server log. */
const invitation = z.object({ path: z.string(), expiresAt: z.string() });
export type Invitation = z.infer<typeof invitation>;

const projectRows = z.union([
  z.array(projectRow),
  z.object({ projects: z.array(projectRow) }).transform((answer) => answer.projects),
]);
const personRows = z.union([
  z.array(personRow),
  z.object({ people: z.array(personRow) }).transform((answer) => answer.people),
]);
const oneProject = z.union([
  projectRow,
  z.object({ project: projectRow }).transform((answer) => answer.project),
]);
const onePerson = z.union([
  personRow,
  z.object({ person: personRow }).transform((answer) => answer.person),
]);
const oneInvitation = z.union([
  invitation,
  z.object({ invitation }).transform((answer) => answer.invitation),
]);
const invited = z.object({ person: personRow, invitation });
const setupState = z.object({ open: z.boolean() });
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

const personPath = (id: string) => `/api/people/${encodeURIComponent(id)}`;

export const projects = (): Promise<Result<ProjectRow[]>> =>
  ask(projectRows, 'GET', '/api/projects');

export const createProject = (project: {
  name: string;
  slug: string;
  ags?: string;
}): Promise<Result<ProjectRow>> => ask(oneProject, 'POST', '/api/projects', project);

export const people = (): Promise<Result<PersonRow[]>> => ask(personRows, 'GET', '/api/people');

export const createPerson = (person: {
  login: string;
  name: string;
  role: PersonRow['role'];
  projectId: string | null;
}): Promise<Result<{ person: PersonRow; invitation: Invitation }>> =>
  ask(invited, 'POST', '/api/people', person);

/** A new link with which a person sets a new passphrase; older links end. */
export const newInvitation = (personId: string): Promise<Result<Invitation>> =>
  ask(oneInvitation, 'POST', `${personPath(personId)}/invitation`, {});

export const setActive = (personId: string, active: boolean): Promise<Result<PersonRow>> =>
  ask(onePerson, 'PATCH', personPath(personId), { active });

/** Whether the first administrator is still to be set up. */
export const setupOpen = (): Promise<Result<{ open: boolean }>> =>
  ask(setupState, 'GET', '/api/setup');

export const setUp = (first: {
  token: string;
  login: string;
  name: string;
  passphrase: string;
}): Promise<Result<void>> => say('POST', '/api/setup', first);

export const checkInvitation = (token: string): Promise<Result<{ login: string; name: string }>> =>
  ask(invitee, 'POST', '/api/invitations/check', { token });

export const acceptInvitation = (token: string, passphrase: string): Promise<Result<void>> =>
  say('POST', '/api/invitations/accept', { token, passphrase });
