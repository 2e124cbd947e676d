import type { Locator } from 'playwright-core';
import { PHONE_THROTTLE, type Measurement, type Options } from '../measurement.ts';
import { watchTapped } from '../page/taps.ts';
import { profiled } from '../profile.ts';
import { atMost, type Row } from '../report.ts';
import type { AppDevice } from '../world/app-device.ts';
import { createFullBench } from '../world/full-project.ts';
import { COORDINATOR_STEPS, MENTOR_STEPS, type ListStep } from './list-steps.ts';

const BOUND_MS = 100;
const QUIET_MS = 300;
/** A person looks at the first list before going on; the app loads its other places meanwhile. */
const LOOK_MS = 5_000;
const SCROLL = { steps: 40, pixels: 400 };

/**
 * Each list with sixty cases of eighty contacts: from the tap to its painted rows, to the filtered
 * rows, and the longest frame while it is scrolled. Once in the round after unlocking, when its code
 * runs and its rules are reckoned first, and once again.
 */
export const lists: Measurement = async (world, options) => {
  const { mentor, coordinator, size } = await createFullBench(world.endings);
  const where = `${size.toLocaleString('en')} records, ${PHONE_THROTTLE}× throttle`;
  const taken = new Map<string, number[]>();
  for (const [device, steps] of [
    [mentor, MENTOR_STEPS],
    [coordinator, COORDINATOR_STEPS],
  ] as const)
    await walkAll(device, steps, options, taken);
  return [...taken].map(([what, samples]): Row => {
    const name = `${what}, ${where}`;
    return { what: name, samples, unit: 'ms', bound: atMost(samples, BOUND_MS, 'ms') };
  });
};

async function walkAll(
  device: AppDevice,
  steps: readonly ListStep[],
  { runs, profile }: Options,
  taken: Map<string, number[]>,
): Promise<void> {
  const note = (what: string, ms: number) => taken.set(what, [...(taken.get(what) ?? []), ms]);
  await device.throttle(1);
  for (let run = 0; run < runs; run += 1) {
    await device.goLocked('/mentees');
    await device.unlock();
    await device.page.evaluate(watchTapped, QUIET_MS);
    await device.page.waitForTimeout(LOOK_MS);
    for (const time of ['first time', 'again'])
      for (const step of steps) {
        if (time === 'again' && step.once) continue;
        const go = () => take(device, step);
        const ms = await (profile && run === 0 ? profiledStep(device, step, time, go) : go()).catch(
          (cause: unknown) => {
            throw new Error(`${step.name}, ${time}`, { cause });
          },
        );
        if (ms === null) continue;
        note(step.opens ? `${step.name}, ${time}` : step.name, ms);
      }
  }
}

function profiledStep<T>(
  device: AppDevice,
  { name }: ListStep,
  time: string,
  go: () => Promise<T>,
) {
  console.error(`   ${name}, ${time}`);
  return profiled(device.page, go);
}

/** Milliseconds, or null where the step only leads to the next. */
async function take(device: AppDevice, step: ListStep): Promise<number | null> {
  const { page } = device;
  if (step.scrolls) {
    await device.throttle(PHONE_THROTTLE);
    const longest = await page.evaluate(
      ({ steps, pixels }) => window.taps.scrolled(steps, pixels),
      SCROLL,
    );
    await device.throttle(1);
    await page.evaluate(() => scrollTo(0, 0));
    return longest;
  }
  const box = await placeOf(step.tap(page));
  await page.evaluate((opens) => window.taps.arm(opens), step.opens ?? null);
  if (!step.leads) await device.throttle(PHONE_THROTTLE);
  // The tap alone: looking the target up is work of the test's, not the app's.
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const ms = await page.evaluate(
    (opens) => (opens ? window.taps.shown() : window.taps.settled()),
    step.opens !== undefined,
  );
  await device.throttle(1);
  await page.evaluate(() => window.taps.settled());
  return step.leads ? null : ms;
}

/** Where to tap, once it stands still in sight; what is drawn anew meanwhile is looked for again. */
async function placeOf(
  target: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> {
  for (;;) {
    await target.waitFor();
    const seen = await target.scrollIntoViewIfNeeded().then(
      () => true,
      () => false,
    );
    const box = seen ? await target.boundingBox() : null;
    if (box) return box;
  }
}
