import type { Standing, Term } from '#lib/domain/role-change.ts';
import type { AuditLog } from '../audit/audit.ts';
import { readAccessGiven } from './access-given.ts';
import type { Person, User } from './model.ts';
import { refusal } from './refusal.ts';
import {
  confirmersOf,
  independentFrom,
  isFounding,
  isOpen,
  lineOf,
  standingOf,
  type People,
  type RoleRequest,
} from './role-requests-judge.ts';
import type { AccountStore } from './store.ts';

/** What nobody confirmed in two weeks is asked anew; milliseconds. */
const REQUEST_LIFE = 14 * 24 * 3600_000;

const PREFIX = 'role-request:';
const idOf = (personId: string): string => `${PREFIX}${personId}`;

export interface SeenRequest {
  request: RoleRequest;
  open: boolean;
  /** Whether who asks may decide, perhaps only later. */
  mayConfirm: boolean;
  /** Milliseconds since 1970; 0 where nothing holds the person back. */
  independentFrom: number;
}

export interface Asked {
  person: Person;
  to: Standing;
  term?: Term | undefined;
}

/** A person who may not be there yet. */
export type Wanted = Omit<Asked, 'person'> & { person: Partial<Person> & { id: string } };

/** Changes of role: asked for by one, in effect when a second has confirmed. Throws refusals. */
export interface RoleRequests {
  /** Throws where a change could not be asked for. */
  check(wanted: Wanted, actor: User): Promise<{ founding: boolean }>;
  /** Answers whether it took effect at once, as only the first administrator's second does. */
  ask(asked: Asked, actor: User): Promise<'asked' | 'founded'>;
  /** The newest first; a coordinator sees what concerns the own decision. */
  list(user: User): Promise<SeenRequest[]>;
  /** How many wait for this person. */
  waiting(user: User): Promise<number>;
  confirm(id: string, user: User): Promise<void>;
  decline(id: string, user: User): Promise<void>;
  withdraw(id: string, user: User): Promise<void>;
  /** Brings to an end what a server that died had begun. */
  finish(): Promise<void>;
}

export interface RoleRequestsDeps {
  store: AccountStore;
  audit: AuditLog;
  now: () => number;
  newId: () => string;
  /** Throws where the person may not change so: cases must be handed over first. */
  judge: (wanted: Wanted) => Promise<void>;
  apply: (request: RoleRequest, actor: string) => Promise<void>;
}

export function createRoleRequests(deps: RoleRequestsDeps): RoleRequests {
  const { store, audit, now, newId, judge, apply } = deps;

  function tell(
    action: 'role-requested' | 'role-confirmed' | 'role-declined' | 'role-withdrawn',
    actor: string,
    request: RoleRequest,
    more = '',
  ): Promise<void> {
    const detail = lineOf(request) + more;
    return audit.append([{ action, actor, subject: request.personId, detail }]);
  }

  async function known(): Promise<People> {
    const [all, given] = await Promise.all([store.people(), readAccessGiven(store)]);
    return { all, given, now: now() };
  }

  async function all(): Promise<RoleRequest[]> {
    const kept = await store.kept.list<RoleRequest>(PREFIX);
    return kept.map(({ value }) => value).sort((a, b) => b.at - a.at);
  }

  function seen(request: RoleRequest, user: User, people: People): SeenRequest {
    const open = isOpen(request, people);
    const mayConfirm = open && confirmersOf(request, people).some(({ id }) => id === user.id);
    return {
      request,
      open,
      mayConfirm,
      independentFrom: independentFrom(request, user.id, people),
    };
  }

  async function list(user: User): Promise<SeenRequest[]> {
    if (user.role !== 'ADMIN' && user.role !== 'COORDINATOR') return [];
    const requests = await all();
    if (requests.length === 0) return [];
    const people = await known();
    const visible = requests.map((request) => seen(request, user, people));
    return user.role === 'ADMIN' ? visible : visible.filter(({ mayConfirm }) => mayConfirm);
  }

  async function found(id: string, user: User): Promise<SeenRequest> {
    const one = (await list(user)).find(({ request }) => request.id === id);
    if (!one) throw refusal(404, 'not-found', 'There is no such request.');
    if (!one.open) throw refusal(409, 'request-closed', 'This is decided, or out of date.');
    return one;
  }

  /** One decision counts, however many come at once. */
  async function decide(
    request: RoleRequest,
    decision: NonNullable<RoleRequest['decision']>,
    user: User,
  ): Promise<RoleRequest> {
    const decided = { ...request, decision, decidedBy: user.id, decidedAt: now() };
    const counted = await store.kept.update<RoleRequest, boolean>(idOf(request.personId), (kept) =>
      kept?.id === request.id && kept.decision === undefined
        ? { value: decided, result: true }
        : { value: null, result: false },
    );
    if (!counted) throw refusal(409, 'request-closed', 'This is decided, or out of date.');
    return decided;
  }

  /** The line first: what the log cannot tell does not happen. */
  async function takeEffect(request: RoleRequest, alone = false): Promise<void> {
    const actor = request.decidedBy ?? request.requestedBy;
    await tell('role-confirmed', actor, request, alone ? ' alone' : '');
    await apply(request, actor);
    await store.kept.update<RoleRequest, undefined>(idOf(request.personId), (kept) => ({
      value: kept?.id === request.id ? { ...kept, applied: true } : null,
      result: undefined,
    }));
  }

  /** A request that this person may decide now. */
  async function own(id: string, user: User): Promise<SeenRequest> {
    const one = await found(id, user);
    if (!one.mayConfirm)
      throw refusal(403, 'second-person-needed', 'A second person has to decide this.');
    if (one.independentFrom > now())
      throw refusal(403, 'confirmer-too-new', 'This account is not independent yet.', {
        values: { from: new Date(one.independentFrom).toISOString() },
      });
    return one;
  }

  async function check(wanted: Wanted, actor: User): Promise<{ founding: boolean }> {
    const { person, to } = wanted;
    if (person.id === actor.id) throw refusal(403, 'not-permitted', 'Nobody changes the own role.');
    await judge(wanted);
    const from: Standing = { role: to.role, projectId: null, active: false, ...person };
    const people = await known();
    const request = { personId: person.id, from, to, requestedBy: actor.id };
    const founding = isFounding(request, people);
    if (!founding && confirmersOf(request, people).length === 0)
      throw refusal(409, 'confirmer-missing', 'There is nobody who could confirm this.');
    return { founding };
  }

  return {
    list,
    waiting: async (user) => (await list(user)).filter(({ mayConfirm }) => mayConfirm).length,
    check,
    async ask({ person, to, term }, actor) {
      const { founding } = await check({ person, to, term }, actor);
      const people = await known();
      const at = now();
      const request: RoleRequest = {
        id: newId(),
        personId: person.id,
        from: standingOf(person),
        to,
        ...(term ? { term } : {}),
        requestedBy: actor.id,
        at,
        expiresAt: at + REQUEST_LIFE,
      };
      const kept = await store.kept.update<RoleRequest, boolean>(idOf(person.id), (before) =>
        before && isOpen(before, people)
          ? { value: null, result: false }
          : { value: request, result: true },
      );
      if (!kept) throw refusal(409, 'request-open', 'A change of this person waits already.');
      await tell('role-requested', actor.id, request);
      if (!founding) return 'asked';
      await takeEffect(await decide(request, 'confirmed', actor), true);
      return 'founded';
    },
    async confirm(id, user) {
      const { request } = await own(id, user);
      const person = await store.person(request.personId);
      if (person) await judge({ person, to: request.to, term: request.term });
      await takeEffect(await decide(request, 'confirmed', user));
    },
    async decline(id, user) {
      const { request } = await own(id, user);
      await decide(request, 'declined', user);
      await tell('role-declined', user.id, request);
    },
    async withdraw(id, user) {
      const { request } = await found(id, user);
      if (request.requestedBy !== user.id)
        throw refusal(403, 'not-permitted', 'Only who asked withdraws it.');
      await decide(request, 'withdrawn', user);
      await tell('role-withdrawn', user.id, request);
    },
    async finish() {
      for (const request of await all())
        if (request.decision === 'confirmed' && !request.applied) await takeEffect(request);
    },
  };
}
