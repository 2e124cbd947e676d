type News = 'changed' | 'gone' | 'aborted';

/** Any number of waiting feeds for the price of one: they share a single wait for a database. */
export class SharedWait {
  readonly #wait: (signal: AbortSignal) => Promise<News>;
  readonly #waiting = new Set<{
    resolve: (news: News) => void;
    reject: (error: unknown) => void;
  }>();
  #running: AbortController | null = null;

  constructor(wait: (signal: AbortSignal) => Promise<News>) {
    this.#wait = wait;
  }

  next(signal: AbortSignal): Promise<News> {
    if (signal.aborted) return Promise.resolve('aborted');
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting.delete(waiter);
        signal.removeEventListener('abort', abort);
      };
      const waiter = {
        resolve: (news: News): void => {
          leave();
          resolve(news);
        },
        reject: (error: unknown): void => {
          leave();
          reject(error instanceof Error ? error : new Error('the wait failed'));
        },
      };
      const abort = (): void => {
        waiter.resolve('aborted');
        if (this.#waiting.size === 0) this.#running?.abort();
      };
      signal.addEventListener('abort', abort, { once: true });
      this.#waiting.add(waiter);
      if (!this.#running || this.#running.signal.aborted) void this.#start();
    });
  }

  async #start(): Promise<void> {
    const running = new AbortController();
    this.#running = running;
    try {
      const news = await this.#wait(running.signal);
      if (news !== 'aborted') this.#tell(running, (waiter) => waiter.resolve(news));
    } catch (error) {
      this.#tell(running, (waiter) => waiter.reject(error));
    }
  }

  /** A wait that was given up has nothing to tell to those who came since. */
  #tell(
    running: AbortController,
    tell: (waiter: { resolve: (news: News) => void; reject: (error: unknown) => void }) => void,
  ): void {
    if (this.#running !== running) return;
    this.#running = null;
    for (const waiter of [...this.#waiting]) tell(waiter);
  }
}
