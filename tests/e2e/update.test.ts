import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { menteesPage } from './pages/mentees.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { updatePage } from './pages/update.page.ts';
import { createDevice, type Device } from './world/browser.ts';
import { open } from './world/navigate.ts';
import { createTeam, createTestServer, type Team, type TestServer } from './world/server.ts';
import { copyShell, type ShellCopy } from './world/shell-copy.ts';

const KEPT = { familyName: 'Altbestand', givenNames: 'Alma' };
const HALF = 'Zwischenstand';
/** All files of the app are fetched and kept, which a busy machine takes a while for. */
const WHOLE_APP_MS = 90_000;

let shell: ShellCopy;
let server: TestServer;
let team: Team;
let phone: Device;

describe('the app on the device and its newer version', () => {
  beforeAll(async () => {
    shell = await copyShell();
    server = await createTestServer({ static: shell.folder });
    await server.start();
    team = await createTeam(server);
    phone = await createDevice();
  });

  afterAll(async () => {
    await phone.dispose();
    await server.dispose();
    await shell.dispose();
  });

  it('is fetched again after the first installation broke off', async () => {
    const { page } = phone;
    const update = updatePage(page);
    const bringBack = await shell.hide('manifest.webmanifest');
    const { failed } = await update.watchInstallation();
    await page.goto(server.address);
    await failed;
    await bringBack();
    await expect
      .poll(
        async () => {
          await update.comeToForeground();
          return update.isInstalled();
        },
        { timeout: WHOLE_APP_MS },
      )
      .toBe(true);
  });

  it('comes in a newer version by itself, which is not offered under an open form', async () => {
    const { page } = phone;
    await sessionPage(page).signIn(server.address, team.mentor);
    await menteesPage(page).create(KEPT);
    await open(page, '/mentees/neu/alles');
    await page.getByLabel('Familienname').fill(HALF);
    await page.getByText('Entwurf gesichert').waitFor();
    await shell.release();
    const update = updatePage(page);
    await update.comeToForeground();
    await update.untilWaiting();
    expect(await update.offer().count()).toBe(0);
    await expect.poll(() => page.getByLabel('Familienname').inputValue()).toBe(HALF);
  });

  it('is offered once the form is left, and not under the next one', async () => {
    const { page } = phone;
    const offer = updatePage(page).offer();
    await open(page, '/mentees');
    await offer.waitFor();
    await open(page, '/mentees/neu/alles');
    await offer.waitFor({ state: 'detached' });
    await open(page, '/mentees');
    await offer.waitFor();
  });

  it('starts locked when it is taken', async () => {
    const { page } = phone;
    const update = updatePage(page);
    await update.take();
    await page.getByRole('button', { name: 'Entsperren' }).waitFor();
    await expect.poll(() => update.caches()).toEqual([expect.stringMatching(/-next$/)]);
    await update.offer().waitFor({ state: 'detached' });
  });

  it('leaves records and drafts as they were', async () => {
    const { page } = phone;
    await sessionPage(page).unlock(server.address, team.mentor.passphrase);
    await open(page, '/mentees');
    await menteesPage(page).row(KEPT.familyName).waitFor();
    await open(page, '/mentees/neu/alles');
    await page.getByText('Das ist ein Entwurf').waitFor();
    await expect.poll(() => page.getByLabel('Familienname').inputValue()).toBe(HALF);
  });
});
