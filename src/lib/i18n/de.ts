/** The texts of the design system; each room has a file of its own in `de/` and imports it. */
import { ui } from './de/ui.ts';

export const de = { ui } as const;
