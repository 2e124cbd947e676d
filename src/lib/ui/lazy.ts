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
/** The screens of the address that the app was opened with; null once they were asked for. */
let first: (() => Promise<unknown>)[] | null = [];
/** Screens of other addresses that were named and may be loaded ahead. */
let others: (() => Promise<unknown>)[] = [];

/**
 * Names the screen of a page, in `<script module>`. The page of the current address does it before
 * the gate is passed, so that its screen can be loaded while the passphrase is typed.
 */
export function screenOf<Props extends object>(load: LoadScreen<Props>): LoadScreen<Props> {
  (first ?? others).push(() => loadScreen(load));
  return load;
}

/** Loads the screens of the address that the app was opened with. */
export async function loadFirstScreens(): Promise<void> {
  const screens = first ?? [];
  first = null;
  await Promise.all(screens.map((load) => load()));
}

/** Loads the screens that other pages have named by now, one when `idle` after the other. */
export async function loadNamedScreens(idle: () => Promise<void>): Promise<void> {
  const screens = others;
  others = [];
  for (const load of screens) {
    await idle();
    await load();
  }
}

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
