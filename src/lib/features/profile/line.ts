/** A line of what is known: read in a section, tapped to edit. */
export interface Line {
  key: string;
  title: string;
  text?: string;
  /** ULID of the thing that it stands for; lines without one open their section's sheet. */
  itemId?: string;
  /** Something to act on. */
  warn?: string;
}

/** What is known of something, with dots between. */
export const dotted = (...parts: (string | false | null | undefined)[]): string =>
  parts.filter(Boolean).join(' · ');
