import fc from 'fast-check';
import { runScenario } from './run.ts';
import { scenario } from './scenario.ts';
import { makeTemplate } from './world/server.ts';

export interface Convergence {
  runs: number;
  seed: number;
  /** Path of a failure, to begin with it again. */
  path?: string;
  /** Look for the smallest failure; slow. */
  shrink?: boolean;
  onRun?: (runs: number) => void;
  /** Ends it early; what was found so far counts. */
  signal?: AbortSignal;
}

/** Runs many scenarios; answers what broke, with the seed to see it again, or null. */
export async function converge({ runs, seed, path, shrink, onRun, signal }: Convergence) {
  const template = await makeTemplate();
  let count = 0;
  try {
    const found = await fc.check(
      fc.asyncProperty(scenario, async (one) => {
        if (signal?.aborted) return;
        await runScenario(template, one);
        onRun?.((count += 1));
      }),
      { numRuns: runs, seed, ...(path ? { path } : {}), endOnFailure: shrink !== true },
    );
    if (!found.failed) return null;
    const { errorInstance, counterexample, counterexamplePath } = found;
    const why = errorInstance instanceof Error ? (errorInstance.stack ?? '') : 'failed';
    const story = counterexample?.[0]?.steps.map((step) => JSON.stringify(step)).join('\n') ?? '';
    const who = JSON.stringify({ ...counterexample?.[0], steps: undefined });
    return `seed ${seed}, path ${counterexamplePath ?? ''}\n${why}\n${who}\n${story}`;
  } finally {
    template.remove();
  }
}
