import { PHONE_THROTTLE, type Measurement } from '../measurement.ts';
import { atMost, type Row } from '../report.ts';
import { createAppDevice, type AppDevice } from '../world/app-device.ts';

/** A mentor's caseload has about so many documents; the bound is for that. */
const MENTORS_SIZE = 4_000;
const BOUND_MS = 1_500;

/** From the tap to the painted list, with the key derived, on a phone that calibrated itself. */
export const unlockFromTap: Measurement = async (world, { runs, sizes }) => {
  const server = await world.server();
  const rows: Row[] = [];
  for (const size of sizes) {
    const device = await createAppDevice(server, size, world.endings, PHONE_THROTTLE);
    const derived: number[] = [];
    const whole: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const { tap, key, rows: painted } = await unlockOnce(device);
      derived.push(key - tap);
      whole.push(painted - tap);
    }
    const what = `${size.toLocaleString('en')} documents, ${PHONE_THROTTLE}× throttle, ${await passesOf(device)} passes of Argon2id calibrated there`;
    rows.push(
      { what: `tap to unwrapped key, ${what}`, samples: derived, unit: 'ms' },
      {
        what: `tap to painted list, ${what}`,
        samples: whole,
        unit: 'ms',
        ...(size <= MENTORS_SIZE ? { bound: atMost(whole, BOUND_MS, 'ms') } : {}),
      },
    );
  }
  return rows;
};

async function unlockOnce(device: AppDevice) {
  await device.throttle(1);
  await device.goLocked('/mentees');
  await device.throttle(PHONE_THROTTLE);
  const times = await device.unlock();
  await device.throttle(1);
  return times;
}

const passesOf = ({ page }: AppDevice): Promise<string> =>
  page.evaluate(
    () => /"iterations":(\d+)/.exec(localStorage.getItem('mappe.device') ?? '')?.[1] ?? '?',
  );
