import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '#tests/bench/world/random.ts';
import { startChromium } from './browser/chromium.ts';
import { createHarness } from './browser/harness.ts';
import { createLedger } from './browser/ledger.ts';
import type { Fault, FaultRow } from './fault.ts';

const SLOTS = 40;
const PARTS = 3;
const CHARACTERS = 768;
/** Saves after which the kill comes, at most; then up to so many milliseconds more. */
const MOST_SAVES = 25;
const LONGEST_WAIT_MS = 15;
/** Every so many saves the log is folded, or everything acknowledged. */
const FOLD_EVERY = 17;
const RECEIPT_EVERY = 11;

/** Kills the real browser (SIGKILL, all its processes) while a page saves without pause. */
export const browserKills: Fault = { trials: 200, run };

async function run({
  trials,
  seed,
  say,
  signal,
}: Parameters<Fault['run']>[0]): Promise<FaultRow[]> {
  const random = seededRandom(seed);
  const profile = await mkdtemp(path.join(os.tmpdir(), 'mappe-kills-'));
  const harness = await createHarness({ slots: SLOTS, parts: PARTS, characters: CHARACTERS });
  const ledger = createLedger(SLOTS, (batch) => ({
    fold: batch % FOLD_EVERY === 0,
    receipt: batch % RECEIPT_EVERY === 0,
  }));
  const found = { lost: 0, torn: 0, dropped: 0 };
  let identity: number | null = null;
  let done = 0;
  try {
    // The last start only looks.
    for (let trial = 1; trial <= trials + 1; trial += 1) {
      const killAfter = 1 + Math.floor(random() * MOST_SAVES);
      let saves = 0;
      let enough = (): void => undefined;
      const reached = new Promise<void>((resolve) => (enough = resolve));
      harness.next = () => ledger.begin();
      harness.saved = (answer) => {
        ledger.saved(answer);
        saves += 1;
        if (saves === killAfter) enough();
      };
      const opening = harness.opened();
      const browser = startChromium(profile, harness.address);
      try {
        const opened = await opening;
        const { lost, torn } = ledger.judge(opened);
        found.lost += lost;
        found.torn += torn;
        if (identity !== null && opened.identity !== identity) found.dropped += 1;
        identity = opened.identity;
        if (trial > trials || signal?.aborted) break;
        done = trial;
        await reached;
        await pause(random() * LONGEST_WAIT_MS);
      } finally {
        await browser.kill();
      }
      if (trial % 20 === 0) say(`${trial} kills, ${ledger.answered} saves`);
    }
  } finally {
    await harness.dispose();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  const of = `of ${ledger.answered.toLocaleString('en')} acknowledged saves`;
  const row = (what: string, count: number, text: string): FaultRow => ({
    what: `browser killed in mid-write: ${what}`,
    trials: done,
    found: text,
    bound: '0',
    met: count === 0,
  });
  return [
    row('lost', found.lost, `${found.lost} ${of}`),
    row('torn', found.torn, `${found.torn} (each save is ${PARTS} documents)`),
    row('database dropped', found.dropped, `${found.dropped}`),
  ];
}
