import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '#tests/bench/world/random.ts';
import { startChromium } from './browser/chromium.ts';
import { createHarness, type Harness } from './browser/harness.ts';
import { createLedger, type Ledger } from './browser/ledger.ts';
import type { Opened } from './browser/messages.ts';
import { mountSmallDisk, type SmallDisk } from './browser/small-disk.ts';
import type { Fault, FaultRow } from './fault.ts';

const SLOTS = 20;
const PARTS = 3;
const CHARACTERS = 12_800;
/** The log is folded every so many saves. */
const FOLD_EVERY = 7;
/** Bytes left on the disk at most when it is filled, so that it is full at another point each time. */
const MOST_LEFT = 1_500_000;
const DISK_MEGABYTES = 96;
/** Saves before the disk is full. */
const SAVES_BEFORE = 30;
/** Saves on the full disk: so many failures, or so long, whichever comes first. */
const FAILURES = 12;
const FULL_MS = 8_000;
/** For a start with room again. */
const OPEN_MS = 60_000;
/** Chromium writes localStorage up to some five seconds late; the reserve is made meanwhile. */
const SETTLE_MS = 8_000;

/** Fills the disk of the browser's profile while a page saves, and starts it anew afterwards. */
export const browserDiskFull: Fault = { trials: 20, run };

/** What `run` answers where no small disk can be mounted. */
const SKIPPED = 'skipped: this account may not mount a tmpfs';

async function run({
  trials,
  seed,
  say,
  signal,
}: Parameters<Fault['run']>[0]): Promise<FaultRow[]> {
  const random = seededRandom(seed);
  const found = {
    dropped: 0,
    unnoticed: 0,
    locked: 0,
    lost: 0,
    late: 0,
    torn: 0,
    restored: 0,
    saves: 0,
    refused: 0,
  };
  let done = 0;
  for (let trial = 1; trial <= trials && !signal?.aborted; trial += 1, done += 1) {
    const disk = await mountSmallDisk(DISK_MEGABYTES);
    if (!disk) return rowsOf(0, found, SKIPPED);
    let harness: Harness | null = null;
    try {
      harness = await createHarness({ slots: SLOTS, parts: PARTS, characters: CHARACTERS });
      const way = WAYS[trial % WAYS.length] ?? 'left alone';
      const result = await oneTrial(disk, harness, { random, way });
      found.dropped += Number(result.dropped);
      found.unnoticed += Number(result.dropped && !result.noticed);
      found.locked += Number(result.locked);
      found.lost += result.lost;
      found.late += result.late;
      found.torn += result.torn;
      found.restored += result.restored;
      found.saves += result.saves;
      found.refused += result.refused;
      say(
        `${trial}, ${way}: ${result.saves} saves, ${result.refused} refused; database ${result.dropped ? 'dropped' : 'kept'}, ${result.restored} documents restored, ${result.lost} + ${result.late} sets lost${result.locked ? ', key slot gone' : ''}`,
      );
    } finally {
      await harness?.dispose();
      await disk.dispose();
    }
  }
  return rowsOf(done, found);
}

interface Trial {
  dropped: boolean;
  /** An opening said that something was dropped. */
  noticed: boolean;
  /** The key slot is gone. */
  locked: boolean;
  /** Documents that came back. */
  restored: number;
  lost: number;
  /** Of the seconds around the full disk: the copy had not reached the disk. */
  late: number;
  torn: number;
  saves: number;
  refused: number;
}

/**
 * How it goes on once the disk is full. Chromium drops databases on some full disks and on others
 * not, so in two of four trials the test does it: in the running browser, as an eviction does,
 * and between two starts. In the last one others fill the disk while the browser is closed.
 */
const WAYS = [
  'dropped while running',
  'dropped between starts',
  'left alone',
  'filled while closed',
] as const;
type Way = (typeof WAYS)[number];

async function oneTrial(
  disk: SmallDisk,
  harness: Harness,
  { random, way }: { random: () => number; way: Way },
): Promise<Trial> {
  const profile = path.join(disk.folder, 'profile');
  // Nothing is ever acknowledged by a server here: all of it is only on this device.
  const ledger = createLedger(SLOTS, (batch) => ({ fold: batch % FOLD_EVERY === 0 }));
  const opening = harness.opened();
  let browser = startChromium(profile, harness.address);
  try {
    const before = await opening;
    harness.config.setUp = false;
    await saveUntil(harness, ledger, ({ answers }) => answers >= SAVES_BEFORE);
    await pause(SETTLE_MS);
    ledger.settle();
    const fill = (): void => disk.fill(Math.floor(random() * MOST_LEFT));
    const refused = way === 'filled while closed' ? 0 : await saveOnFull(harness, ledger, fill);
    if (way === 'left alone' || way === 'filled while closed') {
      // Somebody closes the browser and tries once more before making room.
      await browser.close();
      if (way === 'filled while closed') fill();
      const full = harness.opened();
      browser = startChromium(profile, harness.address);
      await within(FULL_MS, full);
    }
    disk.free();
    if (way === 'dropped while running') await inTime(reload(harness, 'drop'));
    await browser.close();
    if (way === 'dropped between starts')
      await rm(path.join(profile, 'Default', 'IndexedDB'), { recursive: true, force: true });
    const again = harness.opened();
    browser = startChromium(profile, harness.address);
    const last = await inTime(again);
    const { lost: any, settledLost: lost, torn } = ledger.judge(last);
    const dropped = last.identity !== before.identity;
    const later = harness.openings.slice(1);
    return {
      dropped,
      noticed: later.some((opened) => opened.lost),
      locked: !last.slot,
      restored: later.reduce((sum, opened) => sum + opened.restored, 0),
      lost,
      late: any - lost,
      torn,
      saves: ledger.answered,
      refused,
    };
  } finally {
    await browser.kill();
  }
}

/** Saves on until it is told often enough that the disk is full; answers how often. */
async function saveOnFull(harness: Harness, ledger: Ledger, fill: () => void): Promise<number> {
  fill();
  const late = Date.now() + FULL_MS;
  const refused = await saveUntil(
    harness,
    ledger,
    ({ failures }) => failures >= FAILURES || Date.now() > late,
  );
  // The store may open on the full disk or not; what it says there is not the last word.
  await within(FULL_MS, reload(harness, 'reload'));
  return refused;
}

/** What a person tries first. */
function reload(harness: Harness, first: 'reload' | 'drop'): Promise<Opened> {
  const opening = harness.opened();
  let then: 'ask' | 'reload' | 'drop' = first;
  harness.next = () => {
    const now = then;
    then = 'ask';
    return { then: now };
  };
  return opening;
}

/** With room on the disk the store must open. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  const late = pause(OPEN_MS, undefined, { ref: false }).then(() =>
    Promise.reject(new Error('the store did not open')),
  );
  return Promise.race([work, late]);
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  await Promise.race([work.catch(() => undefined), pause(ms)]);
}

/** Lets the page save until enough is seen; answers how many saves failed. */
function saveUntil(
  harness: Harness,
  ledger: Ledger,
  enough: (seen: { answers: number; failures: number }) => boolean,
): Promise<number> {
  return new Promise((resolve) => {
    const seen = { answers: 0, failures: 0 };
    harness.saved = (answer) => {
      ledger.saved(answer);
      seen.answers += 1;
      if (!answer.ok) seen.failures += 1;
    };
    harness.next = () => {
      if (!enough(seen)) return ledger.begin();
      resolve(seen.failures);
      // The page asks again: the next stage answers.
      return { then: 'ask' };
    };
  });
}

type Found = Record<
  'dropped' | 'unnoticed' | 'locked' | 'lost' | 'late' | 'torn' | 'restored' | 'saves' | 'refused',
  number
>;

function rowsOf(trials: number, found: Found, skipped?: string): FaultRow[] {
  const row = (what: string, count: number, text: string): FaultRow => ({
    what: `browser on a full disk: ${what}`,
    trials,
    found: skipped ?? text,
    bound: '0',
    met: count === 0,
  });
  const { dropped, unnoticed, locked, lost, late, torn, restored, saves, refused } = found;
  return [
    row(
      'acknowledged, and not there',
      lost + late,
      `${lost + late} sets, ${late} of the last seconds (${saves} saves, ${refused} refused)`,
    ),
    row('torn', torn, `${torn}`),
    row(
      'database dropped without a word',
      unnoticed,
      `${unnoticed} of ${dropped} dropped; ${restored} documents restored`,
    ),
    row('key slot dropped', locked, `${locked}`),
  ];
}
