import type { Application } from '../application.ts';
import type { ConsentFacts } from '../consent-state.ts';
import type { Course } from '../course.ts';
import type { Funding } from '../funding.ts';
import type { Goal } from '../goal.ts';
import type { Mentee } from '../mentee.ts';
import type { Permit } from '../permit.ts';
import type { Placement } from '../placement.ts';
import type { Recognition } from '../recognition.ts';
import { DEFAULT_RETENTION } from '../default-retention.ts';
import type { RetentionSettings } from '../retention-settings.ts';
import type { RetainedContact } from '../retention.ts';
import type { Deadline } from './deadline.ts';

/** What of a case deadlines follow from, beside the mentee. */
export interface CaseRecords {
  placements: readonly Placement[];
  permits: readonly Permit[];
  courses: readonly Course[];
  recognitions: readonly Recognition[];
  goals: readonly Goal[];
  applications: readonly Application[];
  fundings: readonly Funding[];
  consents: readonly ConsentFacts[];
  /** Of a case that is not admitted: its term of deletion runs from the last one. */
  contacts: readonly RetainedContact[];
  lastContactOn: string | null;
  retention: RetentionSettings;
}

/** One rule, or some of one kind of record: pure, in any order, once for each key. */
export type CaseRule = (mentee: Mentee, of: CaseRecords, today: string) => Deadline[];

/** A case of which nothing else is known. */
export const NO_RECORDS: CaseRecords = {
  placements: [],
  permits: [],
  courses: [],
  recognitions: [],
  goals: [],
  applications: [],
  fundings: [],
  consents: [],
  contacts: [],
  lastContactOn: null,
  retention: DEFAULT_RETENTION,
};
