/** Id of the sealed note beside the documents. */
export const ERASED_LOCAL = 'erased';

/** What this device knows of erased cases: marks, from which no id comes back. */
export interface ErasedHere {
  marks: string[];
  /** How many the server had when it was asked. */
  atServer: number;
  /** Those that it does not know (any more): it was restored from an older backup. */
  unknown: string[];
  /** Those of which the server has not been told that nothing is left here. */
  toAcknowledge: string[];
  /** What was only here and went with a case, until a person has read it. */
  told: { cases: number; entries: number } | null;
}

export const NOTHING_ERASED: ErasedHere = {
  marks: [],
  atServer: 0,
  unknown: [],
  toAcknowledge: [],
  told: null,
};
