import { createContext, untrack } from 'svelte';

/** Whether a record's own title is the page's heading; the frame's place name steps back then. */
export class PageHeading {
  #own = $state(0);

  get taken(): boolean {
    return this.#own > 0;
  }
  /** To be called from an effect; the answer gives the heading back. */
  take(): () => void {
    // Counting must not make the counting effect depend on the count.
    this.#own = untrack(() => this.#own) + 1;
    return () => {
      this.#own -= 1;
    };
  }
}

export const [getPageHeading, setPageHeading, hasPageHeading] = createContext<PageHeading>();
