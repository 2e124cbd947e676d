import { devicesAnswer, lossAnswer, shownLoss, teamDevicesAnswer } from '../domain/lost-device.ts';
import type { PasskeyAnswer } from '../domain/passkey.ts';
import { normalisePassphrase } from '../domain/passphrase-form.ts';
import { fail, ok, type Problem, type Result } from '../domain/problem.ts';
import { factorFromAnswer } from '../domain/factor-duty.ts';
import { retentionSettingsSchema, type RetentionSettings } from '../domain/retention-settings.ts';
import type { Term } from '../domain/role-change.ts';
import {
  anyAnswer,
  endedAnswer,
  factorAnswer,
  factorSecretAnswer,
  historyAnswer,
  holdingsAnswer,
  invitedAnswer,
  invitedWhoAnswer,
  meAnswer,
  parkedAnswer,
  passkeyAddedAnswer,
  passkeyQuestion,
  passkeysAnswer,
  peopleAnswer,
  personAnswer,
  projectAnswer,
  projectsAnswer,
  recoveryAnswer,
  recoveryCodesAnswer,
  recoveryShareAnswer,
  roleRequestsAnswer,
  sessionsAnswer,
  setupAnswer,
  type PersonRow,
} from '../domain/server-answers.ts';
import {
  erasedNowAnswer,
  erasuresAnswer,
  restrictedDevicesAnswer,
} from '../domain/server-answers/erasures.ts';
import { problemOf, SyncFailure } from './failure.ts';
import { fetchRevisions, type RevisionName } from './revisions.ts';
import { createServerFetch, type Fetch } from './server-fetch.ts';
import { watched, type After } from './watchdog.ts';

/** What is needed of a schema. */
interface Parser<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

export interface NewPerson extends Pick<PersonRow, 'login' | 'name' | 'role' | 'projectId'> {
  /** Of an auditor. */
  term?: Term;
}
export interface RoleWanted extends Pick<PersonRow, 'role' | 'projectId'> {
  personId: string;
  term?: Term;
}

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
    schema: Parser<T>,
    body?: unknown,
    credentials: RequestCredentials = 'same-origin',
  ): Promise<Result<T>> {
    try {
      const answer = await watched(
        async ({ signal }) => {
          const response = await serverFetch(server + path, {
            method,
            signal,
            credentials,
            cache: 'no-store',
            ...withBody(body),
          });
          return response.status === 204 ? null : ((await response.json()) as unknown);
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
    /** `factor`: a code or a passkey's answer, where the server has asked for it. */
    async signIn(
      login: string,
      passphrase: string,
      factor?: string | PasskeyAnswer,
    ): Promise<Result<void>> {
      const password = normalisePassphrase(passphrase);
      const answer = await call('POST', '/db/_session', anyAnswer, {
        name: login,
        password,
        ...withFactor(factor),
      });
      return answer.ok ? answer : { ok: false, problem: wrongCredentials(answer.problem) };
    },
    signOut: () => call('DELETE', '/db/_session', anyAnswer),
    /** Any other address; whoever asks brings the shape of the answer, so that it is loaded with them. */
    ask: <T>(
      method: 'GET' | 'POST' | 'PUT' | 'DELETE',
      path: string,
      schema: Parser<T>,
      body?: unknown,
    ): Promise<Result<T>> => call(method, path, schema, body),
    me: () => call('GET', '/api/me', meAnswer),
    /** To be repeated with the same texts where no answer came: the server then knows it is done. */
    changePassphrase: (current: string, next: string) =>
      call('POST', '/api/me/passphrase', anyAnswer, {
        current: normalisePassphrase(current),
        next: normalisePassphrase(next),
      }),
    setupOpen: () => call('GET', '/api/setup', setupAnswer),
    setUp: (first: { token: string; login: string; name: string; passphrase: string }) =>
      call('POST', '/api/setup', anyAnswer, {
        ...first,
        passphrase: normalisePassphrase(first.passphrase),
      }),
    projects: () => call('GET', '/api/projects', projectsAnswer),
    createProject: (project: { name: string; slug: string; ags?: string }) =>
      call('POST', '/api/projects', projectAnswer, project),
    factorFrom: () => call('GET', '/api/administration/second-factor', factorFromAnswer),
    /** Null: of those who belong to no project. */
    setFactorFrom: (projectId: string | null, secondFactorFrom: string | null) =>
      call(
        'PUT',
        `/api/${projectId === null ? 'administration' : `projects/${projectId}`}/second-factor`,
        factorFromAnswer,
        { secondFactorFrom },
      ),
    people: () => call('GET', '/api/people', peopleAnswer),
    createPerson: (person: NewPerson) => call('POST', '/api/people', invitedAnswer, person),
    revokeInvitation: (personId: string) =>
      call('DELETE', `/api/people/${encodeURIComponent(personId)}/invitation`, anyAnswer),
    team: () => call('GET', '/api/team', peopleAnswer),
    holdings: (personId: string) =>
      call('GET', `/api/people/${encodeURIComponent(personId)}/holdings`, holdingsAnswer),
    leave: (personId: string, atOnce: boolean) =>
      call('POST', `/api/people/${encodeURIComponent(personId)}/leave`, anyAnswer, { atOnce }),
    handedIn: () => call('POST', '/api/handed-in', anyAnswer, {}),
    roleRequests: () => call('GET', '/api/role-requests', roleRequestsAnswer),
    requestRole: (wanted: RoleWanted) => call('POST', '/api/role-requests', anyAnswer, wanted),
    decideRole: (requestId: string, decision: 'confirm' | 'decline' | 'withdraw') => {
      const path = `/api/role-requests/${encodeURIComponent(requestId)}`;
      return decision === 'withdraw'
        ? call('DELETE', path, anyAnswer)
        : call('POST', `${path}/${decision}`, anyAnswer, {});
    },
    newInvitation: (personId: string) =>
      call('POST', `/api/people/${encodeURIComponent(personId)}/invitation`, invitedAnswer),
    setActive: (personId: string, active: boolean) =>
      call('PATCH', `/api/people/${encodeURIComponent(personId)}`, personAnswer, {
        active,
      }),
    recovery: () => call('GET', '/api/recovery', recoveryAnswer),
    keepRecovery: (share: { slot: string; share: string }) =>
      call('POST', '/api/recovery', anyAnswer, share),
    releaseRecovery: () => call('POST', '/api/recovery/release', recoveryShareAnswer, {}),
    endRecovery: () => call('POST', '/api/recovery/end', anyAnswer, {}),
    secondFactor: () => call('GET', '/api/second-factor', factorAnswer),
    beginSecondFactor: () => call('POST', '/api/second-factor/begin', factorSecretAnswer, {}),
    confirmSecondFactor: (code: string) =>
      call('POST', '/api/second-factor/confirm', recoveryCodesAnswer, { code }),
    removeSecondFactor: () => call('DELETE', '/api/second-factor', anyAnswer),
    /** Takes a person's second factor away, for who has lost it. */
    removeSecondFactorOf: (personId: string) =>
      call('DELETE', `/api/people/${encodeURIComponent(personId)}/second-factor`, anyAnswer),
    passkeys: () => call('GET', '/api/passkeys', passkeysAnswer),
    beginPasskey: () => call('POST', '/api/passkeys/begin', passkeyQuestion, {}),
    addPasskey: (response: PasskeyAnswer) =>
      call('POST', '/api/passkeys', passkeyAddedAnswer, { response }),
    removePasskey: (id: string) =>
      call('DELETE', `/api/passkeys/${encodeURIComponent(id)}`, anyAnswer),
    /** Without anything it asks what is wanted: `second-factor-needed`. */
    prove: ({ passphrase, factor }: { passphrase?: string; factor?: string | PasskeyAnswer }) =>
      call('POST', '/api/session/proof', anyAnswer, {
        ...withFactor(factor),
        ...(passphrase === undefined ? {} : { passphrase: normalisePassphrase(passphrase) }),
      }),
    sessions: () => call('GET', '/api/sessions', sessionsAnswer),
    devices: () => call('GET', '/api/devices', devicesAnswer),
    teamDevices: () => call('GET', '/api/devices/team', teamDevicesAnswer),
    signOutDevice: (id: string) => call('POST', `/api/devices/${id}/sign-out`, anyAnswer, {}),
    markLost: (id: string) => call('POST', `/api/devices/${id}/lost`, shownLoss, {}),
    loss: (id: string) => call('GET', `/api/losses/${id}`, lossAnswer),
    liftLoss: (id: string) => call('POST', `/api/losses/${id}/found`, anyAnswer, {}),
    noticeLoss: (id: string, at: string) =>
      call('POST', `/api/losses/${id}/noticed`, shownLoss, { at }),
    /** Random name of the databases in which this person's data lies in this browser. */
    tellPlace: (place: string) => call('POST', '/api/device/place', anyAnswer, { place }),
    leavePlace: (place: string) => call('POST', '/api/device/left', anyAnswer, { place }),
    endSession: (id: string) =>
      call('DELETE', `/api/sessions/${encodeURIComponent(id)}`, anyAnswer),
    endOtherSessions: () => call('POST', '/api/sessions/end-others', endedAnswer, {}),
    erasures: () => call('GET', '/api/erasures', erasuresAnswer),
    restrictedDevices: (caseId: string) =>
      call('GET', `/api/cases/${caseId}/devices`, restrictedDevicesAnswer),
    eraseCases: (cases: readonly string[], why: 'REQUEST' | 'TERM') =>
      call('POST', '/api/erasures', erasedNowAnswer, { cases, why }),
    eraseOrphans: (cases: readonly string[]) =>
      call('POST', '/api/erasures/orphans', erasedNowAnswer, { cases }),
    eraseNotes: (cases: readonly string[]) =>
      call('POST', '/api/erasures/notes', erasedNowAnswer, { cases }),
    /** What a restored server does not know any more. */
    eraseAgain: (marks: readonly string[]) =>
      call('POST', '/api/erasures/again', erasedNowAnswer, { marks }),
    setRetention: (settings: RetentionSettings) =>
      call('PUT', '/api/retention', retentionSettingsSchema, settings),
    history: (id: string) => call('GET', `/api/history/${encodeURIComponent(id)}`, historyAnswer),
    parked: () => call('GET', '/api/parked', parkedAnswer),
    /** Bodies of revisions that the server still has, by `id rev`; without them where it fails. */
    revisions: (db: string, wanted: readonly RevisionName[]) =>
      fetchRevisions(wanted, {
        address: `${server}/db/${db}`,
        fetch: serverFetch,
      }).catch(() => new Map<string, Record<string, unknown>>()),
    acceptParked: (slipId: string) =>
      call('POST', `/api/parked/${encodeURIComponent(slipId)}/accept`, anyAnswer, {}),
    discardParked: (slipId: string, reason: string) =>
      call('POST', `/api/parked/${encodeURIComponent(slipId)}/discard`, anyAnswer, { reason }),
    checkInvitation: (token: string) =>
      call('POST', '/api/invitations/check', invitedWhoAnswer, {
        token,
      }),
    /** Leaves this browser's session alone: the device may be a colleague's, who goes on syncing. */
    acceptInvitation: (token: string, passphrase: string) =>
      call(
        'POST',
        '/api/invitations/accept',
        anyAnswer,
        { token, passphrase: normalisePassphrase(passphrase), signIn: false },
        'omit',
      ),
  };
}
export type Server = ReturnType<typeof createServer>;

function withBody(body: unknown): Pick<RequestInit, 'headers' | 'body'> {
  const accept = 'application/json';
  if (body === undefined) return { headers: { accept } };
  return { headers: { accept, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** CouchDB's own clients call a code `token`. */
function withFactor(factor: string | PasskeyAnswer | undefined): Record<string, unknown> {
  if (factor === undefined) return {};
  return typeof factor === 'string' ? { token: factor } : { passkey: factor };
}

/** At the sign-in form a 401 means the passphrase, whatever code came with it. */
function wrongCredentials(problem: Problem): Problem {
  return problem.code === 'session-expired' ? { ...problem, code: 'credentials-wrong' } : problem;
}
