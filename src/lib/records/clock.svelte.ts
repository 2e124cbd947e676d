const MINUTE_MS = 60_000;

const berlinDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Calendar day of an instant in Europe/Berlin, `YYYY-MM-DD`. */
export function dayOf(ms: number): string {
  return berlinDay.format(ms);
}

/** The time that screens show; it ticks each minute, so that "heute" is right after midnight. */
export class Clock {
  #now = $state(0);
  readonly #read: () => number;

  constructor(read: () => number = Date.now) {
    this.#read = read;
    this.#now = read();
  }

  /** Milliseconds since 1970, as of the last tick. */
  get now(): number {
    return this.#now;
  }

  /** Today in Europe/Berlin, `YYYY-MM-DD`. */
  get today(): string {
    return dayOf(this.#now);
  }

  tick(): void {
    this.#now = this.#read();
  }

  /** Ticks each minute and on return to the foreground, until the returned function is called. */
  start(): () => void {
    const tick = () => this.tick();
    const timer = setInterval(tick, MINUTE_MS);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }
}

export const clock = new Clock();
