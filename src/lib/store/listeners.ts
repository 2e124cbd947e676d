import type { StoreChange } from './documents.ts';

export interface Listeners {
  add: (listener: (change: StoreChange) => void) => () => void;
  tell: (change: StoreChange) => void;
  clear: () => void;
}

/** Who wants to hear of changes. What is written is written: a listener's mistake is not ours. */
export function createListeners(): Listeners {
  const listeners = new Set<(change: StoreChange) => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell(change) {
      if (change.ids.length === 0 && !change.reset) return;
      for (const listener of [...listeners]) {
        try {
          listener(change);
        } catch (error) {
          report(error);
        }
      }
    },
    clear() {
      listeners.clear();
    },
  };
}

/** A mistake that must not stop what is going on. */
export function report(error: unknown): void {
  if (typeof reportError === 'function') reportError(error);
  else
    queueMicrotask(() => {
      throw error;
    });
}
