import type { Acknowledged, Begun, Opened } from './messages.ts';

/** Per set of documents: the last save that was answered with ok, and the last that was begun. */
export interface Ledger {
  begin(): Begun;
  saved(answer: Acknowledged): void;
  /** What was answered until now is old enough that a browser has written it everywhere. */
  settle(): void;
  /**
   * Sets whose last answered save is not there, those of them that were settled, and sets that are
   * not one save's.
   */
  judge(opened: Opened): { lost: number; settledLost: number; torn: number };
  readonly answered: number;
}

export function createLedger(slots: number, plan: (batch: number) => Partial<Begun>): Ledger {
  const kept = new Map<number, number>();
  const settled = new Map<number, number>();
  const begun = new Map<number, number>();
  let batch = 0;
  let answered = 0;
  return {
    get answered() {
      return answered;
    },
    begin() {
      batch += 1;
      const next: Begun = { slot: batch % slots, batch, ...plan(batch) };
      begun.set(next.slot, batch);
      return next;
    },
    saved(answer) {
      if (!answer.ok) return;
      answered += 1;
      kept.set(answer.slot, answer.batch);
    },
    settle() {
      for (const [slot, save] of kept) settled.set(slot, save);
    },
    judge(opened) {
      let [lost, settledLost, torn] = [0, 0, 0];
      opened.slots.forEach((found, slot) => {
        if (found.batch < (kept.get(slot) ?? 0)) lost += 1;
        if (found.batch < (settled.get(slot) ?? 0)) settledLost += 1;
        if (found.torn || found.batch > (begun.get(slot) ?? 0)) torn += 1;
        // What was begun and is there counts from now on, as if it had been answered.
        kept.set(slot, Math.max(found.batch, kept.get(slot) ?? 0));
      });
      return { lost, settledLost, torn };
    },
  };
}
