import { untrack } from 'svelte';

/** Counts the forms on the screen: an update of the app is never offered under an open one. */
class OpenForms {
  #count = $state(0);

  get any(): boolean {
    return this.#count > 0;
  }

  /** To be called from an effect: `$effect(() => openForms.add())`; the answer takes it back. */
  add(): () => void {
    // Counting must not make the counting effect depend on the count.
    this.#count = untrack(() => this.#count) + 1;
    return () => {
      this.#count -= 1;
    };
  }
}

export const openForms = new OpenForms();
