import type { After } from '#lib/sync/watchdog.ts';

/** Timers that ring when a test says so. */
export function manualTimers() {
  let now = Date.parse('2026-11-23T08:00:00Z');
  const waiting = new Set<{ at: number; run: () => void }>();
  const after: After = (ms, run) => {
    const timer = { at: now + ms, run };
    waiting.add(timer);
    return () => void waiting.delete(timer);
  };
  return {
    now: () => now,
    after,
    /** Timers that have neither rung nor been called off. */
    waiting: () => waiting.size,
    /** Lets time pass; what is due rings in order. */
    pass(ms: number): void {
      const end = now + ms;
      for (;;) {
        const due = [...waiting].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        waiting.delete(due);
        now = due.at;
        due.run();
      }
      now = end;
    },
  };
}
