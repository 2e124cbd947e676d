/** Pixels that each list was scrolled, by its name; lives as long as the page. */
export const listPlaces = new Map<string, number>();
