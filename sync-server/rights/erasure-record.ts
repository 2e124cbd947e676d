import type { CountRecord, EmployerCount } from '#lib/domain/count-record.ts';
import type { ErasureReason } from '#lib/domain/server-answers/erasures.ts';

/** A device that may hold a case: someone who had to do with it has signed in there. */
export interface HoldingDevice {
  /** Hash of the device's token, shortened. */
  key: string;
  personId: string;
}

/** An erasing that is under way; it is kept until no byte is left, so that a kill ends nothing. */
export interface Job {
  caseId: string;
  projectId: string;
  mark: string;
  /** Milliseconds since 1970. */
  at: number;
  /** ULID of the coordinator; null where the server did it again after a restore. */
  by: string | null;
  why: ErasureReason;
  devices: HoldingDevice[];
  /** Random, so that repeating it counts nothing twice. */
  countId: string;
  count: CountRecord | null;
  employers: EmployerCount[];
}

/** What is kept of an erasing: nothing that leads to the person. */
export interface Erased {
  at: number;
  by: string | null;
  why: ErasureReason;
  devices: HoldingDevice[];
  /** When each device said that nothing is left there, by its key. */
  receipts: Record<string, number>;
}

export const jobId = (projectId: string, mark: string): string => `erasing:${projectId}:${mark}`;
export const erasedKey = (projectId: string, mark: string): string =>
  `erasure:${projectId}:${mark}`;
export const countKey = (projectId: string, id: string): string => `count:${projectId}:${id}`;
export const employerCountKey = ({ projectId, employerId, month }: EmployerCount): string =>
  `count-employer:${projectId}:${employerId.replace(/^employer:/, '')}:${month}`;
