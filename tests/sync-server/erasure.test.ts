import { readdir, readFile, writeFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseOf } from '#lib/domain/id.ts';
import { createCaseloads } from '#server/access/caseloads.ts';
import { markOf } from '#server/access/erased-mark.ts';
import type { CountRecord } from '#lib/domain/count-record.ts';
import { buildConsent } from '#tests/factories/consent.ts';
import { buildPlacement } from '#tests/factories/placement.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
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

const BEHIND_HTTP = process.env.MAPPE_TEST_ENGINE === 'couchdb';

let world: CaseWorld;
beforeEach(async () => {
  world = await startCaseWorld();
});
afterEach(() => world.gateway.stop());

const erase = (cases: string[], who = world.koordination) =>
  ask('POST', `${world.gateway.address}/api/erasures`, { cases, why: 'REQUEST' }, as(who));

/** Everything that a case can have, each with a text that is found nowhere else. */
async function plantCase(marker: string): Promise<{ caseId: string; ids: string[] }> {
  const { mira } = world;
  const own = { createdBy: mira.id, updatedBy: mira.id, projectId: world.project.id };
  const mentee = await put(
    world,
    mira,
    menteeOf(world, mira, { familyName: `${marker}-name`, note: `${marker}-note` }),
  );
  const caseId = caseIdOf(mentee);
  await push(world, mira, [edited(mentee, mira, { familyName: `${marker}-later` })]);
  const contact = await put(
    world,
    mira,
    contactOf(world, mentee, mira, { note: `${marker}-contact`.padEnd(9000, 'x') }),
  );
  await push(world, mira, [edited(contact, mira, { note: `${marker}-mended` })]);
  // A branch that nobody has merged yet.
  await push(
    world,
    mira,
    [
      {
        ...edited(contact, mira, { note: `${marker}-branch` }),
        _rev: `2-${'b'.repeat(32)}`,
        _revisions: { start: 2, ids: ['b'.repeat(32), contact._rev.slice(2)] },
      },
    ],
    { new_edits: false },
  );
  const placement = buildPlacement({ ...own, caseId, title: `${marker}-placement` });
  const consent = buildConsent({ ...own, caseId, place: `${marker}-consent` });
  await push(world, mira, [placement, consent]);
  await push(world, mira, [
    {
      ...own,
      _id: `handover:${nextUlid()}`,
      type: 'handover',
      schemaVersion: 1,
      createdAt: new Date().toISOString(),
      updatedAt: new Date().toISOString(),
      subjectCaseId: caseId,
      initials: 'X. Y.',
      fromIds: [mira.id],
      toIds: [world.kai.id],
      note: `${marker}-handover`,
    },
  ]);
  // Kai has nothing to do with the case: the entry waits for the coordination.
  const foreign = contactOf(world, mentee, world.kai, { note: `${marker}-parked` });
  expect(await push(world, world.kai, [foreign])).toMatchObject([{ problem: 'parked' }]);
  const uploads = world.gateway.house.uploadFolder;
  await mkdir(uploads, { recursive: true });
  await writeFile(
    path.join(uploads, `${mira.id}.file-${caseId}-${nextUlid()}.part`),
    `${marker}-up`,
  );
  const ids = [mentee._id, contact._id, placement._id, consent._id];
  return { caseId, ids };
}

/** Files below the data folder in which a text stands. */
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

const kept = <T extends object>(prefix: string) => world.gateway.house.store.kept.list<T>(prefix);

/** Of the server that runs in this process. */
async function clean(): Promise<void> {
  for (;;) {
    const answer = await ask<{ cleaning: boolean }>(
      'GET',
      `${world.gateway.address}/api/erasures`,
      undefined,
      as(world.koordination),
    );
    if (!answer.body.cleaning && (await kept('erasing:')).length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('erasing a case', () => {
  it('leaves no byte of the person in the data folder, and every other case whole', async () => {
    const gone = await plantCase('GREIFVOGEL');
    const other = await plantCase('BACHSTELZE');
    if (!BEHIND_HTTP) expect(await foundIn('GREIFVOGEL')).not.toEqual([]);
    expect(await erase([gone.caseId])).toMatchObject({
      status: 200,
      body: { erased: 1, notFound: 0 },
    });
    await clean();
    expect(await foundIn('GREIFVOGEL')).toEqual([]);
    const ids = await idsOf(world, world.koordination);
    expect(ids.filter((id) => caseOf(id) === gone.caseId)).toEqual([]);
    for (const id of other.ids) expect(ids).toContain(id);
    if (!BEHIND_HTTP) expect(await foundIn('BACHSTELZE-parked')).not.toEqual([]);
    expect((await stateOf(world, world.mira)).cases).toEqual([other.caseId]);
  });

  it('destroys what the audit log says of it, and says who did it', async () => {
    const { caseId } = await plantCase('A');
    const { audit } = world.gateway.house;
    expect(await audit.keys.find(`case:${caseId}`)).not.toBeNull();
    await erase([caseId]);
    expect(await audit.keys.find(`case:${caseId}`)).toBeNull();
    expect((await audit.verify()).ok).toBe(true);
  });

  it('is taken back by nobody who was offline', async () => {
    const { caseId, ids } = await plantCase('A');
    const [id = ''] = ids.slice(1);
    const answer = await get(world, world.mira, `/${id}?revs=true`);
    await erase([caseId]);
    const late = contactOf(world, { _id: `mentee:${caseId}` }, world.mira);
    const handover = {
      ...late,
      _id: `handover:${nextUlid()}`,
      type: 'handover',
      subjectCaseId: caseId,
    };
    const before = await stateOf(world, world.koordination);
    for (const who of [world.mira, world.kai, world.koordination]) {
      const lines = await push(world, who, [
        { ...menteeOf(world, who), _id: `mentee:${caseId}` },
        { ...late, createdBy: who.id, updatedBy: who.id },
        handover,
      ]);
      expect(lines.map(({ problem }) => problem)).toEqual(Array(3).fill('case-erased'));
    }
    const again = await push(world, world.mira, [answer.body], { new_edits: false });
    expect(again).toMatchObject([{ problem: 'case-erased' }]);
    expect((await stateOf(world, world.koordination)).parked).toBe(before.parked);
  });

  it('keeps what counting needs, once, without a way back', async () => {
    const { caseId } = await plantCase('A');
    const { caseId: admitted } = await plantCase('B');
    const mentee = await get(world, world.mira, `/mentee:${admitted}`);
    const closed = { status: 'CLOSED', endedOn: '2026-10-01', endReason: 'E01' };
    expect(await push(world, world.mira, [edited(mentee.body, world.mira, closed)])).toMatchObject([
      { ok: true },
    ]);
    await erase([caseId, admitted]);
    await erase([caseId, admitted]);
    const counts = await kept<CountRecord>('count:');
    expect(counts.map(({ value }) => value.ended)).toEqual(['2026-10']);
    for (const { id, value } of counts)
      for (const one of [caseId, admitted, 'B-later', world.mira.id])
        expect(id + JSON.stringify(value)).not.toContain(one);
    await clean();
    expect(await kept('erasure:')).toHaveLength(2);
    expect(JSON.stringify(await kept('erasure:'))).not.toContain(caseId);
  });

  it('is the coordination’s alone, with a proof of who it is', async () => {
    const { caseId } = await plantCase('A');
    for (const who of [world.mira, world.admin])
      expect(await erase([caseId], who)).toMatchObject({
        status: 403,
        body: { problem: 'not-permitted' },
      });
    world.gateway.clock.now += 3600_000;
    expect(await erase([caseId])).toMatchObject({ status: 403, body: { problem: 'proof-needed' } });
    expect(await idsOf(world, world.mira)).toContain(`mentee:${caseId}`);
  });
});

describe('what is known of erased cases', () => {
  it('is for the people of the project alone, and where they are gone for its coordination', async () => {
    const { caseId } = await plantCase('A');
    await erase([caseId]);
    const { gateway, mira, koordination, admin } = world;
    const seen = async (who: { cookie: string } | null, where: string) =>
      (await ask('GET', gateway.address + where, undefined, who ? { cookie: who.cookie } : {}))
        .status;
    const rows: [string, { cookie: string } | null, number, number][] = [
      ['mentor', mira, 200, 403],
      ['coordinator', koordination, 200, 200],
      ['admin', admin, 403, 403],
      ['nobody', null, 401, 401],
    ];
    for (const [who, account, marks, list] of rows) {
      expect([who, await seen(account, '/api/erased')]).toEqual([who, marks]);
      expect([who, await seen(account, '/api/erasures')]).toEqual([who, list]);
    }
    // The mark is a document like any other, and exists for nobody.
    const id = `/erased:${markOf(caseId)}`;
    for (const who of [mira, koordination]) {
      expect((await get(world, who, id)).status).toBe(404);
      expect(await push(world, who, [{ _id: id.slice(1) }])).toMatchObject([
        { problem: 'id-invalid' },
      ]);
      expect(await idsOf(world, who)).not.toContain(id.slice(1));
    }
  });

  it('reaches another server beside this one, which gives nothing of it away', async () => {
    const { caseId } = await plantCase('A');
    const { engine } = world.gateway.house;
    const user = {
      ...{
        id: world.koordination.id,
        login: 'koordination',
        name: '',
        role: 'COORDINATOR' as const,
      },
      project: { ...world.project, slug: 'bautzen', name: '', ags: null },
    };
    const other = createCaseloads({ engine, epoch: () => '', now: Date.now });
    expect((await (await other.ofProject(user))?.sight())?.seesCase(caseId)).toBe(true);
    await erase([caseId]);
    const caseload = await other.ofProject(user);
    expect((await caseload?.sight())?.cases()).not.toContain(caseId);
    expect(caseload?.index.isErased(caseId)).toBe(true);
    expect(caseload?.index.idsOf(caseId)).toEqual([]);
  });
});

describe('receipts by device', () => {
  it('tell where it is gone and where nobody knows', async () => {
    const { caseId } = await plantCase('A');
    await erase([caseId]);
    expect((await stateOf(world, world.mira)) as object).toMatchObject({ erased: 1, cases: [] });
    const marks = await ask<{ marks: string[] }>(
      'GET',
      `${world.gateway.address}/api/erased`,
      undefined,
      as(world.mira),
    );
    expect(marks.body.marks).toEqual([markOf(caseId)]);
    const receipt = { cases: [], erased: marks.body.marks };
    await ask('POST', `${world.gateway.address}/api/purged`, receipt, as(world.mira));
    await ask('DELETE', `${world.gateway.address}/db/_session`, undefined, as(world.kai));
    const { body } = await ask<{ erasures: { devices: { person: string; state: string }[] }[] }>(
      'GET',
      `${world.gateway.address}/api/erasures`,
      undefined,
      as(world.koordination),
    );
    const states = Object.fromEntries(
      body.erasures[0]?.devices.map(({ person, state }) => [person, state]) ?? [],
    );
    expect(states).toEqual({
      'Person mira': 'done',
      'Person kai': 'ended',
      'Person koordination': 'waiting',
    });
  });
});
