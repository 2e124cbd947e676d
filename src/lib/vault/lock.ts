/**
 * Locks by itself: after a while without a touch, and after a while in the background. Timers sleep
 * with the phone, so each return to the foreground asks the clock, too.
 */
export interface LockTimes {
  /** Milliseconds without a touch or a key. */
  idleMs: number;
  /** Milliseconds in the background. */
  backgroundMs: number;
}

export interface LockDeps {
  now: () => number;
  /** Calls back after so many milliseconds; the returned function calls it off. */
  after: (ms: number, run: () => void) => () => void;
  /** Calls `touched` on each touch or key and `shown` when visibility changes; returns the end. */
  watch: (touched: () => void, shown: (visible: boolean) => void) => () => void;
  lock: () => void;
}

export interface AutoLock {
  setTimes(times: LockTimes): void;
  /** Another tab of this app is being looked at; it was last touched then (ms since 1970). */
  elsewhere(touchedAt: number): void;
  touchedAt(): number;
  stop(): void;
}

export function createAutoLock(first: LockTimes, deps: LockDeps): AutoLock {
  let times = first;
  let touchedAt = deps.now();
  let hiddenAt: number | null = null;
  let stopped = false;
  let cancel: () => void = () => undefined;

  const end = () =>
    Math.min(
      touchedAt + times.idleMs,
      hiddenAt === null ? Number.POSITIVE_INFINITY : hiddenAt + times.backgroundMs,
    );
  const check = () => {
    cancel();
    if (stopped) return;
    if (deps.now() >= end()) {
      stop();
      deps.lock();
    } else {
      cancel = deps.after(end() - deps.now(), check);
    }
  };
  const stopWatching = deps.watch(
    () => {
      // One timer runs on and asks again; a touch only moves the end.
      if (deps.now() < end()) touchedAt = deps.now();
      else check();
    },
    (visible) => {
      if (!visible) hiddenAt ??= deps.now();
      check();
      if (visible) hiddenAt = null;
    },
  );
  const stop = () => {
    stopped = true;
    cancel();
    stopWatching();
  };
  check();

  return {
    setTimes(next) {
      times = next;
      check();
    },
    elsewhere(at) {
      touchedAt = Math.max(touchedAt, at);
      if (hiddenAt !== null) hiddenAt = deps.now();
      check();
    },
    touchedAt: () => touchedAt,
    stop,
  };
}
