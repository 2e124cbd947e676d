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
  current: OpenSheet | null = null;

  open(sheet: OpenSheet): void {
    const before = this.current;
    this.current = sheet;
    if (before) before.close();
    if (page.state.sheet) replaceState('', { ...page.state, sheet: sheet.id });
    else pushState('', { ...page.state, sheet: sheet.id });
  }

  /** Takes the sheet's history entry away, unless a link or another sheet has used it. */
  closed(id: string): void {
    if (this.current?.id !== id) return;
    this.current = null;
    setTimeout(() => {
      if (!this.current && !navigating.to && page.state.sheet === id) history.back();
    });
  }
}

export const sheets = new SheetStack();
