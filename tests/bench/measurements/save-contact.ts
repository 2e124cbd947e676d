import type { Page } from 'playwright-core';
import { PHONE_THROTTLE, type Measurement } from '../measurement.ts';
import { profiled } from '../profile.ts';
import { atMost } from '../report.ts';
import type { AppDevice } from '../world/app-device.ts';

const BOUND_MS = 100;

/** From the tap on „Speichern" to the painted „gespeichert", in the largest caseload. */
export const saveContact: Measurement = async (world, { runs, sizes, profile }) => {
  const size = sizes.at(-1) ?? 0;
  const device = await world.device(size);
  const { page } = device;
  await device.throttle(1);
  await device.goLocked('/mentees');
  await device.unlock();
  await page.locator('main a[href^="/mentees/01"]').first().click();
  await page.evaluate(watchTaps);
  const samples: number[] = [];
  for (let run = 0; run < runs; run += 1) samples.push(await saveOnce(device));
  if (profile) await profiled(page, () => saveOnce(device));
  const what = `saving a contact to “gespeichert”, ${size.toLocaleString('en')} documents, ${PHONE_THROTTLE}× throttle`;
  return [{ what, samples, unit: 'ms', bound: atMost(samples, BOUND_MS, 'ms') }];
};

declare global {
  interface Window {
    /** Milliseconds of the page's clock. */
    lastTap: number;
  }
}

/** Runs in the page. */
function watchTaps(): void {
  addEventListener('pointerup', (event) => (window.lastTap = event.timeStamp), { capture: true });
}

async function saveOnce(device: AppDevice): Promise<number> {
  const { page } = device;
  await fillContact(page);
  await page.getByText('gespeichert').waitFor({ state: 'detached' });
  await device.forget('saved');
  await device.throttle(PHONE_THROTTLE);
  await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
  const saved = await device.painted('saved');
  await device.throttle(1);
  return saved - (await page.evaluate(() => window.lastTap));
}

async function fillContact(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Neuer Eintrag' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Kontakt' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Speichern' }).waitFor();
  await sheet.getByText('M3', { exact: false }).first().click();
}
