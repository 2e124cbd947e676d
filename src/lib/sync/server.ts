import * as z from 'zod';
import { ROLES } from '../domain/member.ts';
import { normalisePassphrase } from '../domain/passphrase.ts';
import { fail, ok, type Problem, type Result } from '../domain/problem.ts';
import { watched, type After } from './watchdog.ts';
import { problemOf, SyncFailure } from './failure.ts';
import { createServerFetch, type Fetch } from './server-fetch.ts';

const id = z.string();

const meSchema = z.object({
  user: z.object({ id, name: z.string(), login: z.string(), role: z.enum(ROLES) }),
  project: z.object({ id, name: z.string(), slug: z.string(), db: z.string() }).nullable(),
  programmeDb: z.string(),
  epoch: z.union([z.string(), z.number()]).transform(String),
  serverTime: z.string(),
});
export type Me = z.infer<typeof meSchema>;

const projectSchema = z.object({
  id,
  name: z.string(),
  slug: z.string(),
  ags: z.string().nullish(),
});
export type ProjectRow = z.infer<typeof projectSchema>;

const personSchema = z.object({
  id,
  login: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  projectId: z.string().nullable(),
  active: z.boolean(),
  /** True until the invitation was accepted. */
  invited: z.boolean().optional(),
});
export type PersonRow = z.infer<typeof personSchema>;

const invitationSchema = z.object({
  path: z.string(),
  expiresAt: z.union([z.string(), z.number()]),
});
export type Invitation = z.infer<typeof invitationSchema>;

const personWithInvitation = z.object({ person: personSchema, invitation: invitationSchema });
const nothing = z.unknown().transform(() => undefined);

/** A request that hangs ends after this, in milliseconds. */
const ANSWER_MS = 20_000;

export interface ServerDeps {
  fetch: Fetch;
  online: () => boolean;
  after: After;
  /** Address of the server, without a slash at the end; '' for the app's own origin. */
  server: string;
}

/** The server's own addresses, beside the replication protocol. Each answer is parsed. */
export function createServer({ fetch, online, after, server }: ServerDeps) {
  const serverFetch = createServerFetch({ fetch, online });

  async function call<T>(
    method: string,
    path: string,
    schema: z.ZodType<T>,
    body?: unknown,
  ): Promise<Result<T>> {
    try {
      const answer = await watched(
        async ({ signal }) => {
          const response = await serverFetch(server + path, {
            method,
            signal,
            credentials: 'same-origin',
            cache: 'no-store',
            ...withBody(body),
          });
          return (await response.json()) as unknown;
        },
        ANSWER_MS,
        after,
      );
      const parsed = schema.safeParse(answer);
      return parsed.success ? ok(parsed.data) : fail('server-not-ours');
    } catch (error) {
      if (!(error instanceof SyncFailure)) throw error;
      return { ok: false, problem: problemOf(error) };
    }
  }

  return {
    async signIn(login: string, passphrase: string): Promise<Result<void>> {
      const password = normalisePassphrase(passphrase);
      const answer = await call('POST', '/db/_session', nothing, { name: login, password });
      return answer.ok ? answer : { ok: false, problem: wrongCredentials(answer.problem) };
    },
    signOut: () => call('DELETE', '/db/_session', nothing),
    me: () => call('GET', '/api/me', meSchema),
    setupOpen: () => call('GET', '/api/setup', z.object({ open: z.boolean() })),
    setUp: (first: { token: string; login: string; name: string; passphrase: string }) =>
      call('POST', '/api/setup', nothing, {
        ...first,
        passphrase: normalisePassphrase(first.passphrase),
      }),
    projects: () => call('GET', '/api/projects', listOf('projects', projectSchema)),
    createProject: (project: { name: string; slug: string; ags?: string }) =>
      call('POST', '/api/projects', oneOf('project', projectSchema), project),
    people: () => call('GET', '/api/people', listOf('people', personSchema)),
    createPerson: (person: Pick<PersonRow, 'login' | 'name' | 'role' | 'projectId'>) =>
      call('POST', '/api/people', personWithInvitation, person),
    newInvitation: (personId: string) =>
      call(
        'POST',
        `/api/people/${encodeURIComponent(personId)}/invitation`,
        oneOf('invitation', invitationSchema),
      ),
    setActive: (personId: string, active: boolean) =>
      call('PATCH', `/api/people/${encodeURIComponent(personId)}`, oneOf('person', personSchema), {
        active,
      }),
    checkInvitation: (token: string) =>
      call('POST', '/api/invitations/check', z.object({ login: z.string(), name: z.string() }), {
        token,
      }),
    acceptInvitation: (token: string, passphrase: string) =>
      call('POST', '/api/invitations/accept', nothing, {
        token,
        passphrase: normalisePassphrase(passphrase),
      }),
  };
}
export type Server = ReturnType<typeof createServer>;

function withBody(body: unknown): Pick<RequestInit, 'headers' | 'body'> {
  const accept = 'application/json';
  if (body === undefined) return { headers: { accept } };
  return { headers: { accept, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** At the sign-in form a 401 means the passphrase, whatever code came with it. */
function wrongCredentials(problem: Problem): Problem {
  return problem.code === 'session-expired' ? { ...problem, code: 'credentials-wrong' } : problem;
}

/** A list, bare or under its name. */
function listOf<T extends z.ZodType>(name: string, row: T) {
  return z.preprocess((value) => under(name, value), z.array(row));
}

function oneOf<T extends z.ZodType>(name: string, row: T) {
  return z.preprocess((value) => under(name, value), row);
}

function under(name: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : value;
}
