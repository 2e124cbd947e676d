import type { de } from '#lib/i18n/de/cv.ts';

/** A line of a section: time at the left, what at the right. */
export interface CvRow {
  when: string;
  title: string;
  /** Where, and facts, on one line. */
  text: string;
  /** Word for word, with its own line breaks. */
  details: string;
}
export interface CvSection {
  id: keyof typeof de.sections;
  title: string;
  rows: CvRow[];
}
export interface Cv {
  name: string;
  contact: { label: string; value: string }[];
  sections: CvSection[];
}
