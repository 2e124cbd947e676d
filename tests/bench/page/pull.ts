/** What one first pull took, and what it left in the database. */
export interface Pull {
  /** Milliseconds. */
  ms: number;
  documents: number;
}
