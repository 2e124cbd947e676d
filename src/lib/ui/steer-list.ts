/**
 * Arrow keys in a list of links: from the search field down into it, up and down inside, Enter in
 * the search field opens the first one.
 */
export function steerList(event: KeyboardEvent, pane: HTMLElement | undefined): void {
  const from = event.target;
  if (!pane || !(from instanceof HTMLElement) || event.ctrlKey || event.metaKey) return;
  const links = [...pane.querySelectorAll<HTMLAnchorElement>('[role="listitem"] a')];
  const searching = from.matches('[data-search]');
  const at = links.findIndex((link) => link === from);
  if (event.key === 'Enter' && searching) links[0]?.click();
  else if (event.key === 'ArrowDown' && (searching || at >= 0)) links[at + 1]?.focus();
  else if (event.key === 'ArrowUp' && at > 0) links[at - 1]?.focus();
  else if (event.key === 'ArrowUp' && at === 0)
    pane.querySelector<HTMLInputElement>('[data-search]')?.focus();
  else return;
  event.preventDefault();
}
