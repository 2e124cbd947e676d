import type { DerivationOrder, DerivedBytes } from './derive-bytes.ts';

/** The part of a worker that is needed. */
export type Thread = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

export interface ThreadDeps {
  /** Null, or a throw, where workers cannot start. */
  start: () => Thread | null;
  /** The same work on the calling thread. */
  derive: (order: DerivationOrder) => Promise<DerivedBytes>;
  /** Longest wait for a worker's answer, in milliseconds. */
  patienceMs: number;
}

export interface Deriver {
  /** Starts a worker while the person types. */
  preload: () => void;
  derive: (order: DerivationOrder) => Promise<DerivedBytes>;
}

/**
 * Derives in a worker of its own each time: with the worker goes all memory the passphrase passed
 * through. Where none starts, or one does not answer, the calling thread does the work.
 */
export function createDeriver({ start, derive, patienceMs }: ThreadDeps): Deriver {
  let ahead: Thread | null = null;

  function begin(): Thread | null {
    try {
      return start();
    } catch {
      return null;
    }
  }

  function ask(thread: Thread, order: DerivationOrder): Promise<DerivedBytes | null> {
    return new Promise((resolve) => {
      const end = (derived: DerivedBytes | null) => {
        clearTimeout(timer);
        thread.onmessage = thread.onerror = null;
        thread.terminate();
        resolve(derived);
      };
      const timer = setTimeout(() => end(null), patienceMs);
      thread.onmessage = ({ data }: MessageEvent<DerivedBytes>) => end(data);
      thread.onerror = (event) => {
        event.preventDefault();
        end(null);
      };
      thread.postMessage(order);
    });
  }

  return {
    preload() {
      ahead ??= begin();
      // One that failed to load must not be asked: its error is over by then.
      if (ahead) ahead.onerror = () => (ahead = null);
    },
    async derive(order) {
      const thread = ahead ?? begin();
      ahead = null;
      const derived = thread && (await ask(thread, order));
      return derived ?? derive(order);
    },
  };
}
