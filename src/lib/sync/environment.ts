import type { Problem } from '../domain/problem.ts';
import type { After } from './watchdog.ts';

/** What sync needs to know of the world; a browser's in `browserEnvironment`, a test's by hand. */
export interface Environment {
  online: () => boolean;
  visible: () => boolean;
  now: () => number;
  after: After;
  /** Calls back when the network or the foreground returns; the returned function ends it. */
  onReturn: (run: () => void) => () => void;
  /**
   * Runs while no other tab of this app does, or not at all (null) where one does and `wait` is
   * false. The lock belongs to the tab and is freed when it closes.
   */
  exclusively: <T>(wait: boolean, run: () => Promise<T>) => Promise<T | null>;
  tabs: Tabs;
}

/** What tabs tell one another: how a cycle ended (a session that expired, or is open again). */
export interface Tabs {
  tell: (ended: CycleEnd) => void;
  /** Calls back with what another tab told; the returned function ends it. */
  listen: (run: (ended: CycleEnd) => void) => () => void;
}

export interface CycleEnd {
  problem: Problem | null;
}

const LOCK = 'mappe-sync';
const CHANNEL = 'mappe-sync';

export function browserEnvironment(): Environment {
  return {
    online: () => navigator.onLine,
    visible: () => document.visibilityState === 'visible',
    now: () => Date.now(),
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    onReturn(run) {
      const shown = () => {
        if (document.visibilityState === 'visible') run();
      };
      addEventListener('online', run);
      document.addEventListener('visibilitychange', shown);
      return () => {
        removeEventListener('online', run);
        document.removeEventListener('visibilitychange', shown);
      };
    },
    async exclusively(wait, run) {
      return navigator.locks.request(LOCK, { ifAvailable: !wait }, (lock) => (lock ? run() : null));
    },
    tabs: browserTabs(),
  };
}

function browserTabs(): Tabs {
  let channel: BroadcastChannel | null = null;
  return {
    tell: (ended) => channel?.postMessage(ended),
    listen(run) {
      const opened = new BroadcastChannel(CHANNEL);
      opened.addEventListener('message', ({ data }: MessageEvent<CycleEnd>) => run(data));
      channel = opened;
      return () => {
        opened.close();
        if (channel === opened) channel = null;
      };
    },
  };
}
