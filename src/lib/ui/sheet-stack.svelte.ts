import { pushState, replaceState } from '$app/navigation';
import { navigating, page } from '$app/state';

interface OpenSheet {
  id: string;
  close: () => void;
}

/**
 * At most one sheet lies over the page. It has an entry of its own in the browser's history, so
 * that the back button closes it; a second sheet takes the place of the first.
 */
class SheetStack {
  #open: OpenSheet | null = null;
  /** The sheet whose entry stands in the history; it has to close when that entry is left. */
  #entered = $state<string | null>(null);
  /** While the browser walks back over an entry, a new one would be walked back over too. */
  #leaving = false;

  open(sheet: OpenSheet): void {
    const before = this.#open;
    this.#open = sheet;
    before?.close();
    if (!this.#leaving) this.#enter(sheet.id);
  }

  /** Takes the sheet's entry away, unless a link or another sheet has used it. */
  closed(id: string): void {
    if (this.#open?.id !== id) return;
    this.#open = null;
    this.#entered = null;
    // Later, because what follows a closing is often a navigation or the next sheet.
    setTimeout(() => {
      if (this.#open || navigating.to || page.state.sheet !== id) return;
      this.#leaving = true;
      addEventListener('popstate', () => setTimeout(() => this.#left()), { once: true });
      history.back();
    });
  }

  /** True when the back button has taken this sheet's entry. */
  wasLeft(id: string): boolean {
    return this.#entered === id && page.state.sheet !== id;
  }

  /** Going back may meet the entry of a sheet that was left by a navigation: one step further. */
  skipEmptyEntry(): void {
    if (page.state.sheet && !this.#open) history.back();
  }

  #left(): void {
    this.#leaving = false;
    if (this.#open) this.#enter(this.#open.id);
  }
  #enter(id: string): void {
    const state = { ...page.state, sheet: id };
    if (page.state.sheet) replaceState('', state);
    else pushState('', state);
    this.#entered = id;
  }
}

export const sheets = new SheetStack();
