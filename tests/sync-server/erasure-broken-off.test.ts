import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markOf } from '#server/access/erased-mark.ts';
import { JOURNAL } from '#server/rights/erasure-journal.ts';
import type { House } from '#server/house.ts';
import { ask } from './bare-engine.ts';
import { as, caseIdOf, contactOf, idsOf, menteeOf, put, type CaseWorld } from './case-world.ts';
import { addPerson, addProject, setUpAdmin, signIn, startGateway, cookieOf } from './gateway.ts';

let folder: string;
let world: CaseWorld;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mappe-erasure-'));
  const gateway = await startGateway('nowhere', false, null, folder);
  const admin = await setUpAdmin(gateway);
  const project = await addProject(gateway, admin, 'bautzen');
  const person = (login: string, role: 'MENTOR' | 'COORDINATOR') =>
    addPerson(gateway, admin, { login, role, projectId: project.id });
  const mira = await person('mira', 'MENTOR');
  const koordination = await person('koordination', 'COORDINATOR');
  world = { gateway, project, other: project, admin, mira, kai: mira, koordination };
});
afterEach(async () => {
  await world.gateway.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The server starts again on what is there. */
async function startAgain(): Promise<void> {
  const gateway = await startGateway('nowhere', false, null, folder);
  const db = world.project.db.replace(world.gateway.address, gateway.address);
  world = { ...world, gateway, project: { ...world.project, db } };
}

const erase = (cases: string[]) =>
  ask(
    'POST',
    `${world.gateway.address}/api/erasures`,
    { cases, why: 'TERM' },
    as(world.koordination),
  );

async function plant(marker: string): Promise<string> {
  const mentee = await put(world, world.mira, menteeOf(world, world.mira, { note: marker }));
  await put(world, world.mira, contactOf(world, mentee, world.mira, { note: `${marker}-contact` }));
  return caseIdOf(mentee);
}

async function foundIn(text: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    if ((await readFile(file)).includes(text)) found.push(path.relative(folder, file));
  }
  return found;
}

const cleaned = async (): Promise<void> => {
  while ((await world.gateway.house.store.kept.list('erasing:')).length > 0)
    await new Promise((resolve) => setTimeout(resolve, 20));
};

/** Makes one step fail, as a kill would: nothing after it is done. */
const STEPS: Record<string, (house: House) => Promise<void>> = {
  'the mark is written': async ({ engine }) => {
    const database = await engine.open('project-bautzen');
    if (database) database.write = () => Promise.reject(new Error('killed'));
  },
  'the documents go': async ({ engine }) => {
    const database = await engine.open('project-bautzen');
    if (database) database.purge = () => Promise.reject(new Error('killed'));
  },
  'the key of the log goes': ({ audit }) => {
    audit.keys.destroy = () => Promise.reject(new Error('killed'));
    return Promise.resolve();
  },
  'the bytes are freed': async ({ engine }) => {
    const database = await engine.open('project-bautzen');
    if (database) database.scrub = () => Promise.reject(new Error('killed'));
  },
};

describe.each(Object.keys(STEPS))('a server that is killed before %s', (step) => {
  it('ends the erasing when it starts again', async () => {
    const caseId = await plant('RINGELTAUBE');
    const other = await plant('MAUERSEGLER');
    await STEPS[step]?.(world.gateway.house);
    await erase([caseId]);
    await world.gateway.stop();
    await startAgain();
    expect((await idsOf(world, world.mira)).filter((id) => id.includes(caseId))).toEqual([]);
    await cleaned();
    expect(await foundIn('RINGELTAUBE')).toEqual([]);
    expect(await world.gateway.house.audit.keys.find(`case:${caseId}`)).toBeNull();
    expect(await world.gateway.house.store.kept.list('erasure:')).toHaveLength(1);
    expect(await idsOf(world, world.mira)).toContain(`mentee:${other}`);
  });
});

it('erases again what a device still knows, where nobody kept the marks', async () => {
  const caseId = await plant('RINGELTAUBE');
  const other = await plant('MAUERSEGLER');
  const url = `${world.gateway.address}/api/erasures/again`;
  const body = { marks: [markOf(caseId), 'f'.repeat(32)] };
  expect(await ask('POST', url, body, as(world.mira))).toMatchObject({ status: 403 });
  expect(await ask('POST', url, body, as(world.koordination))).toMatchObject({
    status: 200,
    body: { erased: 1 },
  });
  await cleaned();
  expect(await foundIn('RINGELTAUBE')).toEqual([]);
  expect(await idsOf(world, world.mira)).toContain(`mentee:${other}`);
});

it('erases again what an older state brings back', async () => {
  const caseId = await plant('RINGELTAUBE');
  await world.gateway.stop();
  const older = await mkdtemp(path.join(os.tmpdir(), 'mappe-older-'));
  await cp(folder, older, { recursive: true });
  await startAgain();
  await erase([caseId]);
  await cleaned();
  await world.gateway.stop();
  const marks = await readFile(path.join(folder, JOURNAL), 'utf8');
  await rm(folder, { recursive: true });
  await cp(older, folder, { recursive: true });
  await rm(older, { recursive: true });
  await writeFile(path.join(folder, JOURNAL), marks);
  expect(await foundIn('RINGELTAUBE')).not.toEqual([]);
  await startAgain();
  world.mira.cookie = cookieOf(await signIn(world.gateway.address, 'mira'));
  expect(await idsOf(world, world.mira)).not.toContain(`mentee:${caseId}`);
  await cleaned();
  expect(await foundIn('RINGELTAUBE')).toEqual([]);
});
