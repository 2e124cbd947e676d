import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { open, untilSheetLeft } from '#tests/e2e/world/navigate.ts';
import type { Watch } from './watch.ts';

const ROUTES = path.resolve(import.meta.dirname, '../../src/routes');
/** Looked at before anybody signs in, or not part of the app. */
const ELSEWHERE = ['/einladung', '/einrichten', '/dev/ui'];

/** Addresses of the app, from its folders: `/mentees/[id]/auskunft`. Those without a record first. */
export const ADDRESSES: readonly string[] = readdirSync(ROUTES, { recursive: true })
  .map(String)
  .filter((file) => path.basename(file) === '+page.svelte')
  .map((file) => `/${path.dirname(file)}`.replace(/^\/\.$/, '/'))
  .filter((address) => !ELSEWHERE.includes(address))
  .sort((a, b) => Number(a.includes('[')) - Number(b.includes('[')) || a.localeCompare(b));

export interface Walking {
  page: Page;
  watch: Watch;
  /** Of `ADDRESSES`. */
  addresses: readonly string[];
  /** Records that are opened of each kind. */
  records: number;
  /** Links met on the way, records that stand first are opened first; more come in. */
  links: Set<string>;
  /** Whether each kind of button is pressed as well. */
  press: boolean;
}

/** Records of each kind on which buttons are pressed; the others have the same. */
const PRESSED = 2;
/**
 * Buttons that would end the walk, or what it walks on. For a passkey and for installing the browser
 * opens a window of its own over the page, and takes all keys and clicks from then on.
 */
const LAST =
  /passkey|installieren|abmelden|sperren|löschen|entfernen|verwerfen|zurücksetzen|verloren|neu laden|herunterladen|scheidet aus/i;

/** What a walk came to. */
export interface Walked {
  /** Addresses for which no record was found. */
  missing: string[];
  addresses: number;
  /** Addresses with their records. */
  screens: number;
  /** Buttons, one of each kind on a screen. */
  pressed: number;
}

/**
 * Opens every address that there is, with its tabs and what can be unfolded; records by the links
 * that stood on the way.
 */
export async function walkThrough(walking: Walking): Promise<Walked> {
  const { links } = walking;
  // Who listens is asked in place of the person: no window for files opens over the page.
  walking.page.on('filechooser', ignore);
  const walked: Walked = { missing: [], addresses: 0, screens: 0, pressed: 0 };
  for (const address of walking.addresses) {
    const places = placesAt(address, links, walking.records);
    if (places.length === 0) walked.missing.push(address);
    else walked.addresses += 1;
    for (const [n, place] of places.entries()) {
      await lookAt(walking, place);
      for (const link of await linksOf(walking.page)) links.add(link);
      if (walking.press && n < PRESSED) walked.pressed += await pressAll(walking, place);
    }
    walked.screens += places.length;
  }
  walking.page.off('filechooser', ignore);
  return walked;
}

const ignore = (): void => undefined;

/** The address itself, or one for each of the first records whose links were met. */
function placesAt(address: string, links: ReadonlySet<string>, most: number): string[] {
  const [before = '', after] = address.split(/\[\w+\]/);
  if (after === undefined) return [address];
  const ids = [...links]
    .filter((link) => link.startsWith(before))
    .map((link) => /^[0-9A-Z]{26}/i.exec(link.slice(before.length))?.[0])
    .filter((id) => id !== undefined);
  return [...new Set(ids)].slice(0, most).map((id) => before + id + after);
}

const linksOf = (page: Page): Promise<string[]> =>
  page
    .locator('main a[href^="/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));

async function lookAt({ page, watch }: Walking, place: string): Promise<void> {
  await open(page, place);
  await touch(page);
  // A screen that a text has stopped is told by what it did.
  await drawn(page).catch((cause: unknown) => {
    if (watch.found.length === 0) throw cause;
  });
  if (await page.getByRole('button', { name: 'Entsperren' }).isVisible())
    throw new Error(`the app was locked at ${place}`);
  await watch.look(place);
  const tabs = page.locator('main').getByRole('tab').filter({ visible: true });
  for (let n = 0; n < (await tabs.count()); n += 1) {
    await tabs.nth(n).click();
    await drawn(page);
    await watch.look(`${place} tab ${n}`);
    await unfold(page);
    await watch.look(`${place} tab ${n} unfolded`);
  }
  await unfold(page);
  await watch.look(`${place} unfolded`);
}

/** Links clicked by a script are no use of the app, which would lock after its time without any. */
async function touch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const reached = () => Object.assign(window, { reached: true });
    Object.assign(window, { reached: false });
    addEventListener('keydown', reached, { capture: true, once: true });
  });
  await page.keyboard.press('Shift');
  // Where something lies over the page, all that is pressed comes to nothing.
  await page.waitForFunction(() => (window as unknown as { reached: boolean }).reached);
}

/** Opens in place what can be opened. */
async function unfold(page: Page): Promise<void> {
  await page.locator('main button[aria-expanded="false"]').evaluateAll((all) => {
    for (const button of all) (button as HTMLButtonElement).click();
  });
  await drawn(page);
}

/** The screen has words and two frames are painted. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('main').filter({ hasText: /\w/ }).first().waitFor();
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** Presses one button of each kind: what it opens is looked at, and closed. Answers how many. */
async function pressAll({ page, watch }: Walking, place: string): Promise<number> {
  const pressed = new Set<string>();
  for (;;) {
    await close(page);
    if (new URL(page.url()).pathname !== place) await open(page, place);
    await drawn(page);
    const next = await page.locator('main').evaluate(markNext, {
      pressed: [...pressed],
      last: LAST.source,
    });
    if (next === null) return pressed.size;
    pressed.add(next);
    // What moves away or is covered is none of this story's business.
    const button = page.locator('[data-pressed-next]');
    await button.click({ timeout: 5_000, noWaitAfter: true }).catch(() => undefined);
    await drawn(page).catch(() => undefined);
    await watch.look(`${place} pressed ${next}`);
  }
}

/** In the page: marks the next button of a kind that was not pressed, and tells its kind. */
function markNext(
  main: Element,
  { pressed, last }: { pressed: string[]; last: string },
): string | null {
  for (const old of main.querySelectorAll('[data-pressed-next]'))
    old.removeAttribute('data-pressed-next');
  for (const button of main.querySelectorAll('button')) {
    const label = button.getAttribute('aria-label') ?? button.innerText;
    if (button.disabled || !button.checkVisibility() || new RegExp(last, 'i').test(label)) continue;
    if (button.getAttribute('role') === 'tab' || button.hasAttribute('aria-expanded')) continue;
    const kind: string[] = [];
    let element: Element | null = button;
    for (let up = 0; element && up < 4; up += 1, element = element.parentElement)
      kind.push(`${element.localName}.${element.className}`);
    // In a list the texts are those of its rows.
    const name = [...(button.closest('li') ? [] : [label.slice(0, 60)]), ...kind].join(' < ');
    if (pressed.includes(name)) continue;
    button.setAttribute('data-pressed-next', '');
    return name;
  }
  return null;
}

/** Closes what lies over the page. */
async function close(page: Page): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) {
    const dialog = page.locator('dialog[open]');
    if ((await dialog.count()) === 0) break;
    await page.keyboard.press('Escape');
    await dialog
      .first()
      .waitFor({ state: 'hidden', timeout: 2_000 })
      .catch(() => undefined);
  }
  await untilSheetLeft(page);
}
