import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_RETENTION } from '#lib/domain/default-retention.ts';
import { ask } from './bare-engine.ts';
import {
  as,
  caseIdOf,
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
} from './case-world.ts';

let world: CaseWorld;
beforeEach(async () => {
  world = await startCaseWorld();
});
afterEach(() => world.gateway.stop());

async function foundIn(text: string): Promise<string[]> {
  const found: string[] = [];
  const folder = world.gateway.house.dataFolder;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    if ((await readFile(file)).includes(text)) found.push(path.relative(folder, file));
  }
  return found;
}

describe('notes whose term is over', () => {
  it('are really gone, and the contact counts on', async () => {
    const { mira, koordination } = world;
    const mentee = await put(world, mira, menteeOf(world, mira, { note: 'WEGWARTE-note' }));
    const caseId = caseIdOf(mentee);
    const contact = await put(
      world,
      mira,
      contactOf(world, mentee, mira, { note: 'SCHAFGARBE-one' }),
    );
    await push(world, mira, [
      edited(contact, mira, {
        note: 'SCHAFGARBE-two',
        alternatives: [
          { field: 'note', value: 'SCHAFGARBE-three', at: contact.createdAt, by: mira.id },
          { field: 'place', value: 'Amt', at: contact.createdAt, by: mira.id },
        ],
      }),
    ]);
    await push(world, mira, [edited(mentee, mira, { note: 'WEGWARTE-two' })]);
    const url = `${world.gateway.address}/api/erasures/notes`;
    expect(await ask('POST', url, { cases: [caseId] }, as(mira))).toMatchObject({ status: 403 });
    expect(await ask('POST', url, { cases: [caseId] }, as(koordination))).toMatchObject({
      status: 200,
      body: { erased: 1 },
    });
    const { kept } = world.gateway.house.store;
    while ((await kept.list('erasing-notes:')).length > 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await foundIn('SCHAFGARBE')).toEqual([]);
    // What others may need for merging stays.
    expect(await foundIn('WEGWARTE-note')).not.toEqual([]);
    const { body } = await get(world, mira, `/${contact._id}`);
    expect(body).toMatchObject({ date: contact.date, durationMin: 45, updatedBy: koordination.id });
    expect(body.note).toBeUndefined();
    expect(body.alternatives).toMatchObject([{ field: 'place' }]);
    expect(await world.gateway.house.audit.keys.find(`case:${caseId}`)).toBeNull();
  });
});

describe('the terms of a project', () => {
  const set = (settings: object, who = world.koordination) =>
    ask('PUT', `${world.gateway.address}/api/retention`, settings, as(who));

  it('are set by the coordination and heard by every device', async () => {
    expect((await stateOf(world, world.mira)) as object).toMatchObject({
      retention: DEFAULT_RETENTION,
    });
    const next = { ...DEFAULT_RETENTION, notesMonths: 6 };
    expect((await set(next, world.mira)).status).toBe(403);
    expect((await set(next)).status).toBe(200);
    expect((await stateOf(world, world.mira)) as object).toMatchObject({ retention: next });
    expect((await set({ ...next, notesMonths: 0 })).body).toMatchObject({ field: 'notesMonths' });
  });
});

describe('a restricted case (Art. 18 DSGVO)', () => {
  const restriction = { reason: 'RETENTION_DUTY' as const, since: '2026-11-23' };

  it('is seen by the coordination alone, and kept as it is until that is lifted', async () => {
    const { mira, koordination } = world;
    const mentee = await put(world, mira, menteeOf(world, mira));
    const contact = await put(world, mira, contactOf(world, mentee, mira));
    const restricted = await put(
      world,
      koordination,
      edited(mentee, koordination, { restriction }),
    );
    expect((await stateOf(world, mira)).cases).toEqual([]);
    expect(await idsOf(world, mira)).toEqual([]);
    expect(await idsOf(world, koordination)).toContain(contact._id);
    const refused = [{ problem: 'case-restricted' }];
    const late = contactOf(world, mentee, koordination);
    for (const one of [
      edited(contact, koordination, { note: 'x' }),
      late,
      edited(restricted, koordination, { note: 'x' }),
      edited(restricted, koordination, { restriction: undefined, note: 'x' }),
    ])
      expect(await push(world, koordination, [one])).toMatchObject(refused);
    // Nothing of a mentor in a basement is lost: it waits for the coordination.
    expect(await push(world, mira, [edited(contact, mira, { note: 'x' })])).toMatchObject([
      { problem: 'parked' },
    ]);
    const changed = edited(restricted, koordination, {
      restriction: { ...restriction, note: 'bis 2031' },
    });
    const noted = await put(world, koordination, changed);
    await put(world, koordination, edited(noted, koordination, { restriction: undefined }));
    expect((await stateOf(world, mira)).cases).toEqual([caseIdOf(mentee)]);
    expect(await push(world, mira, [edited(contact, mira, { note: 'y' })])).toMatchObject([
      { ok: true },
    ]);
  });

  it('is told to be gone from a device once the device has said so', async () => {
    const { mira, koordination } = world;
    const url = world.gateway.address;
    const mentee = await put(world, mira, menteeOf(world, mira));
    const caseId = caseIdOf(mentee);
    const purged = () => ask('POST', `${url}/api/purged`, { cases: [caseId] }, as(mira));
    const devices = async (who = koordination) => {
      const path = `${url}/api/cases/${caseId}/devices`;
      return ask<{ devices: object[] }>('GET', path, undefined, as(who));
    };
    expect((await devices()).status).toBe(404);
    // What a device dropped before counts for nothing.
    await purged();
    await put(world, koordination, edited(mentee, koordination, { restriction }));
    expect((await devices(mira)).status).toBe(403);
    expect((await devices()).body.devices).toMatchObject([{ state: 'waiting' }]);
    await purged();
    expect((await devices()).body.devices).toMatchObject([{ state: 'done' }]);
  });

  it('is made one by nobody else', async () => {
    const { mira } = world;
    const mentee = await put(world, mira, menteeOf(world, mira));
    expect(await push(world, mira, [edited(mentee, mira, { restriction })])).toMatchObject([
      { problem: 'not-permitted' },
    ]);
    expect(await push(world, mira, [menteeOf(world, mira, { restriction })])).toMatchObject([
      { problem: 'not-permitted' },
    ]);
  });

  it('takes in nothing that waits for the coordination', async () => {
    const { mira, kai, koordination } = world;
    const mentee = await put(world, mira, menteeOf(world, mira));
    await push(world, kai, [contactOf(world, mentee, kai)]);
    await put(world, koordination, edited(mentee, koordination, { restriction }));
    const url = `${world.gateway.address}/api/parked`;
    const { body } = await ask<{ id: string }[]>('GET', url, undefined, as(koordination));
    const accept = await ask('POST', `${url}/${body[0]?.id ?? ''}/accept`, {}, as(koordination));
    expect(accept).toMatchObject({ status: 409, body: { problem: 'case-restricted' } });
  });
});
