import { open } from './navigate.ts';
import { after, on, press } from './tour-steps.ts';

/** What the server would say, so that the tour needs no authenticator and leaves no key behind. */
const QUESTION = { challenge: 'AAAA', rpId: 'localhost', allowCredentials: [] };
const KEYS = [
  { id: 'a', device: 'chrome/android', createdAt: '2026-03-02T08:00:00Z', usedAt: null },
  {
    id: 'b',
    device: 'safari/ios',
    createdAt: '2026-01-12T08:00:00Z',
    usedAt: '2026-03-01T16:00:00Z',
  },
];

/** A locked device that opens by screen lock as well. */
export const lockedWithPasskey = after('gesperrt-gerätesperre', async (page) => {
  await page.evaluate(() => {
    const slot = JSON.parse(localStorage.getItem('mappe.device') ?? '{}') as object;
    const planted = { id: 'a', kind: 'passkey', salt: '', iv: '', wrapped: '', madeAt: 0 };
    localStorage.setItem('mappe.device', JSON.stringify({ ...slot, more: [planted] }));
  });
  await page.reload();
  await page.getByRole('button', { name: /^Mit Fingerabdruck/ }).waitFor();
});

/** Signing in, after the right passphrase. */
export const signInWithPasskey = after('anmelden-passkey', async (page) => {
  const json = {
    problem: 'second-factor-needed',
    wanted: { code: true, app: true, passkey: QUESTION },
  };
  await page.route('**/db/_session', (route) => route.fulfill({ status: 401, json }), { times: 1 });
  await page.getByLabel('Anmeldename').fill('mentorin');
  await page.getByLabel('Passphrase', { exact: true }).fill('vier Birken am Muldenufer');
  await press('Anmelden')(page);
  await page.getByRole('button', { name: 'Mit Passkey bestätigen' }).waitFor();
});

export const devicesWithPasskeys = on('geräte-passkeys', '/mehr', async (page) => {
  const status = { enabled: true, code: false, passkeys: 2, recoveryLeft: 9 };
  await page.route('**/api/passkeys', (route) => route.fulfill({ json: KEYS }));
  await page.route('**/api/second-factor', (route) => route.fulfill({ json: status }));
  await open(page, '/geraete');
  await page.getByText('noch nicht benutzt').scrollIntoViewIfNeeded();
});
