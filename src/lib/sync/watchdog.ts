import { SyncFailure } from './failure.ts';

export interface Watch {
  readonly signal: AbortSignal;
  /** Something came: the phase is alive. */
  beat(): void;
}

/** Calls back after so many milliseconds; the returned function calls it off. */
export type After = (ms: number, run: () => void) => () => void;

/**
 * Runs a phase that must show a sign of life every `stallMs`. A stuck one (a half-open connection)
 * is aborted and ends with `timeout` at once, also where it does not listen to its signal.
 */
export async function watched<T>(
  run: (watch: Watch) => Promise<T>,
  stallMs: number,
  after: After,
  outer?: AbortSignal,
): Promise<T> {
  const controller = new AbortController();
  let cancel: () => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => {
      reject(controller.signal.reason as SyncFailure);
    });
  });
  const stop = () => controller.abort(new SyncFailure({ code: 'timeout' }));
  const stopped = () => controller.abort(outer?.reason);
  let over = false;
  const beat = () => {
    cancel();
    // A late answer of a phase that is over must not wake its watch again.
    if (!over) cancel = after(stallMs, stop);
  };
  outer?.addEventListener('abort', stopped);
  if (outer?.aborted) stopped();
  beat();
  try {
    return await Promise.race([run({ signal: controller.signal, beat }), ended]);
  } finally {
    over = true;
    cancel();
    outer?.removeEventListener('abort', stopped);
    ended.catch(() => undefined);
  }
}
