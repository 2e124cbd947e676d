import fc from 'fast-check';

/** What may happen; `who` and `other` pick devices, `what` a record, `how` the rest. */
export const KINDS = [
  'create-mentee',
  'create-contact',
  'edit',
  'edit-same-field',
  'add-phone',
  'delete',
  'restore-record',
  'hand-over',
  'deputise',
  'go-offline',
  'come-online',
  'sync',
  'sync-together',
  'lose-request',
  'lose-response',
  'duplicate',
  'arrive-late',
  'server-restart',
  'server-backup',
  'server-restore',
  'old-client',
  'time-passes',
  'coordinator-decides',
] as const;
export type Kind = (typeof KINDS)[number];

export interface Step {
  kind: Kind;
  who: number;
  other: number;
  what: number;
  how: number;
}

export interface Scenario {
  /** Two devices of one person among them. */
  twins: boolean;
  /** Days pass before everybody meets again: deputies are over by then, and days of grace. */
  later: boolean;
  devices: number;
  steps: Step[];
}

/** Work is more frequent than trouble, and a restored server rare. */
const WEIGHTS: Partial<Record<Kind, number>> = {
  edit: 4,
  'edit-same-field': 3,
  'create-contact': 2,
  sync: 8,
  'hand-over': 2,
  'server-restart': 1,
};
const USUAL = 2;

const number = fc.nat({ max: 99 });
const step = (kind: Kind): fc.Arbitrary<Step> =>
  fc.record({ kind: fc.constant(kind), who: number, other: number, what: number, how: number });

export const scenario: fc.Arbitrary<Scenario> = fc.record({
  twins: fc.boolean(),
  later: fc.boolean(),
  devices: fc.integer({ min: 2, max: 5 }),
  steps: fc.array(
    fc.oneof(...KINDS.map((kind) => ({ arbitrary: step(kind), weight: WEIGHTS[kind] ?? USUAL }))),
    { minLength: 4, maxLength: 24 },
  ),
});
