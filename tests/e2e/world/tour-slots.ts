import { sessionPage } from '../pages/session.page.ts';
import { slotsPage } from '../pages/slots.page.ts';
import type { Party } from './stop.ts';
import { after, on, press } from './tour-steps.ts';

const PIN = '820471';

/** What opens a device beside the passphrase, set up and used. */
export const slotsParty: Party = {
  name: 'pin',
  begin: async (page, { empty, team }) => {
    await sessionPage(page).signIn(empty.address, team.mentor);
  },
  stops: [
    on('einstellungen-wiederherstellen', '/einstellungen', (page) =>
      page.getByText('Ohne Passphrase öffnet dieses Gerät niemand').scrollIntoViewIfNeeded(),
    ),
    after('pin-setzen', async (page) => {
      await press('PIN setzen')(page);
      await page.getByRole('dialog').getByLabel('Neue PIN', { exact: true }).fill('240587');
      await page.getByRole('dialog').getByRole('button', { name: 'Setzen', exact: true }).click();
      await page.getByText('Diese PIN wird zuerst geraten.').first().waitFor();
    }),
    after('gesperrt-pin', async (page) => {
      await slotsPage(page).setPin(PIN, 'vier Birken am Muldenufer');
      await slotsPage(page).leaveAlone(10);
    }),
    after('gesperrt-pin-falsch', async (page) => {
      await slotsPage(page).typePin('000000');
      await slotsPage(page).says('Noch 3 Versuche');
    }),
    after('wiederherstellen', async (page) => {
      await page.evaluate(() => {
        const slot = JSON.parse(localStorage.getItem('mappe.device') ?? '{}') as object;
        const planted = { id: 'a', kind: 'recovery', salt: '', iv: '', wrapped: '', madeAt: 0 };
        localStorage.setItem('mappe.device', JSON.stringify({ ...slot, more: [planted] }));
      });
      await page.reload();
      await press('Passphrase vergessen?')(page);
      await slotsPage(page).says('auf das Wiederherstellen vorbereitet');
    }),
    after('gesperrt-zehnmal', async (page) => {
      await page.evaluate(() => localStorage.setItem('mappe.tries', '{"wrong":10,"last":0}'));
      await page.reload();
      await slotsPage(page).says('Nach zehn falschen Versuchen');
    }),
  ],
};
