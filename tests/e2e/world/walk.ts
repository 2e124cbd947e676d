import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { DEMO_PASSPHRASE } from '#server/demo/seed.ts';
import { sessionPage } from '../pages/session.page.ts';
import { DESKTOP, PATIENCE_MS, PHONE } from './browser.ts';
import { untilSheetLeft } from './navigate.ts';
import {
  addPerson,
  createTeam,
  createTestServer,
  setupToken,
  signIn,
  type Team,
  type TestServer,
} from './server.ts';
import type { Party, Stop, World } from './stop.ts';

/** How a screen is looked at. */
export interface View {
  size: 'phone' | 'desktop';
  mode: 'light' | 'dark';
}
const SIZES = { phone: PHONE, desktop: DESKTOP };
export const ALL_VIEWS: readonly View[] = [
  { size: 'phone', mode: 'light' },
  { size: 'phone', mode: 'dark' },
  { size: 'desktop', mode: 'light' },
  { size: 'desktop', mode: 'dark' },
];

export async function createWorld(): Promise<World> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--lang=de-DE'],
  });
  const [demo, empty] = await Promise.all([
    createTestServer({ entry: 'demo-main.ts' }),
    createTestServer(),
  ]);
  await Promise.all([demo.start(), empty.start()]);
  const setupPath = `/einrichten#${await setupToken(empty)}`;
  const team = await createTeam(empty);
  return {
    demo,
    empty,
    team,
    setupPath,
    invitationPath: await openInvitation(empty, team),
    signIn: (page, login) =>
      sessionPage(page).signIn(demo.address, { login, passphrase: DEMO_PASSPHRASE }),
    openContext: () => openContext(browser),
    async dispose() {
      await browser.close();
      await Promise.all([demo.dispose(), empty.dispose()]);
    },
  };
}

async function openInvitation({ address }: TestServer, team: Team): Promise<string> {
  const cookie = await signIn(address, team.admin.login, team.admin.passphrase);
  const { invitation } = await addPerson(address, cookie, {
    login: 'neu',
    name: 'Nele Neuling',
    role: 'MENTOR',
    projectId: team.project.id,
  });
  return invitation.path;
}

function openContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    viewport: PHONE,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
}

/**
 * Walks through the app and stops at every screen, in each view. A stop that cannot be reached does
 * not keep the others from being seen; it fails the walk at its end.
 */
export async function walk(
  world: World,
  look: (page: Page, stop: Stop, view: View) => Promise<void>,
  parties: readonly Party[],
  views: readonly View[] = ALL_VIEWS,
): Promise<void> {
  const lost: Error[] = [];
  for (const party of parties) {
    const context = await world.openContext();
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await party.begin(page, world);
    for (const stop of party.stops) {
      await page.setViewportSize(PHONE);
      try {
        await clearPage(page);
        await stop.go(page);
      } catch (cause) {
        lost.push(new Error(`${party.name}, ${stop.name}: ${String(cause)}`));
        continue;
      }
      for (const view of views) {
        await page.setViewportSize(SIZES[view.size]);
        await page.emulateMedia({ colorScheme: view.mode, reducedMotion: 'reduce' });
        await settled(page);
        await look(page, stop, view);
      }
    }
    await context.close();
  }
  if (lost.length > 0) throw new Error(lost.map(({ message }) => message).join('\n\n'));
}

/** What lies over the page: sheets, and the message of the last step. */
async function clearPage(page: Page): Promise<void> {
  for (const name of ['Schließen', 'Meldung schließen']) {
    const button = page.getByRole('button', { name, exact: true }).filter({ visible: true });
    // A message may leave by itself between the look and the tap.
    while ((await button.count()) > 0)
      await button
        .first()
        .click({ timeout: 1_000 })
        .catch(() => undefined);
  }
  await untilSheetLeft(page);
}

/** The screen has words, fonts are there and two frames are painted. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const mains = [...document.querySelectorAll('main')];
    return mains.length > 0 && mains.every((main) => main.innerText.trim() !== '');
  });
  await page.evaluate(async () => {
    await document.fonts.ready;
    // A browser that is resized may owe a frame for ever: then the timer goes on.
    for (let frame = 0; frame < 2; frame += 1)
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
        setTimeout(resolve, 1_000);
      });
  });
}
