/** Seconds left until an instant (ms since 1970), counted down while an effect reads them. */
export class Countdown {
  #now = $state(Date.now());
  readonly #until: () => number | null;

  constructor(until: () => number | null) {
    this.#until = until;
    $effect(() => {
      if (this.#until() === null) return;
      this.#now = Date.now();
      const timer = setInterval(() => (this.#now = Date.now()), 250);
      return () => clearInterval(timer);
    });
  }

  get seconds(): number {
    const until = this.#until();
    return until === null ? 0 : Math.max(0, Math.ceil((until - this.#now) / 1000));
  }
}
