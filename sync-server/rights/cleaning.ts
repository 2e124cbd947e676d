import { databaseOf, type Project } from '../accounts/model.ts';
import type { AccountStore } from '../accounts/store.ts';
import type { Engine } from '../engine/engine.ts';

/** Milliseconds after an erasing: several one after the other are cleaned up after together. */
const SOON = 500;

export interface CleaningDeps {
  engine: Engine;
  store: AccountStore;
  onError: (error: unknown) => void;
}

/** Frees the bytes of what was erased; only then its jobs, named by their keys, end. */
export interface Cleaning {
  soon(project: Project, jobs: readonly string[]): void;
  /** At once, and until it is done. */
  done(): Promise<void>;
  readonly busy: boolean;
}

export function createCleaning({ engine, store, onError }: CleaningDeps): Cleaning {
  const waiting = new Map<string, { project: Project; jobs: string[] }>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> = Promise.resolve();
  let busy = 0;

  async function cleanProject(project: Project, jobs: readonly string[]): Promise<void> {
    for (const name of [databaseOf(project), `parked-${project.slug}`])
      await (await engine.open(name))?.scrub();
    for (const job of jobs) await store.kept.remove(job);
  }

  function run(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    const all = [...waiting.values()];
    waiting.clear();
    busy += 1;
    running = running
      .then(async () => {
        for (const { project, jobs } of all) await cleanProject(project, jobs);
      })
      // A full disk: the jobs stay, and the next start does it.
      .catch(onError)
      .finally(() => (busy -= 1));
    return running;
  }

  return {
    soon(project, jobs) {
      const known = waiting.get(project.id) ?? { project, jobs: [] };
      waiting.set(project.id, { project, jobs: [...known.jobs, ...jobs] });
      timer ??= setTimeout(() => void run(), SOON).unref();
    },
    done: () => (waiting.size > 0 ? run() : running),
    get busy() {
      return busy > 0 || waiting.size > 0;
    },
  };
}
