import { converge } from '#tests/convergence/converge.ts';
import type { Fault } from './fault.ts';

const SAY_EVERY = 500;

/** Stories of work and trouble on two to five devices, as tests/convergence tells them. */
export const convergence: Fault = {
  trials: 10_000,
  async run({ trials, seed, say, signal }) {
    let done = 0;
    const broken = await converge({
      runs: trials,
      seed,
      ...(signal ? { signal } : {}),
      onRun: (runs) => {
        done = runs;
        if (runs % SAY_EVERY === 0) say(`${runs} stories`);
      },
    });
    if (broken) say(broken);
    return [
      {
        what: 'devices and server after work and trouble',
        trials: done,
        found: broken ? (broken.split('\n')[1] ?? 'broken') : 'all equal, every edit found',
        bound: 'equal, none lost',
        met: broken === null,
      },
    ];
  },
};
