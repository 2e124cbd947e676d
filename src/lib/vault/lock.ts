/**
 * Locks by itself: after a while without a touch, and after a while in the background. Timers sleep
 * with the phone, so each return to the foreground asks the clock, too. And clocks are set: what
 * has passed is the longer of what the clock says and what the ticks say, which may sleep but
 * never go back.
 */
export interface LockTimes {
  /** Milliseconds without a touch or a key. */
  idleMs: number;
  /** Milliseconds in the background. */
  backgroundMs: number;
}

export interface LockDeps {
  /** Milliseconds since 1970, as the device's clock says. */
  now: () => number;
  /** Milliseconds since some moment; they only grow. */
  ticks: () => number;
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
  interface Moment {
    clock: number;
    ticks: number;
  }
  const moment = (): Moment => ({ clock: deps.now(), ticks: deps.ticks() });
  const since = ({ clock, ticks }: Moment) => Math.max(deps.now() - clock, deps.ticks() - ticks);

  let times = first;
  let touched = moment();
  let hidden: Moment | null = null;
  let stopped = false;
  let cancel: () => void = () => undefined;

  /** Milliseconds until the lock. */
  const left = () =>
    Math.min(
      times.idleMs - since(touched),
      hidden === null ? Number.POSITIVE_INFINITY : times.backgroundMs - since(hidden),
    );
  const check = () => {
    cancel();
    if (stopped) return;
    const ms = left();
    if (ms <= 0) {
      stop();
      deps.lock();
    } else {
      cancel = deps.after(ms, check);
    }
  };
  const stopWatching = deps.watch(
    () => {
      // One timer runs on and asks again; a touch only moves the end.
      if (left() > 0) touched = moment();
      else check();
    },
    (visible) => {
      if (!visible) hidden ??= moment();
      check();
      if (visible) hidden = null;
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
      const ago = Math.max(0, deps.now() - at);
      if (ago < since(touched)) touched = { clock: deps.now() - ago, ticks: deps.ticks() - ago };
      if (hidden !== null) hidden = moment();
      check();
    },
    touchedAt: () => touched.clock,
    stop,
  };
}
