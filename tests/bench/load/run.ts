/** `npm run bench:load -- [--documents N] [--devices N] [--seconds N]`; exit 1: a bound is missed. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createTestServer } from '#tests/e2e/world/server.ts';
import { measureCosts } from './cost.ts';
import { createLeanDevice } from './device.ts';
import type { DevicePlan } from './plan.ts';
import { boundsOf, costTable, phaseTable, type Phase } from './report.ts';
import { seed } from './seed.ts';
import { runFleet, usageOf } from './server.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '200000' },
    devices: { type: 'string', default: '75' },
    firsts: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '60' },
  },
});
const [documents, count, firsts, seconds] = [
  Number(values.documents),
  Number(values.devices),
  Number(values.firsts),
  Number(values.seconds),
];
const PROJECTS = 14;
/** Documents that change on a visit day, two thirds of them edited. */
const CHANGED = 30;
const EDITED = 20;
/** How many more devices the last phase has. */
const MORE = 10;

const say = (line: string): void => console.error(`── ${line}`);
const folder = await mkdtemp(path.join(os.tmpdir(), 'mappe-load-'));
const server = await createTestServer();
try {
  say(`${documents.toLocaleString('en')} documents in ${PROJECTS} projects …`);
  const started = performance.now();
  const seeded = await seed(server.dataFolder, {
    documents,
    projects: PROJECTS,
    // Two more, for what a cycle costs, and others for the first syncs.
    devices: count + 2 + firsts,
    further: count * (MORE - 1),
  });
  say(
    `${seeded.documents.toLocaleString('en')} after ${Math.round((performance.now() - started) / 1000)} s`,
  );
  await server.start();
  const pid = server.pid();
  if (pid === undefined) throw new Error('the server does not run');
  const whole = seeded.devices;
  const [mine, theirs] = [whole[0], whole[1]];
  if (!mine || !theirs) throw new Error('no devices');
  const cold = await firstAnswers(whole);
  say('what a cycle costs …');
  const port = Number(new URL(server.address).port);
  const costs = await measureCosts(port, [mine, theirs], CHANGED);
  const visitors = whole.slice(2, 2 + count);
  const newcomers = whole.slice(2 + count);

  const phases: Phase[] = [];
  const run = async (name: string, visits: DevicePlan[], first: DevicePlan[]): Promise<void> => {
    say(`${name} …`);
    let before = await usageOf(pid);
    const plan = { address: server.address, changed: CHANGED, seconds: seconds * 0.9 };
    const result = await runFleet(folder, { ...plan, visits, firsts: first }, async () => {
      before = await usageOf(pid);
    });
    const after = await usageOf(pid);
    phases.push({ name, ...result, cpuMs: after.cpuMs - before.cpuMs, memory: after });
  };
  /** Contacts that no phase before has changed. */
  const fresh = (phase: number) => (one: DevicePlan) => ({
    ...one,
    contacts: one.contacts.slice(phase * EDITED, (phase + 1) * EDITED),
  });
  await run(`${count} visit days`, visitors.map(fresh(0)), []);
  await run(
    `${count} visit days, ${firsts} first syncs at once`,
    visitors.map(fresh(1)),
    newcomers,
  );
  const all = [...visitors.map(fresh(2)), ...seeded.further.map(fresh(0))];
  await run(`${all.length} visit days`, all, []);

  console.log(phaseTable(phases));
  console.log(`\n${costTable(costs)}`);
  const bounds = boundsOf(phases, costs, { seconds, cold });
  console.log(`\n${bounds.text}`);
  process.exitCode = bounds.met ? 0 : 1;
} finally {
  await server.dispose();
  await rm(folder, { recursive: true, force: true });
}
process.exit();

/** Milliseconds until the first person of each project is answered after the server's start. */
async function firstAnswers(devices: readonly DevicePlan[]): Promise<number[]> {
  const first = new Map(devices.toReversed().map((one) => [one.projectId, one]));
  const times: number[] = [];
  for (const one of first.values()) {
    const device = createLeanDevice(server.address, one);
    const begun = performance.now();
    await device.catchUp();
    times.push(performance.now() - begun);
    device.close();
  }
  return times;
}
