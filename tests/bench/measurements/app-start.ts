import { PHONE_THROTTLE, type Measurement } from '../measurement.ts';
import { atMost } from '../report.ts';

const BOUND_MS = 1_000;

/** From opening the app to its painted unlock screen; no network, no server, no running worker. */
export const appStart: Measurement = async (world, { runs, sizes }) => {
  const device = await world.device(sizes.at(-1) ?? 0);
  await world.goOffline();
  const { page, cdp } = device;
  await cdp.send('ServiceWorker.enable');
  await device.throttle(PHONE_THROTTLE);
  const samples: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await page.goto('about:blank');
    await cdp.send('ServiceWorker.stopAllWorkers');
    samples.push(await device.goLocked('/'));
  }
  await device.throttle(1);
  const what = `app start offline to unlock screen, ${PHONE_THROTTLE}× throttle`;
  return [{ what, samples, unit: 'ms', bound: atMost(samples, BOUND_MS, 'ms') }];
};
