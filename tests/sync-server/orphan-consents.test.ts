import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OrphanRow } from '#lib/domain/server-answers/erasures.ts';
import { buildConsent } from '#tests/factories/consent.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { ask } from './bare-engine.ts';
import { startGatewayOn } from './gateway.ts';
import {
  as,
  get,
  idsOf,
  menteeOf,
  push,
  put,
  startCaseWorld,
  type CaseWorld,
} from './case-world.ts';

const LONG_AGO = '2026-01-05T09:00:00.000Z';

let world: CaseWorld;

const address = (path: string) => `${world.gateway.address}/api/erasures${path}`;
const orphans = async (who = world.koordination): Promise<OrphanRow[]> =>
  (await ask<{ orphans: OrphanRow[] }>('GET', address(''), undefined, as(who))).body.orphans;
const erase = (cases: string[], who = world.koordination) =>
  ask('POST', address('/orphans'), { cases }, as(who));

async function plant(caseId: string, givenAt: string): Promise<string> {
  const { mira, project } = world;
  const own = { createdBy: mira.id, updatedBy: mira.id, projectId: project.id };
  return (await put(world, mira, buildConsent({ ...own, caseId, givenAt })))._id;
}

const stored = async (id: string) =>
  (await world.gateway.house.engine.open('project-bautzen'))?.head(id);

describe.each(['sqlite', 'couchdb'] as const)('a consent whose case never came, %s', (engine) => {
  beforeEach(async () => {
    world = await startCaseWorld(startGatewayOn(engine));
  });
  afterEach(() => world.gateway.stop());

  it('is proposed after the term of an inquiry, and goes for good when that is confirmed', async () => {
    const { mira, koordination } = world;
    const [old, fresh] = [nextUlid(), nextUlid()];
    const id = await plant(old, LONG_AGO);
    const kept = await plant(fresh, new Date().toISOString());
    expect(await orphans()).toEqual([
      { caseId: old, givenOn: '2026-01-05', on: '2026-04-06', person: 'Person mira' },
    ]);
    expect((await erase([old], mira)).status).toBe(403);
    expect(await erase([old])).toMatchObject({ status: 200, body: { erased: 1, notFound: 0 } });
    expect(await orphans()).toEqual([]);
    expect(await stored(id)).toBeNull();
    // The other one is seen as soon as its case comes.
    await put(world, mira, menteeOf(world, mira, { _id: `mentee:${fresh}` }));
    expect(await idsOf(world, mira)).toContain(kept);
    // Its author's device hears of it as of any case that was erased.
    const shown = await ask<{ erasures: { why: string; devices: unknown[] }[] }>(
      'GET',
      address(''),
      undefined,
      as(koordination),
    );
    expect(shown.body.erasures).toMatchObject([{ why: 'TERM' }]);
    expect(shown.body.erasures[0]?.devices.length).toBeGreaterThan(0);
    expect(
      await push(world, mira, [menteeOf(world, mira, { _id: `mentee:${old}` })]),
    ).toMatchObject([{ problem: 'case-erased' }]);
  });

  it('stays where its case has come meanwhile', async () => {
    const { mira } = world;
    const caseId = nextUlid();
    const id = await plant(caseId, LONG_AGO);
    expect(await orphans()).toHaveLength(1);
    await put(world, mira, menteeOf(world, mira, { _id: `mentee:${caseId}` }));
    expect(await orphans()).toEqual([]);
    expect(await erase([caseId])).toMatchObject({ body: { erased: 0, notFound: 1 } });
    expect((await get(world, mira, `/${id}`)).status).toBe(200);
  });
});
