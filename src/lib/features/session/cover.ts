export interface CoverDeps {
  page: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
  view: Pick<Window, 'addEventListener' | 'removeEventListener'>;
  /** Fingers, no mouse: here a window that loses the focus is on its way into the app switcher. */
  touch: () => boolean;
  cover: (covered: boolean) => void;
}

/**
 * Covers the app whenever it may be seen by others than the one who works in it: in the app
 * switcher's picture and behind other apps. Two windows side by side on a desk stay readable.
 */
export function watchCover({ page, view, touch, cover }: CoverDeps): () => void {
  const hide = () => cover(true);
  const show = () => cover(page.visibilityState === 'hidden');
  const blurred = () => {
    if (touch()) hide();
  };
  page.addEventListener('visibilitychange', show);
  view.addEventListener('pagehide', hide);
  view.addEventListener('blur', blurred);
  view.addEventListener('focus', show);
  view.addEventListener('pageshow', show);
  return () => {
    page.removeEventListener('visibilitychange', show);
    view.removeEventListener('pagehide', hide);
    view.removeEventListener('blur', blurred);
    view.removeEventListener('focus', show);
    view.removeEventListener('pageshow', show);
    cover(false);
  };
}
