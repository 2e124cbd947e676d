/** A process full of devices: `node fleet.ts PLAN.json`; prints what they met as JSON. */
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { createLeanDevice, visitDay, type LeanDevice } from './device.ts';
import type { CycleResult, FleetPlan, FleetResult } from './plan.ts';

const plan = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as FleetPlan;
const result: FleetResult = { visits: [], firsts: [], pushes: [], errors: [], took: 0 };

async function timed(device: LeanDevice, run: () => Promise<void>): Promise<CycleResult | null> {
  device.take();
  const started = performance.now();
  try {
    await run();
    return { ms: performance.now() - started, ...device.take() };
  } catch (error) {
    result.errors.push(error instanceof Error ? error.message : String(error));
    return null;
  }
}

const visitors = plan.visits.map((one) => ({
  one,
  device: createLeanDevice(plan.address, one),
  pending: visitDay(one, plan.changed),
}));
// In threes: who is up to date was so before the day began.
const queue = [...visitors];
const catchUp = async (): Promise<void> => {
  for (let next = queue.pop(); next; next = queue.pop()) await next.device.catchUp();
};
await Promise.all([catchUp(), catchUp(), catchUp()]);
process.stdout.write('ready\n');
await new Promise((resolve) => process.stdin.once('data', resolve));

const started = performance.now();
const spread = plan.seconds * 1000;
await Promise.all([
  ...visitors.map(async ({ device, pending }, n) => {
    await pause((n / visitors.length) * spread);
    const met = await timed(device, async () => {
      const took = await device.cycle(pending);
      if (took !== null) result.pushes.push(took);
    });
    if (met) result.visits.push(met);
    device.close();
  }),
  ...plan.firsts.map(async (one) => {
    await pause(spread / 2);
    const device = createLeanDevice(plan.address, one);
    const met = await timed(device, async () => {
      const documents = await device.first();
      if (documents < one.visible) throw new Error(`only ${documents} of ${one.visible} came`);
    });
    if (met) result.firsts.push(met);
    device.close();
  }),
]);
result.took = performance.now() - started;
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(0);
