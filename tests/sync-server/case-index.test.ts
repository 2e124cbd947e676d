import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mentee } from '#lib/domain/mentee.ts';
import { createCaseloads, type Caseloads } from '#server/access/caseloads.ts';
import type { User } from '#server/accounts/model.ts';
import type { Engine } from '#server/engine/engine.ts';
import { createSqliteEngine } from '#server/engine/sqlite/engine.ts';
import { buildContact } from '#tests/factories/contact.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { nextUlid } from '#tests/factories/ulid.ts';

const NAME = 'project-bautzen';
const DAY = '2026-11-23';
const mentor: User = {
  id: nextUlid(),
  login: 'mira',
  name: 'Mira',
  role: 'MENTOR',
  project: { id: nextUlid(), slug: 'bautzen', name: 'Bautzen', ags: null },
};

let folder: string;
let engine: Engine;
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mappe-index-'));
  engine = createSqliteEngine({ folder, now: Date.now });
  await engine.create(NAME);
});
afterEach(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

const gateway = (closedCaseDays?: number): Caseloads =>
  createCaseloads({
    engine,
    epoch: () => '1',
    now: () => Date.parse(`${DAY}T12:00:00Z`),
    ...(closedCaseDays === undefined ? {} : { closedCaseDays }),
  });

async function write(documents: readonly object[]): Promise<string[]> {
  const database = await engine.open(NAME);
  const outcomes = await database?.write(
    documents.map((document) => ({ ...document })),
    { newEdits: true },
  );
  return (outcomes ?? []).map((outcome) => (outcome.ok ? outcome.rev : ''));
}

async function caseloadOf(caseloads: Caseloads) {
  const caseload = await caseloads.ofProject(mentor);
  if (!caseload) throw new Error('no caseload');
  return caseload;
}

async function idsOf(caseloads: Caseloads): Promise<string[]> {
  const { reading } = await caseloadOf(caseloads);
  const { rows } = await reading.changes({ since: '0', limit: 100 });
  return rows.map(({ id }) => id).sort();
}

const caseOf = (fields: Partial<Mentee> = {}) => {
  const mentee = buildMentee({ mentorIds: [mentor.id], ...fields });
  const contact = buildContact({ caseId: mentee._id.slice('mentee:'.length) });
  return [mentee, contact] as const;
};

describe('an index of cases', () => {
  it('says the same after a restart as before', async () => {
    await write([...caseOf(), ...caseOf({ mentorIds: [nextUlid()] })]);
    const before = await idsOf(gateway());
    await engine.close();
    engine = createSqliteEngine({ folder, now: Date.now });
    expect(before).toHaveLength(2);
    expect(await idsOf(gateway())).toEqual(before);
  });

  it('hears of what another gateway on the same engine writes', async () => {
    const caseloads = gateway();
    expect(await idsOf(caseloads)).toEqual([]);
    const [mentee, contact] = caseOf();
    const [rev] = await write([mentee, contact]);
    expect(await idsOf(caseloads)).toEqual([contact._id, mentee._id].sort());
    await write([{ ...mentee, _rev: rev, mentorIds: [nextUlid()] }]);
    expect(await idsOf(caseloads)).toEqual([]);
  });

  it('wakes who waits when another gateway gives them a case', async () => {
    const [mentee, contact] = caseOf({ mentorIds: [nextUlid()] });
    const [rev] = await write([mentee, contact]);
    const { reading } = await caseloadOf(gateway());
    const { lastSeq: since } = await reading.changes({ since: '0', limit: 100 });
    const news = reading.changed(since, AbortSignal.timeout(10_000));
    await write([{ ...mentee, _rev: rev, mentorIds: [mentor.id] }]);
    expect(await news).toBe('changed');
    const { rows } = await reading.changes({ since, limit: 100 });
    expect(rows.map(({ id }) => id).sort()).toEqual([contact._id, mentee._id].sort());
  });

  it('begins anew for everyone when ended cases stay longer', async () => {
    await write(caseOf({ status: 'CLOSED', endReason: 'E01', endedOn: '2026-11-01' }));
    const short = gateway(7);
    expect(await idsOf(short)).toEqual([]);
    const { reading } = await caseloadOf(short);
    const { lastSeq: since } = await reading.changes({ since: '0', limit: 100 });
    const { reading: longer } = await caseloadOf(gateway(30));
    expect((await longer.changes({ since, limit: 100 })).rows).toHaveLength(2);
  });

  it('goes on after the database failed once', async () => {
    const caseloads = gateway();
    await idsOf(caseloads);
    const database = await engine.open(NAME);
    if (!database) throw new Error('no database');
    vi.spyOn(database, 'changes').mockRejectedValueOnce(new Error('disk'));
    await expect(idsOf(caseloads)).rejects.toThrow('disk');
    const [mentee, contact] = caseOf();
    await write([mentee, contact]);
    expect(await idsOf(caseloads)).toEqual([contact._id, mentee._id].sort());
  });
});
