import { createAutoLock, type LockTimes } from '../vault/lock.ts';

const CHANNEL = 'mappe';
/** How often a tab that is looked at tells the others, in milliseconds. */
const ALIVE_MS = 10_000;

type Message = { kind: 'locked' } | { kind: 'alive'; touchedAt: number };

export interface TabGuard {
  setTimes(times: LockTimes): void;
  /** The other tabs lock, too. */
  tellLocked(): void;
  stop(): void;
}

/**
 * The automatic lock over all tabs of this app: one that is worked in keeps the others open in the
 * background, and one that locks takes the others with it.
 */
export function guardTabs(times: LockTimes, now: () => number, onLock: () => void): TabGuard {
  const channel = new BroadcastChannel(CHANNEL);
  const auto = createAutoLock(times, {
    now,
    ticks: () => performance.now(),
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    watch(touched, shown) {
      const changed = () => shown(document.visibilityState === 'visible');
      const events = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;
      for (const event of events)
        addEventListener(event, touched, { capture: true, passive: true });
      document.addEventListener('visibilitychange', changed);
      addEventListener('pageshow', changed);
      return () => {
        for (const event of events) removeEventListener(event, touched, { capture: true });
        document.removeEventListener('visibilitychange', changed);
        removeEventListener('pageshow', changed);
      };
    },
    lock: onLock,
  });
  const tell = (message: Message) => channel.postMessage(message);
  const alive = setInterval(() => {
    if (document.visibilityState === 'visible')
      tell({ kind: 'alive', touchedAt: auto.touchedAt() });
  }, ALIVE_MS);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'locked') onLock();
    else auto.elsewhere(data.touchedAt);
  };
  return {
    setTimes: (next) => auto.setTimes(next),
    tellLocked: () => tell({ kind: 'locked' }),
    stop() {
      clearInterval(alive);
      auto.stop();
      channel.close();
    },
  };
}
