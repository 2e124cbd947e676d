/** What the page and the test say to each other; JSON over HTTP. */
export interface Config {
  /** Base64 of the data key: a real device unwraps it from its slot. */
  key: string;
  /** Sets of documents that are always written together, and how many documents a set has. */
  slots: number;
  parts: number;
  /** Characters of a document's text, in steps of 64. */
  characters: number;
  /** The first start: sets the device up. */
  setUp: boolean;
}

/**
 * Nothing to save: ask again soon, load the page anew (a person's first remedy), or first delete
 * the database past the store, as a browser does that makes room.
 */
export interface Waiting {
  then: 'ask' | 'reload' | 'drop';
}

/** A save to make. */
export interface Begun {
  slot: number;
  /** Counts all saves; stands in each document of the set. */
  batch: number;
  /** Then fold the log. */
  fold?: boolean;
  /** Then acknowledge everything, as a server would. */
  receipt?: boolean;
}

export interface Acknowledged extends Begun {
  /** The store said that the save is durable. */
  ok: boolean;
  /** Otherwise what it said. */
  code?: string;
}

/** What stands there after opening. */
export interface Opened {
  /** `batch` 0: nothing of that set. `torn`: not all of one save, or not what was saved. */
  slots: { batch: number; torn: boolean; pending: boolean }[];
  /** Random number of the database. */
  identity: number;
  /** Whether the key slot's place in `localStorage` still stood. */
  slot: boolean;
  lost: boolean;
  restored: number;
  waiting: number;
  gone: number;
}
