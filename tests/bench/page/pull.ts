/** What one first pull took, and what it left in the database. */
export interface Pull {
  /** Milliseconds. */
  ms: number;
  documents: number;
}

/** `ours` is the app's; `floor` the least that must be done; the others are PouchDB's own. */
export const WAYS = ['ours', 'indexeddb', 'idb', 'floor'] as const;
export type Way = (typeof WAYS)[number];

declare global {
  interface Window {
    /** What the page is there for: a first pull of a database into a new one of that name. */
    firstPull: (remote: string, name: string, way: Way) => Promise<Pull>;
  }
}
