/** Ends what was started, the newest first, also when a measurement stopped halfway. */
export interface Endings {
  add(end: () => Promise<void>): void;
  run(): Promise<void>;
}

export function createEndings(): Endings {
  const endings: (() => Promise<void>)[] = [];
  return {
    add: (end) => void endings.push(end),
    async run() {
      for (let end = endings.pop(); end; end = endings.pop())
        await end().catch((error: unknown) => console.error(error));
    },
  };
}
