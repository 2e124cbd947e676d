import { setTimeout as pause } from 'node:timers/promises';
import type { Scenario } from './scenario.ts';
import { judge } from './judge.ts';
import { beginPlay } from './play.ts';
import { perform } from './perform.ts';
import type { Template } from './world/server.ts';

const LATER_MS = 4 * 86_400_000;
/** Rounds in which everybody exchanges; more would mean that they never agree. */
const MOST_ROUNDS = 12;

/** One scenario from the beginning until everything is quiet; throws where a promise was broken. */
export async function runScenario(
  template: Template,
  { steps, later, ...who }: Scenario,
): Promise<void> {
  const play = await beginPlay(template, who);
  try {
    for (const step of steps) {
      play.clock.pass(1_000);
      await perform(play, step);
    }
    if (later) play.clock.pass(LATER_MS);
    await quieten(play);
    await judge(play);
  } finally {
    await play.end();
    // PouchDB finishes what it closes in later turns.
    await pause(0);
  }
}

type Play = Awaited<ReturnType<typeof beginPlay>>;

/** Everybody is online and nothing goes wrong any more, until nothing changes any more. */
async function quieten({ devices, world }: Play): Promise<void> {
  for (const { network } of devices) {
    network.online = true;
    network.plan('duplicate', Number.POSITIVE_INFINITY);
  }
  let before = '';
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    for (const device of devices) {
      const { problem } = await device.cycle();
      if (problem) throw new Error(`${device.name}: ${problem.code} in a quiet world`);
    }
    const database = await world.database();
    const after = JSON.stringify([
      await database.updateSeq(),
      ...devices.map(({ documents }) => documents.info()),
    ]);
    if (after === before) return;
    before = after;
  }
  throw new Error(`no agreement after ${MOST_ROUNDS} rounds`);
}
