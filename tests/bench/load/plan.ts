/** A revision as a replicator sends it. */
export interface Sent {
  _id: string;
  _rev: string;
  _revisions: { start: number; ids: string[] };
  [field: string]: unknown;
}

/** One mentor's device, as the seed has prepared it. */
export interface DevicePlan {
  cookie: string;
  userId: string;
  projectId: string;
  /** Name of the project's database. */
  db: string;
  /** Stored contacts of own cases that a visit day edits. */
  contacts: Record<string, unknown>[];
  /** ULIDs of own cases, for new contacts. */
  cases: string[];
  /** Documents that a first sync brings, at least. */
  visible: number;
}

/** What a fleet does: visit days spread over a time, and first syncs all at once in their middle. */
export interface FleetPlan {
  address: string;
  /** Documents that change on a visit day. */
  changed: number;
  seconds: number;
  visits: DevicePlan[];
  firsts: DevicePlan[];
}

export interface FleetResult {
  visits: CycleResult[];
  firsts: CycleResult[];
  /** Milliseconds of each `_bulk_docs`. */
  pushes: number[];
  errors: string[];
  /** Milliseconds from the first request to the last answer. */
  took: number;
}

/** One cycle, as it was on the wire: headers and compression included. */
export interface CycleResult {
  ms: number;
  requests: number;
  up: number;
  down: number;
}
