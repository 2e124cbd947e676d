/** How many rows are drawn with the tap, and how many more with each frame after it. */
interface Pace {
  first: number;
  step: number;
}
const PACE: Pace = { first: 10, step: 20 };

/**
 * How many rows of a long list are drawn: what fits a screen with the tap that asked for it, so that
 * it is answered at once; the rest frame by frame, below what is seen. Made while a component is.
 */
export class GrowingRows {
  #most = $state(0);

  constructor(total: () => number, { first, step }: Pace = PACE) {
    this.#most = first;
    $effect(() => {
      if (this.#most >= total()) return;
      const frame = requestAnimationFrame(() => (this.#most += step));
      return () => cancelAnimationFrame(frame);
    });
  }

  get most(): number {
    return this.#most;
  }
}
