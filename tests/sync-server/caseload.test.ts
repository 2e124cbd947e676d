import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { berlinDay } from '#lib/domain/berlin-day.ts';
import { addDays } from '#lib/domain/day.ts';
import { SqliteDatabase } from '#server/engine/sqlite/database.ts';
import { buildEmployer } from '#tests/factories/employer.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { ask } from './bare-engine.ts';
import {
  as,
  caseIdOf,
  changes,
  contactOf,
  edited,
  get,
  idsOf,
  menteeOf,
  push,
  put,
  startCaseWorld,
  stateOf,
  type CaseWorld,
  type Page,
} from './case-world.ts';

const DAY = 86_400_000;
let world: CaseWorld;

beforeAll(async () => {
  world = await startCaseWorld();
});
afterAll(() => world.gateway.stop());

const employerOf = () =>
  buildEmployer({
    projectId: world.project.id,
    createdBy: world.mira.id,
    updatedBy: world.mira.id,
  });

/** A case with two contacts, of mira. */
async function aCase() {
  const mentee = await put(world, world.mira, menteeOf(world, world.mira));
  const first = await put(world, world.mira, contactOf(world, mentee, world.mira));
  const second = await put(world, world.mira, contactOf(world, mentee, world.mira));
  return { mentee, contacts: [first, second], ids: [mentee._id, first._id, second._id].sort() };
}

describe('a caseload', () => {
  it('holds own cases whole and what all share, and for the coordination everything', async () => {
    const { mentee, ids } = await aCase();
    const theirs = await put(world, world.kai, menteeOf(world, world.kai));
    const employer = await put(world, world.mira, employerOf());
    const mine = await idsOf(world, world.mira);
    expect(mine).toEqual(expect.arrayContaining([...ids, employer._id]));
    expect(mine).not.toContain(theirs._id);
    const kais = await idsOf(world, world.kai);
    expect(kais).toEqual(expect.arrayContaining([theirs._id, employer._id]));
    expect(kais).not.toContain(mentee._id);
    const all = await idsOf(world, world.koordination);
    expect(all).toEqual(expect.arrayContaining([...ids, theirs._id, employer._id]));
    expect(await stateOf(world, world.koordination)).toMatchObject({ cases: null });
    const { cases } = await stateOf(world, world.mira);
    expect(cases).toContain(caseIdOf(mentee));
    expect(cases).not.toContain(caseIdOf(theirs));
  });

  it('counts and lists no more than it shows', async () => {
    await aCase();
    const shown = (await changes(world, world.kai)).results.map(({ id }) => id).sort();
    const info = await get(world, world.kai, '');
    expect(info.body).toMatchObject({ doc_count: shown.length, doc_del_count: 0 });
    const listed = await get(world, world.kai, '/_all_docs?include_docs=true');
    const rows = listed.body.rows as { id: string; doc: { _id: string } }[];
    expect(rows.map(({ doc }) => doc._id)).toEqual(shown);
    expect(listed.body.total_rows).toBe(shown.length);
    const backwards = await get(world, world.kai, '/_all_docs?descending=true&limit=2&skip=1');
    expect((backwards.body.rows as { id: string }[]).map(({ id }) => id)).toEqual(
      shown.toReversed().slice(1, 3),
    );
    const from = await get(world, world.kai, `/_all_docs?startkey="${shown[1] ?? ''}"`);
    expect(from.body).toMatchObject({ offset: 1 });
    const newest = await changes(world, world.kai, { descending: 'true' });
    expect(newest.results.map(({ id }) => id).sort()).toEqual(shown);
  });

  it('comes in pages of exactly the asked size, each document once', async () => {
    await aCase();
    const all = (await changes(world, world.koordination)).results.map(({ id }) => id);
    const seen: string[] = [];
    let page: Page;
    let since = '0';
    do {
      page = await changes(world, world.koordination, { since, limit: 3 });
      seen.push(...page.results.map(({ id }) => id));
      expect(page.pending).toBe(all.length - seen.length);
      since = page.results.at(-1)?.seq ?? page.last_seq;
    } while (page.results.length === 3);
    expect(seen).toEqual(all);
    expect((await changes(world, world.koordination, { since: page.last_seq })).results).toEqual(
      [],
    );
  });

  it('begins anew for sequences of another person, another server, and nobody', async () => {
    const all = (await changes(world, world.kai)).results.length;
    const { last_seq: foreign } = await changes(world, world.koordination);
    for (const since of [foreign, '999999-abcdef01', 'x', `${foreign}.s`])
      expect((await changes(world, world.kai, { since })).results).toHaveLength(all);
  });

  it('goes on where a first telling began, whatever was written meanwhile', async () => {
    const { mentee } = await aCase();
    const first = await changes(world, world.mira, { limit: 1 });
    const meanwhile = await put(world, world.mira, contactOf(world, mentee, world.mira));
    const rest = await changes(world, world.mira, { since: first.last_seq });
    expect(rest.results.map(({ id }) => id)).toContain(meanwhile._id);
    expect((await changes(world, world.mira, { since: rest.last_seq })).results).toEqual([]);
  });
});

describe('a case that comes', () => {
  it('is told whole, also in small pages, and wakes who waits', async () => {
    const { mentee, ids } = await aCase();
    const { last_seq: since } = await changes(world, world.kai);
    const waiting = changes(world, world.kai, { since, feed: 'longpoll', timeout: 20_000 });
    await put(world, world.mira, edited(mentee, world.mira, { mentorIds: [world.kai.id] }));
    expect((await waiting).results.map(({ id }) => id)).toEqual(ids);
    const seen: string[] = [];
    for (let at = since; seen.length < ids.length;) {
      const page = await changes(world, world.kai, { since: at, limit: 1 });
      expect(page.results).toHaveLength(1);
      seen.push(page.results[0]?.id ?? '');
      at = page.last_seq;
    }
    expect(seen).toEqual(ids);
    expect((await stateOf(world, world.kai)).cases).toContain(caseIdOf(mentee));
  });

  it('makes the server forget the checkpoints of who got it, and of nobody else', async () => {
    const { mentee } = await aCase();
    for (const who of [world.mira, world.kai])
      await ask('PUT', `${world.project.db}/_local/growth`, {}, as(who));
    await put(
      world,
      world.mira,
      edited(mentee, world.mira, { mentorIds: [world.mira.id, world.kai.id] }),
    );
    expect((await get(world, world.kai, '/_local/growth')).status).toBe(404);
    expect((await get(world, world.mira, '/_local/growth')).status).toBe(200);
  });

  it('is told again from its beginning where it went and came between two pages', async () => {
    const { mentee, ids } = await aCase();
    const both = { mentorIds: [world.mira.id, world.kai.id] };
    const { last_seq: since } = await changes(world, world.kai);
    const given = await put(world, world.mira, edited(mentee, world.mira, both));
    const half = await changes(world, world.kai, { since, limit: 2 });
    const gone = await put(
      world,
      world.mira,
      edited(given, world.mira, { mentorIds: [world.mira.id] }),
    );
    await put(world, world.mira, edited(gone, world.mira, both));
    const again = await changes(world, world.kai, { since: half.last_seq });
    expect(again.results.map(({ id }) => id)).toEqual(ids);
  });

  it('is there for both whom two offline edits named', async () => {
    const { mentee } = await aCase();
    const branch = (name: string, mentorId: string) => ({
      ...edited(mentee, world.mira, { mentorIds: [mentorId] }),
      _rev: `2-${name}`,
      _revisions: { start: 2, ids: [name, mentee._rev.slice(2)] },
    });
    const third = world.koordination.id;
    const leaves = [branch('aa', world.kai.id), branch('bb', third)];
    expect(await push(world, world.mira, leaves, { new_edits: false })).toEqual([]);
    expect((await stateOf(world, world.kai)).cases).toContain(caseIdOf(mentee));
    expect((await stateOf(world, world.mira)).cases).not.toContain(caseIdOf(mentee));
    const seen = await get(world, world.kai, `/${mentee._id}?conflicts=true`);
    expect(seen.body).toMatchObject({ _rev: '2-bb', _conflicts: ['2-aa'] });
  });
});

describe('a case that goes', () => {
  it('exists no more in any way of asking', async () => {
    const { mentee, contacts, ids } = await aCase();
    const [contact] = contacts;
    await put(world, world.mira, edited(mentee, world.mira, { mentorIds: [world.kai.id] }));
    for (const id of ids) expect((await get(world, world.mira, `/${id}`)).status).toBe(404);
    expect(await idsOf(world, world.mira)).not.toEqual(expect.arrayContaining([mentee._id]));
    const rev = contact?._rev ?? '';
    for (const path of [
      `?rev=${rev}`,
      '?open_revs=all',
      `?open_revs=["${rev}"]`,
      '?revs_info=true',
    ]) {
      const { status, body } = await get(world, world.mira, `/${contact?._id ?? ''}${path}`);
      expect([status, JSON.stringify(body)]).toEqual(
        path.includes('[') ? [200, JSON.stringify([{ missing: rev }])] : [404, expect.any(String)],
      );
    }
    const diff = await ask(
      'POST',
      `${world.project.db}/_revs_diff`,
      { [contact?._id ?? '']: [rev] },
      as(world.mira),
    );
    expect(diff.body).toEqual({ [contact?._id ?? '']: { missing: [rev] } });
  });

  it('stays with a deputy until the last day, in Berlin', async () => {
    const { mentee } = await aCase();
    const deputies = [{ userId: world.kai.id, until: '2031-03-01' }];
    await put(world, world.mira, edited(mentee, world.mira, { deputies }));
    const sees = async () => (await stateOf(world, world.kai)).cases?.includes(caseIdOf(mentee));
    const { clock } = world.gateway;
    const before = clock.now;
    try {
      clock.now = Date.parse('2031-03-01T22:59:00Z');
      expect(await reSignedIn(sees)).toBe(true);
      clock.now = Date.parse('2031-03-01T23:01:00Z');
      expect(await reSignedIn(sees)).toBe(false);
    } finally {
      clock.now = before;
    }
  });

  it('leaves the phones ninety days after it ended, not the coordination', async () => {
    const { mentee } = await aCase();
    const ended = addDays(berlinDay(world.gateway.clock.now), -90);
    const closed = edited(mentee, world.mira, {
      status: 'CLOSED',
      endedOn: ended,
      endReason: 'E01',
    });
    const { _rev } = await put(world, world.mira, closed);
    expect((await stateOf(world, world.mira)).cases).toContain(caseIdOf(mentee));
    const { clock } = world.gateway;
    clock.now += DAY;
    expect((await stateOf(world, world.mira)).cases).not.toContain(caseIdOf(mentee));
    expect((await get(world, world.koordination, `/${mentee._id}`)).status).toBe(200);
    // The clock of this server stays ahead; nothing else here asks for the day.
    expect(_rev).toMatch(/^2-/);
  });
});

/** Sessions end after thirty days, so that a clock moved by years needs a new one. */
async function reSignedIn<T>(work: () => Promise<T>): Promise<T> {
  const { accounts, store } = world.gateway.house;
  const person = await store.person(world.kai.id);
  if (!person) throw new Error('nobody');
  const { token } = await accounts.sessions.open(person);
  const before = world.kai.cookie;
  world.kai.cookie = `mappe_session=${token}`;
  try {
    return await work();
  } finally {
    world.kai.cookie = before;
  }
}

describe('ten waiting feeds', () => {
  it('cost one wait while nothing happens, and all hear of the change', async () => {
    const { mentee } = await aCase();
    const { last_seq: since } = await changes(world, world.mira);
    const asked = vi.spyOn(SqliteDatabase.prototype, 'changes');
    const waited = vi.spyOn(SqliteDatabase.prototype, 'changed');
    const read = vi.spyOn(SqliteDatabase.prototype, 'read');
    const feeds = Array.from({ length: 10 }, () =>
      changes(world, world.mira, { since, feed: 'longpoll', timeout: 20_000 }),
    );
    await vi.waitFor(() => {
      expect(asked.mock.calls.length).toBeGreaterThanOrEqual(1);
      expect(waited.mock.calls).toHaveLength(1);
    });
    let settled = -1;
    await vi.waitFor(
      () => {
        const before = settled;
        settled = asked.mock.calls.length;
        expect(settled).toBe(before);
      },
      { interval: 100 },
    );
    // Each of these follows the database once; the ten that wait do nothing meanwhile.
    for (let n = 0; n < 5; n += 1) await stateOf(world, world.mira);
    const counts = [asked, waited, read].map(({ mock }) => mock.calls.length);
    expect(counts).toEqual([settled + 5, 1, 0]);
    const added = await put(world, world.mira, contactOf(world, mentee, world.mira));
    for (const { results } of await Promise.all(feeds))
      expect(results.map(({ id }) => id)).toEqual([added._id]);
    vi.restoreAllMocks();
  });
});

describe('the state', () => {
  it('is answered with a tag, and not twice', async () => {
    const url = `${world.gateway.address}/api/state`;
    const first = await ask('GET', url, undefined, as(world.kai));
    const etag = first.headers.get('etag') ?? '';
    const again = await fetch(url, { headers: { ...as(world.kai), 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const theirs = await put(world, world.kai, menteeOf(world, world.kai));
    const third = await ask('GET', url, undefined, { ...as(world.kai), 'if-none-match': etag });
    expect([third.status, (third.body.cases as string[]).includes(caseIdOf(theirs))]).toEqual([
      200,
      true,
    ]);
    expect(third.body.userId).toBe(world.kai.id);
  });

  it('is for who is signed in, and empty for who has no casework', async () => {
    const url = `${world.gateway.address}/api/state`;
    expect((await ask('GET', url)).status).toBe(401);
    expect((await ask('GET', url, undefined, as(world.admin))).body).toMatchObject({ cases: [] });
  });

  it('takes the receipt for dropped cases into the audit', async () => {
    const url = `${world.gateway.address}/api/purged`;
    const before = await world.gateway.house.audit.verify();
    const cases = [nextUlid(), nextUlid()];
    expect((await ask('POST', url, { cases }, as(world.mira))).status).toBe(204);
    const after = await world.gateway.house.audit.verify();
    expect(before.ok && after.ok && after.records - before.records).toBe(2);
    expect((await ask('POST', url, { cases: ['x'] }, as(world.mira))).status).toBe(400);
    expect((await ask('POST', url, { cases }, as(world.admin))).status).toBe(403);
  });
});
