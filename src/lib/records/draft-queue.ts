const DEBOUNCE_MS = 400;

interface Waiting {
  value: unknown;
  timer: ReturnType<typeof setTimeout>;
}

/** Drafts that are typed and not kept yet: the newest value of each, written when typing rests. */
export class DraftQueue {
  readonly #write: (key: string, value: unknown) => Promise<void>;
  readonly #kept: () => void;
  readonly #waiting = new Map<string, Waiting>();

  /** `kept` is called after each write, once its value no longer waits. */
  constructor(write: (key: string, value: unknown) => Promise<void>, kept: () => void) {
    this.#write = write;
    this.#kept = kept;
  }

  /** The waiting value, or undefined where none waits. */
  peek(key: string): unknown {
    return this.#waiting.get(key)?.value;
  }

  /** What is not kept yet. */
  waiting(): { key: string; value: unknown }[] {
    return [...this.#waiting].map(([key, { value }]) => ({ key, value }));
  }

  put(key: string, value: unknown): void {
    clearTimeout(this.#waiting.get(key)?.timer);
    const timer = setTimeout(() => void this.#run(key), DEBOUNCE_MS);
    this.#waiting.set(key, { value, timer });
  }

  drop(key: string): void {
    clearTimeout(this.#waiting.get(key)?.timer);
    this.#waiting.delete(key);
  }

  async flush(): Promise<void> {
    await Promise.all([...this.#waiting.keys()].map((key) => this.#run(key)));
  }

  async #run(key: string): Promise<void> {
    const waiting = this.#waiting.get(key);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    try {
      await this.#write(key, waiting.value);
      if (this.#waiting.get(key) === waiting) this.#waiting.delete(key);
      this.#kept();
    } catch {
      // It stays here and in the form; the next key stroke tries again.
    }
  }
}
