/** Those who wait for the next write of one database. */
export class Watch {
  readonly #waiting = new Set<(news: 'changed' | 'gone') => void>();

  /** Tells everyone; each waits anew if it wants more. */
  tell(news: 'changed' | 'gone'): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resolve of waiting) resolve(news);
  }

  next(signal: AbortSignal): Promise<'changed' | 'gone' | 'aborted'> {
    if (signal.aborted) return Promise.resolve('aborted');
    return new Promise((resolve) => {
      const done = (news: 'changed' | 'gone' | 'aborted'): void => {
        this.#waiting.delete(done);
        signal.removeEventListener('abort', abort);
        resolve(news);
      };
      const abort = (): void => {
        done('aborted');
      };
      this.#waiting.add(done);
      signal.addEventListener('abort', abort, { once: true });
    });
  }
}
