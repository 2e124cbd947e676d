/** Milliseconds after which a person is told that the browser's storage does not answer. */
export const PATIENCE_MS = 20_000;

/**
 * Waits for an opening no longer than a person does; null where it has not come by then. It goes
 * on all the same, and who tries the same again joins it, so that a slow device opens in the end.
 * What comes while nobody waits is closed: nothing lies open behind a locked screen.
 */
export function createOpening<T>(
  patience: number,
  close: (late: T) => Promise<void>,
): (name: string, begin: () => Promise<T>) => Promise<T | null> {
  const running = new Map<string, { work: Promise<T>; waiting: number }>();
  return async (name, begin) => {
    const opening = running.get(name) ?? { work: begin(), waiting: 0 };
    if (!running.has(name)) {
      running.set(name, opening);
      const ended = () => void running.delete(name);
      opening.work
        .finally(ended)
        .then((late) => (opening.waiting === 0 ? close(late) : undefined))
        .catch(() => undefined);
    }
    opening.waiting += 1;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => {
        // At once, not after a turn: who stops waiting must not be counted when it comes.
        opening.waiting -= 1;
        resolve(null);
      }, patience);
    });
    try {
      return await Promise.race([opening.work, late]);
    } finally {
      clearTimeout(timer);
    }
  };
}
