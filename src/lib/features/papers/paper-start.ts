import type { PaperRule } from '#lib/domain/catalogues/paper-rules.ts';

/** What is known of a paper before it is photographed or chosen. */
export interface PaperStart {
  title: string;
  /** Where a copy should rather not be kept. */
  rule: PaperRule | null;
  /** Codes of conditions that were confirmed. */
  checked: string[];
}

export const NO_START: PaperStart = { title: '', rule: null, checked: [] };
export type Way = 'camera' | 'picker';

/** What begins with a tap: a photo, a file, or that a paper was seen. */
export interface Adding {
  begin(by: Way | 'seen'): void;
}
