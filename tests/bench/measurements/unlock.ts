import { PHONE_THROTTLE, type Measurement } from '../measurement.ts';
import { profiled } from '../profile.ts';
import { atMost, type Row } from '../report.ts';
import type { AppDevice } from '../world/app-device.ts';

/** Bounds by number of documents. */
const BOUND_MS: Record<number, number> = { 4_000: 600, 20_000: 2_000 };

/** From the unwrapped key to the painted list of mentees, with no network and no server. */
export const unlock: Measurement = async (world, { runs, sizes, profile }) => {
  for (const size of sizes) await world.device(size);
  await world.goOffline();
  const rows: Row[] = [];
  for (const size of sizes) {
    const device = await world.device(size);
    const samples: number[] = [];
    for (let run = 0; run < runs; run += 1) samples.push(await unlockOnce(device));
    if (profile) await profiled(device.page, () => unlockOnce(device));
    const bound = BOUND_MS[size];
    rows.push({
      what: `unlock to painted list, ${size.toLocaleString('en')} documents, ${PHONE_THROTTLE}× throttle, offline`,
      samples,
      unit: 'ms',
      ...(bound ? { bound: atMost(samples, bound, 'ms') } : {}),
    });
  }
  return rows;
};

async function unlockOnce(device: AppDevice): Promise<number> {
  await device.throttle(1);
  await device.goLocked('/mentees');
  await device.throttle(PHONE_THROTTLE);
  const { key, rows } = await device.unlock();
  await device.throttle(1);
  return rows - key;
}
