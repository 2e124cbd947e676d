import type { ConsentLanguage, ConsentPurpose } from '#lib/domain/catalogues/consents.ts';

/** Who read a text as counsel and when; null says plainly that nobody has yet. */
export type Review = { by: string; on: string } | null;

export interface SheetSection {
  title: string;
  /** `{controller}` stands for the controller and its data protection officer. */
  paragraphs: readonly string[];
}

/** The texts that bind: information sheet (Art. 13 GDPR) and one consent per purpose. */
export interface GermanTexts {
  version: string;
  review: Review;
  sheetTitle: string;
  sheet: readonly SheetSection[];
  purposes: Record<
    ConsentPurpose,
    { title: string; core: string; more: string; without: string; basis: string }
  >;
  voluntary: string;
  withdrawal: string;
}

/** A reading help in another language: titles, the core of each consent, and the rights. */
export interface ReadingHelp {
  language: ConsentLanguage;
  review: Review;
  /** "Reading help, not reviewed. The German text binds." */
  note: string;
  sheetTitle: string;
  /** What is kept and why, and that it is voluntary. */
  sheet: string;
  rights: string;
  withdrawal: string;
  purposes: Record<ConsentPurpose, { title: string; core: string }>;
  yes: string;
  no: string;
}
