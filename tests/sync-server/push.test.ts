import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { berlinDay } from '#lib/domain/berlin-day.ts';
import { handOver, takeBack } from '#lib/domain/handover-steps.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import {
  caseIdOf,
  contactOf,
  edited,
  get,
  menteeOf,
  push,
  put,
  startCaseWorld,
  stateOf,
  type CaseWorld,
} from './case-world.ts';
import type { Account } from './gateway.ts';

const DAY = 86_400_000;
let world: CaseWorld;
let today: string;

beforeAll(async () => {
  world = await startCaseWorld();
  today = berlinDay(world.gateway.clock.now);
});
afterAll(() => world.gateway.stop());

const aCase = (fields = {}) => put(world, world.mira, menteeOf(world, world.mira, fields));
const inDays = (days: number): string => berlinDay(world.gateway.clock.now + days * DAY);
const LONG_AGO = '2026-11-01T08:00:00.000Z';
const REPLICATED = { new_edits: false };

/** A revision as a replicator brings it: built on `parent`, named `name`. */
function child<T extends { _rev: string }>(parent: T, name: string, fields: object) {
  const generation = Number.parseInt(parent._rev, 10);
  const ids = [name, parent._rev.slice(parent._rev.indexOf('-') + 1)];
  const start = generation + 1;
  return { ...parent, ...fields, _rev: `${start}-${name}`, _revisions: { start, ids } };
}

const signed = (who: Account) => ({
  updatedBy: who.id,
  updatedAt: new Date(world.gateway.clock.now).toISOString(),
});

/** Runs `work` as if the server had been restored. */
async function inRecovery(
  recovery: { restoredAt: number; until: number },
  work: () => Promise<void>,
): Promise<void> {
  const { accounts } = world.gateway.house;
  const before = accounts.recovery;
  const set = (value: typeof before): void => {
    Object.defineProperty(accounts, 'recovery', { value, configurable: true });
  };
  set(recovery);
  try {
    await work();
  } finally {
    set(before);
  }
}

describe('a new case', () => {
  it('belongs to the mentor who brings it', async () => {
    const foreign = menteeOf(world, world.mira, { mentorIds: [world.kai.id] });
    expect(await push(world, world.mira, [foreign])).toMatchObject([{ problem: 'case-foreign' }]);
    for (const fields of [{}, { mentorIds: [] }])
      expect(await push(world, world.mira, [menteeOf(world, world.mira, fields)])).toMatchObject([
        { ok: true },
      ]);
  });

  it('may have been handed on before the server ever saw it', async () => {
    const mentee = menteeOf(world, world.mira);
    const hands = { fromIds: [world.mira.id], toIds: [world.kai.id] };
    const given = { ...mentee, ...handOver(mentee, hands, inDays(-5)) };
    const contact = contactOf(world, mentee, world.mira);
    expect(await push(world, world.mira, [given])).toMatchObject([{ ok: true }]);
    expect(await push(world, world.mira, [contact])).toMatchObject([{ problem: 'parked' }]);
  });

  it('comes before its contacts, however a push orders them', async () => {
    const mentee = menteeOf(world, world.mira);
    const contact = contactOf(world, mentee, world.mira);
    expect(await push(world, world.mira, [contact])).toMatchObject([{ problem: 'case-unknown' }]);
    expect(await push(world, world.mira, [contact, mentee])).toMatchObject([
      { id: contact._id, ok: true },
      { id: mentee._id, ok: true },
    ]);
  });
});

describe('a handover', () => {
  const hands = () => ({ fromIds: [world.mira.id], toIds: [world.kai.id] });
  const protocolOf = (mentee: { _id: string }) => ({
    _id: `handover:${nextUlid()}`,
    type: 'handover',
    schemaVersion: 1,
    projectId: world.project.id,
    createdAt: signed(world.mira).updatedAt,
    createdBy: world.mira.id,
    ...signed(world.mira),
    subjectCaseId: caseIdOf(mentee),
    initials: 'S. H.',
    ...hands(),
  });

  it('takes along what the giver still had to say about the case', async () => {
    const mentee = await aCase();
    const given = edited(mentee, world.mira, { mentorIds: [world.kai.id] });
    const last = contactOf(world, mentee, world.mira);
    expect(await push(world, world.mira, [given, last])).toMatchObject([
      { ok: true },
      { ok: true },
    ]);
    const late = contactOf(world, mentee, world.mira);
    expect(await push(world, world.mira, [late])).toMatchObject([{ problem: 'parked' }]);
  });

  it('can be taken back while its protocol is open, to nobody but the giver', async () => {
    const mentee = await aCase();
    const given = edited(mentee, world.mira, handOver(mentee, hands(), today));
    const protocol = protocolOf(mentee);
    expect(await push(world, world.mira, [protocol, given])).toMatchObject([
      { ok: true },
      { ok: true },
    ]);
    for (const who of [world.mira, world.kai])
      expect((await get(world, who, `/${protocol._id}`)).status).toBe(200);
    const stored = {
      ...given,
      _rev: String((await get(world, world.kai, `/${mentee._id}`)).body._rev),
    };
    const back = edited(stored, world.mira, takeBack(stored, hands(), today));
    const stranger = edited(stored, world.mira, { mentorIds: [world.koordination.id] });
    expect(await push(world, world.mira, [stranger])).toMatchObject([{ problem: 'not-permitted' }]);
    expect(await push(world, world.mira, [back])).toMatchObject([{ ok: true }]);
  });

  it('is no business of a deputy, and no protocol makes it one', async () => {
    const deputies = [{ userId: world.kai.id, until: inDays(7) }];
    const mentee = await aCase({ deputies });
    const note = edited(mentee, world.kai, { note: 'vertreten' });
    const stored = await put(world, world.kai, note);
    for (const fields of [{ mentorIds: [world.kai.id] }, { deputies: [] }])
      expect(await push(world, world.kai, [edited(stored, world.kai, fields)])).toMatchObject([
        { problem: 'not-permitted', problems: [{ field: 'mentorIds' }] },
      ]);
    const own = { ...protocolOf(mentee), createdBy: world.kai.id, ...signed(world.kai) };
    const forged = { ...own, fromIds: [world.kai.id], toIds: [world.mira.id] };
    expect(await push(world, world.kai, [forged])).toMatchObject([
      { problem: 'not-permitted', problems: [{ field: 'subjectCaseId' }] },
    ]);
  });

  it('is for the coordination to change in every way', async () => {
    const mentee = await aCase();
    const moved = edited(mentee, world.koordination, { mentorIds: [world.kai.id] });
    expect(await push(world, world.koordination, [moved])).toMatchObject([{ ok: true }]);
    expect((await stateOf(world, world.kai)).cases).toContain(caseIdOf(mentee));
  });
});

describe('who and when', () => {
  it('of the making of a record never changes', async () => {
    const mentee = await aCase();
    for (const fields of [{ createdBy: world.kai.id }, { createdAt: '2026-01-01T00:00:00.000Z' }])
      expect(await push(world, world.mira, [edited(mentee, world.mira, fields)])).toMatchObject([
        { problem: 'author-forged', problems: [{ field: Object.keys(fields)[0] }] },
      ]);
  });

  it('is not taken from a clock that is days ahead', async () => {
    const at = new Date(world.gateway.clock.now + 2 * DAY).toISOString();
    const ahead = menteeOf(world, world.mira, { updatedAt: at });
    expect(await push(world, world.mira, [ahead])).toMatchObject([
      { problem: 'clock-wrong', problems: [{ field: 'updatedAt' }] },
    ]);
  });
});

describe('a record that two began without a network', () => {
  const root = (id: string, who: Account, name: string, fields: object) => ({
    ...menteeOf(world, who),
    _id: id,
    createdBy: who.id,
    ...signed(who),
    ...fields,
    _rev: `1-${name}${nextUlid()}`,
  });
  const task = { title: 'Probezeit endet', dueOn: '2026-12-01', state: 'DONE', type: 'task' };
  const taskOf = (caseId: string, who: Account, name: string, fields = {}) => {
    const { _id, projectId, schemaVersion, createdAt, createdBy, updatedAt, updatedBy, _rev } =
      root(`task:${caseId}:${settling}`, who, name, {});
    const envelope = { _id, projectId, schemaVersion, createdAt, createdBy, updatedAt, updatedBy };
    return { ...envelope, _rev, ...task, caseId, assigneeId: who.id, ...fields };
  };
  const settling = nextUlid();
  const twice = () => aCase({ mentorIds: [world.mira.id, world.kai.id] });

  it('is taken from each, where its id follows from what it is about', async () => {
    const caseId = caseIdOf(await twice());
    for (const [who, name] of [
      [world.mira, 'aa'],
      [world.kai, 'bb'],
    ] as const)
      expect(await push(world, who, [taskOf(caseId, who, name)], REPLICATED)).toEqual([]);
  });

  it('is not taken in a colleague’s name, and not where an id is drawn by lot', async () => {
    const mentee = await twice();
    const caseId = caseIdOf(mentee);
    expect(await push(world, world.mira, [taskOf(caseId, world.mira, 'aa')], REPLICATED)).toEqual(
      [],
    );
    const forged = taskOf(caseId, world.kai, 'bb', { createdBy: world.koordination.id });
    expect(await push(world, world.kai, [forged], REPLICATED)).toMatchObject([
      { problem: 'author-forged', problems: [{ field: 'createdBy' }] },
    ]);
    const again = root(mentee._id, world.kai, 'cc', { mentorIds: [world.kai.id] });
    expect(await push(world, world.kai, [again], REPLICATED)).toMatchObject([
      { problem: 'author-forged', problems: [{ field: 'createdBy' }] },
    ]);
  });
});

describe('a merge', () => {
  /** One case of mira and kai, edited by both without knowing of one another. */
  async function conflict() {
    const base = await aCase({ mentorIds: [world.mira.id, world.kai.id] });
    const mine = child(base, `aa${nextUlid()}`, { ...signed(world.mira), note: 'von Mira' });
    const kais = child(base, `bb${nextUlid()}`, { ...signed(world.kai), germanLevel: 'B1' });
    expect(await push(world, world.mira, [mine], REPLICATED)).toEqual([]);
    expect(await push(world, world.kai, [kais], REPLICATED)).toEqual([]);
    const merged = child(kais, `cc${nextUlid()}`, { note: 'von Mira' });
    const ids = [merged._rev.slice(2), ...kais._revisions.ids];
    const complete = { ...merged, _revisions: { start: 3, ids } };
    const { _revisions, _rev } = child(mine, `dd${nextUlid()}`, {});
    const tombstone = { _id: base._id, _rev, _deleted: true, mergedInto: merged._rev };
    const closing = {
      ...tombstone,
      _revisions: { start: 3, ids: [_rev.slice(2), ...mine._revisions.ids] },
    };
    expect(_revisions.ids).toHaveLength(2);
    return { merged: complete, closing };
  }

  it('keeps the signature of what it was made of, whoever sends it', async () => {
    const { merged, closing } = await conflict();
    expect(await push(world, world.mira, [merged, closing], REPLICATED)).toEqual([]);
    const { body } = await get(world, world.kai, `/${merged._id}?conflicts=true`);
    expect(body).toMatchObject({ _rev: merged._rev, note: 'von Mira', updatedBy: world.kai.id });
    expect(body._conflicts).toBeUndefined();
  });

  it.each([
    ['a word that nobody wrote', { note: 'erfunden' }],
    ['a field that nobody took away', { germanLevel: undefined }],
    ['another time', { updatedAt: '2026-01-01T00:00:00.000Z' }],
  ])('says nothing of its own: %s', async (_what, fields) => {
    const { merged } = await conflict();
    const forged = JSON.parse(JSON.stringify({ ...merged, ...fields })) as object;
    expect(await push(world, world.mira, [forged], REPLICATED)).toMatchObject([
      { problem: 'author-forged' },
    ]);
  });

  it('does not let anyone undo a colleague’s edit in the colleague’s name', async () => {
    const base = await aCase({ mentorIds: [world.mira.id, world.kai.id], note: 'alt' });
    const next = await put(world, world.kai, edited(base, world.kai, { note: 'neu' }));
    const ids = [`ee${nextUlid()}`, next._rev.slice(2), base._rev.slice(2)];
    const own = { ...next, note: 'alt', _rev: `3-${ids[0] ?? ''}`, _revisions: { start: 3, ids } };
    // As kai’s newest word; and, brought by kai, as mira’s of before.
    expect(await push(world, world.mira, [own], REPLICATED)).toMatchObject([
      { problem: 'author-forged' },
    ]);
    const kais = { ...own, updatedAt: base.updatedAt, updatedBy: base.updatedBy };
    expect(await push(world, world.kai, [kais], REPLICATED)).toMatchObject([
      { problem: 'author-forged' },
    ]);
  });
});

describe('a revision that is stored', () => {
  it('is confirmed again, whatever comes in its name, and never read anew', async () => {
    const mentee = await aCase();
    const next = child(mentee, `ff${nextUlid()}`, signed(world.mira));
    expect(await push(world, world.mira, [next], REPLICATED)).toEqual([]);
    const other = { ...next, note: 'anderes', updatedBy: world.kai.id };
    expect(await push(world, world.mira, [next, other], REPLICATED)).toEqual([]);
    const { body } = await get(world, world.mira, `/${mentee._id}`);
    expect(body).toMatchObject({ _rev: next._rev, updatedBy: world.mira.id });
    expect(body.note).toBeUndefined();
  });
});

describe('a document with many branches', () => {
  it('takes no more than it can be merged from, and still may be closed', async () => {
    const base = await aCase();
    const branches = Array.from({ length: 21 }, (_, n) => child(base, `b${n}`, signed(world.mira)));
    const answers = await push(world, world.mira, branches, REPLICATED);
    expect(answers).toMatchObject([{ problem: 'conflict' }]);
    const more = child(base, 'more', signed(world.mira));
    expect(await push(world, world.mira, [more], REPLICATED)).toMatchObject([
      { problem: 'conflict' },
    ]);
    const { _rev, _revisions } = child(base, 'b1', {});
    const ids = ['b1x', ..._revisions.ids];
    const end = { _id: base._id, _rev: '3-b1x', _deleted: true, _revisions: { start: 3, ids } };
    expect(_rev).toBe('2-b1');
    expect(await push(world, world.mira, [end], REPLICATED)).toEqual([]);
    expect(await push(world, world.mira, [more], REPLICATED)).toEqual([]);
  });
});

describe('after a restore', () => {
  it('a case comes back to whom it had been given since the backup', async () => {
    const mentee = await aCase({ createdAt: LONG_AGO, updatedAt: LONG_AGO });
    const { now } = world.gateway.clock;
    const at = new Date(now - 5000).toISOString();
    // The backup knows mira; kai’s device knows that the case came to kai.
    const given = child(mentee, 'given', { mentorIds: [world.kai.id], updatedAt: at });
    const contact = contactOf(world, mentee, world.kai);
    expect(await push(world, world.kai, [contact])).toMatchObject([{ problem: 'parked' }]);
    await inRecovery({ restoredAt: now - 1000, until: now + DAY }, async () => {
      const invented = { ...given, _rev: '2-x', _revisions: { start: 2, ids: ['x', 'guessed'] } };
      expect(await push(world, world.kai, [invented], REPLICATED)).toMatchObject([
        { problem: 'parked' },
      ]);
      expect(await push(world, world.kai, [given], REPLICATED)).toEqual([]);
    });
    expect(await push(world, world.kai, [contact])).toMatchObject([{ ok: true }]);
  });

  it('anyone may bring back what is older than it, for a while', async () => {
    const { now } = world.gateway.clock;
    const kais = menteeOf(world, world.kai, {
      mentorIds: [world.mira.id],
      createdAt: LONG_AGO,
      updatedAt: LONG_AGO,
    });
    expect(await push(world, world.mira, [kais])).toMatchObject([{ problem: 'author-forged' }]);
    const recovery = { restoredAt: now - 1000, until: now + DAY };
    await inRecovery(recovery, async () => {
      const newer = { ...kais, _id: `mentee:${nextUlid()}`, ...signed(world.kai) };
      expect(await push(world, world.mira, [kais, newer])).toMatchObject([
        { ok: true },
        { problem: 'author-forged' },
      ]);
      recovery.until = now - 1;
      const late = { ...kais, _id: `mentee:${nextUlid()}` };
      expect(await push(world, world.mira, [late])).toMatchObject([{ problem: 'author-forged' }]);
    });
  });
});
