/** A German word that people meet at offices, at work or in letters, and what it means. */
export interface OfficeWord {
  code: string;
  /** With its article, as one has to learn it. */
  german: string;
  /** One sentence in plain German. */
  meaning: string;
  /** Where the sentence says what a law says. */
  legalBasis?: string;
}

export type OfficeWordRow = readonly [
  code: string,
  german: string,
  meaning: string,
  legalBasis?: string,
];
