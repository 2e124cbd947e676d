import { fail, ok, type Result } from '../domain/problem.ts';
import type {
  Invitation,
  PersonRow,
  ProjectRow,
  ShownRoleRequest,
} from '../domain/server-answers.ts';
import type { NewPerson, RoleWanted, Server } from '../sync/server.ts';
import { proven } from './proof.svelte.ts';

export type {
  Invitation,
  PersonRow,
  ProjectRow,
  ShownRoleRequest,
} from '../domain/server-answers.ts';
export type { NewPerson, RoleWanted } from '../sync/server.ts';

/** The server's own addresses for administration; loaded with the first call. */
async function server(): Promise<Server> {
  const { browserServer } = await import('../sync/browser-server.ts');
  return browserServer();
}

export async function projects(): Promise<Result<ProjectRow[]>> {
  return (await server()).projects();
}

export async function createProject(project: {
  name: string;
  slug: string;
  ags?: string;
}): Promise<Result<ProjectRow>> {
  const own = await server();
  return proven(() => own.createProject(project));
}

export async function people(): Promise<Result<PersonRow[]>> {
  return (await server()).people();
}

/** The people of a coordinator's own project. */
export async function team(): Promise<Result<PersonRow[]>> {
  return (await server()).team();
}

export async function createPerson(
  person: NewPerson,
): Promise<Result<{ person: PersonRow; invitation: Invitation | null }>> {
  const own = await server();
  return proven(() => own.createPerson(person));
}

/** A new link for someone who lost the first one; the old one is void. */
export async function newInvitation(personId: string): Promise<Result<Invitation>> {
  const own = await server();
  const invited = await proven(() => own.newInvitation(personId));
  if (!invited.ok) return invited;
  return invited.value.invitation ? ok(invited.value.invitation) : fail('server-not-ours');
}

/** An open link that must not be used any more. */
export async function revokeInvitation(personId: string): Promise<Result<void>> {
  const own = await server();
  return proven(() => own.revokeInvitation(personId));
}

/** `asked`: it takes effect when a second person has confirmed it. */
export async function setActive(
  personId: string,
  active: boolean,
): Promise<Result<{ person: PersonRow; asked?: boolean | undefined }>> {
  const own = await server();
  return proven(() => own.setActive(personId, active));
}

export async function roleRequests(): Promise<Result<ShownRoleRequest[]>> {
  return (await server()).roleRequests();
}

/** Asks a second person for another role, project or term. */
export async function requestRole(wanted: RoleWanted): Promise<Result<void>> {
  const own = await server();
  return proven(() => own.requestRole(wanted));
}

export async function decideRole(
  id: string,
  decision: 'confirm' | 'decline' | 'withdraw',
): Promise<Result<void>> {
  const own = await server();
  return proven(() => own.decideRole(id, decision));
}

/** For who has lost the phone and the recovery codes: the passphrase lets in until it is set up anew. */
export async function removeSecondFactorOf(personId: string): Promise<Result<void>> {
  const own = await server();
  return proven(() => own.removeSecondFactorOf(personId));
}

/** Whether the first administrator is still to be set up. */
export async function setupOpen(): Promise<Result<{ open: boolean }>> {
  return (await server()).setupOpen();
}

export async function setUp(first: {
  token: string;
  login: string;
  name: string;
  passphrase: string;
}): Promise<Result<void>> {
  return (await server()).setUp(first);
}

export async function checkInvitation(
  token: string,
): Promise<Result<{ login: string; name: string }>> {
  return (await server()).checkInvitation(token);
}

export async function acceptInvitation(token: string, passphrase: string): Promise<Result<void>> {
  return (await server()).acceptInvitation(token, passphrase);
}
