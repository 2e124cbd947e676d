import { sessionPage } from '../pages/session.page.ts';
import type { Party, Stop } from './stop.ts';
import { signInWithCode } from './tour-factor.ts';
import { lockedWithPasskey, signInWithPasskey } from './tour-passkeys.ts';
import { press, after } from './tour-steps.ts';

const wrongPassphrase: Stop['go'] = async (page) => {
  await page.getByLabel('Passphrase', { exact: true }).fill('nicht die richtige');
  await press('Entsperren')(page);
  await page.getByText('Noch 4 Versuche').first().waitFor();
};

/** What stands before the caseload, for people with and without a device of their own. */
export const gateParties: readonly Party[] = [
  {
    name: 'einrichten',
    begin: async (page, world) => {
      await page.route('**/api/setup', (route) => route.fulfill({ json: { open: true } }));
      await page.goto(`${world.empty.address}${world.setupPath}`);
    },
    stops: [
      after('einrichten', (page) => page.getByLabel('Name', { exact: true }).waitFor()),
      after('einrichten-unvollständig', press('Konto anlegen')),
    ],
  },
  {
    name: 'einladung',
    begin: async (page, world) => {
      await page.goto(`${world.empty.address}${world.invitationPath}`);
    },
    stops: [after('einladung', (page) => page.getByText('Hallo Nele Neuling').waitFor())],
  },
  {
    name: 'teile',
    begin: async (page, world) => {
      await page.goto(`${world.empty.address}/dev/ui`);
    },
    stops: [after('teile', (page) => page.getByRole('heading', { level: 1 }).first().waitFor())],
  },
  {
    name: 'anmelden',
    begin: async (page, world) => {
      await page.goto(world.demo.address);
    },
    stops: [
      after('anmelden', (page) => page.getByLabel('Anmeldename').waitFor()),
      after('anmelden-unvollständig', press('Anmelden')),
      signInWithPasskey,
    ],
  },
  {
    name: 'anmelden mit Code',
    begin: async (page, world) => {
      await page.goto(world.demo.address);
    },
    stops: [signInWithCode],
  },
  {
    name: 'gesperrt',
    begin: async (page, world) => {
      await sessionPage(page).signIn(world.empty.address, world.team.coordinator);
      await page.goto(world.empty.address);
    },
    stops: [
      after('gesperrt', (page) => page.getByRole('button', { name: 'Entsperren' }).waitFor()),
      after('gesperrt-falsch', wrongPassphrase),
      lockedWithPasskey,
      after('passphrase-vergessen', press('Passphrase vergessen?')),
      after('gerät-gelöscht', async (page) => {
        // As after an order of the server that was carried out.
        await page.evaluate(() => {
          localStorage.removeItem('mappe.device');
          localStorage.setItem('mappe.wiped.mappe-0000000000000000', 'heard');
        });
        await page.reload();
        await page.getByText('Die Falldaten sind gelöscht.').waitFor();
      }),
    ],
  },
];
