import type { Page } from 'playwright-core';
import { de as contacts } from '#lib/i18n/de/contacts.ts';
import { de as frame } from '#lib/i18n/de/frame.ts';
import { ui } from '#lib/i18n/de/ui.ts';
import { topicLabels } from '#lib/i18n/labels.de.ts';
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

async function saveOnce({ page, ...device }: AppDevice): Promise<number> {
  await fillContact(page);
  await device.forget('saved');
  const button = page.getByRole('dialog').getByRole('button', { name: contacts.save });
  const box = await button.boundingBox();
  if (!box) throw new Error('the sheet shows no button to save');
  await device.throttle(PHONE_THROTTLE);
  // The tap alone: looking the button up and testing what it hits is work of the test's, not the app's.
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const saved = await device.painted('saved');
  await device.throttle(1);
  const tapped = await page.evaluate(() => window.lastTap);
  await page.getByRole('button', { name: ui.toast.close }).click();
  return saved - tapped;
}

async function fillContact(page: Page): Promise<void> {
  await page.getByRole('button', { name: ui.frame.add }).first().click();
  await page.getByRole('dialog').getByText(frame.add.contact, { exact: true }).click();
  const sheet = page.getByRole('dialog', { name: contacts.title });
  await sheet.getByRole('button', { name: topicLabels.M3.short }).click();
}
