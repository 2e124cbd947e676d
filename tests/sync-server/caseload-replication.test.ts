import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './bare-engine.ts';
import {
  as,
  contactOf,
  edited,
  menteeOf,
  push,
  put,
  startCaseWorld,
  type CaseWorld,
} from './case-world.ts';
import type { Account } from './gateway.ts';
import { memoryDatabase, remoteDatabase, type StockDatabase } from './stock-client.ts';

let world: CaseWorld;

beforeAll(async () => {
  world = await startCaseWorld();
});
afterAll(() => world.gateway.stop());

const remoteOf = (who: Account): StockDatabase => remoteDatabase(world.project.db, who.cookie);

async function idsIn(db: StockDatabase): Promise<string[]> {
  return (await db.allDocs()).rows.map(({ id }) => id).sort();
}

async function aCase(who: Account) {
  const mentee = await put(world, who, menteeOf(world, who));
  const contacts = [];
  for (let n = 0; n < 3; n += 1)
    contacts.push(await put(world, who, contactOf(world, mentee, who)));
  return { mentee, ids: [mentee._id, ...contacts.map(({ _id }) => _id)].sort() };
}

describe('a stock PouchDB with a caseload', () => {
  it('fetches a case whole that it was given, and nothing of one that went', async () => {
    const phone = memoryDatabase();
    const { mentee, ids } = await aCase(world.mira);
    const kept = await aCase(world.kai);
    await phone.replicate.from(remoteOf(world.kai));
    expect(await idsIn(phone)).toEqual(expect.arrayContaining(kept.ids));
    expect(await idsIn(phone)).not.toEqual(expect.arrayContaining([mentee._id]));

    const given = edited(mentee, world.mira, { mentorIds: [world.kai.id] });
    const { _rev } = await put(world, world.mira, given);
    await phone.replicate.from(remoteOf(world.kai));
    expect(await idsIn(phone)).toEqual(expect.arrayContaining(ids));

    const back = { ...given, _rev, mentorIds: [world.mira.id] };
    await put(world, world.kai, edited(back, world.kai));
    await put(world, world.mira, contactOf(world, mentee, world.mira));
    await phone.replicate.from(remoteOf(world.kai));
    // What it has it keeps, as it cannot know better; there is nothing newer in it.
    expect(await phone.get(mentee._id)).toMatchObject({ _rev });
    expect(await idsIn(phone)).toHaveLength((await idsIn(remoteOf(world.kai))).length + ids.length);
  });

  it('pushes late entries of a case that went, and hears that they are parked', async () => {
    const phone = memoryDatabase();
    const { mentee } = await aCase(world.mira);
    await phone.replicate.from(remoteOf(world.mira));
    await put(world, world.mira, edited(mentee, world.mira, { mentorIds: [world.kai.id] }));
    const late = contactOf(world, mentee, world.mira);
    const own = menteeOf(world, world.mira);
    await phone.bulkDocs([late, own]);
    const denied: unknown[] = [];
    const pushing = phone.replicate.to(remoteOf(world.mira));
    void pushing.on('denied', (error) => denied.push(error));
    await pushing;
    // It offers again what it knows of the case; that is stored, and waits for nobody.
    expect(denied).toContainEqual(expect.objectContaining({ id: late._id, problem: 'parked' }));
    const { body } = await ask<{ document: { _id: string } }[]>(
      'GET',
      `${world.gateway.address}/api/parked`,
      undefined,
      as(world.koordination),
    );
    expect(body.map(({ document }) => document._id)).toEqual([late._id]);
    expect(await remoteOf(world.mira).get(own._id)).toMatchObject({ _id: own._id });
  });

  it('gets a case at once while it listens', async () => {
    const phone = memoryDatabase();
    const { mentee, ids } = await aCase(world.mira);
    const live = phone.replicate.from(remoteOf(world.kai), { live: true });
    const arrived = new Promise<void>((resolve) => {
      void live.on('change', () => {
        void phone.get(ids.at(-1) ?? '').then(() => {
          resolve();
        }, Boolean);
      });
    });
    await put(world, world.mira, edited(mentee, world.mira, { mentorIds: [world.kai.id] }));
    await arrived;
    expect(await idsIn(phone)).toEqual(expect.arrayContaining(ids));
    live.cancel();
  });

  it('brings a conflict and its end like any other', async () => {
    const [mine, kais] = [memoryDatabase(), memoryDatabase()];
    const both = { mentorIds: [world.mira.id, world.kai.id] };
    const mentee = await put(world, world.mira, menteeOf(world, world.mira, both));
    await mine.replicate.from(remoteOf(world.mira));
    await kais.replicate.from(remoteOf(world.kai));
    await mine.put(edited(mentee, world.mira, { note: 'a' }));
    await kais.put(edited(mentee, world.kai, { note: 'b' }));
    for (const [db, who] of [
      [mine, world.mira],
      [kais, world.kai],
      [mine, world.mira],
    ] as const) {
      await db.replicate.to(remoteOf(who));
      await db.replicate.from(remoteOf(who));
    }
    const { _conflicts: [loser = ''] = [], _rev } = await mine.get(mentee._id, { conflicts: true });
    await mine.remove(mentee._id, loser);
    await mine.replicate.to(remoteOf(world.mira));
    await kais.replicate.from(remoteOf(world.kai));
    const end = await kais.get(mentee._id, { conflicts: true });
    expect([end._rev, end._conflicts]).toEqual([_rev, undefined]);
    expect(await push(world, world.mira, [])).toEqual([]);
  });
});
