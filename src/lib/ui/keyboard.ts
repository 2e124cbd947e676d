/**
 * Tells the styles how much of the page a phone's keyboard covers, as `--keyboard`. Browsers that
 * make the page smaller instead (`interactive-widget=resizes-content`) leave it at zero.
 */
export function followKeyboard(): () => void {
  const view = window.visualViewport;
  if (!view) return () => undefined;
  const root = document.documentElement;
  const measure = () => {
    // A page that was zoomed by hand is smaller for another reason.
    const covered = view.scale > 1 ? 0 : innerHeight - view.height - view.offsetTop;
    root.style.setProperty('--keyboard', `${Math.max(0, Math.round(covered))}px`);
  };
  view.addEventListener('resize', measure);
  view.addEventListener('scroll', measure);
  measure();
  return () => {
    view.removeEventListener('resize', measure);
    view.removeEventListener('scroll', measure);
    root.style.removeProperty('--keyboard');
  };
}
