import type { Component } from 'svelte';

/** Loads a screen's module when it is first shown: `() => import('…/MenteesScreen.svelte')`. */
export type LoadScreen<Props extends object> = () => Promise<{
  default: Component<Props>;
}>;

/**
 * Screens that are loaded already, by the function that loads them. A screen shown again is drawn
 * in the same frame, so that the scroll position is found again after going back.
 */
const loaded = new WeakMap<object, unknown>();

export function alreadyLoaded<Props extends object>(
  load: LoadScreen<Props>,
): Component<Props> | null {
  return (loaded.get(load) as Component<Props> | undefined) ?? null;
}

export async function loadScreen<Props extends object>(
  load: LoadScreen<Props>,
): Promise<Component<Props>> {
  const screen = (await load()).default;
  loaded.set(load, screen);
  return screen;
}
