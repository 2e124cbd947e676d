/** Sessions may be ended by another server, which tells nobody; milliseconds. */
const LOOK_AGAIN = 30_000;

export interface EndedDeps {
  /** Whether the session still holds. */
  stillOpen: () => Promise<boolean>;
  /** Calls back whenever sessions were ended; answers how to leave off. */
  onEnd: (listener: () => void) => () => void;
}

/** Aborts when a session ends while something waits in its name. */
export function whenEnded({ stillOpen, onEnd }: EndedDeps): {
  signal: AbortSignal;
  stop: () => void;
} {
  const ended = new AbortController();
  const look = (): void => {
    stillOpen().then(
      (open) => {
        if (!open) ended.abort();
      },
      // The state is not to be had: the wait itself will tell.
      () => undefined,
    );
  };
  const leave = onEnd(look);
  const timer = setInterval(look, LOOK_AGAIN);
  timer.unref();
  return {
    signal: ended.signal,
    stop() {
      leave();
      clearInterval(timer);
    },
  };
}
