import * as z from 'zod';
import { ROLES } from './member.ts';

/** What the server answers of devices, and of those that were lost; parsed on arrival. */
const instant = z.string();

/** A mark: this device is lost, or its person has left; what is on it is to be deleted. */
export const shownLoss = z.object({
  id: z.string(),
  /** Browser and system, coarse: `chrome/android`. */
  device: z.string(),
  reason: z.enum(['lost', 'left']),
  markedAt: instant,
  /** When it became known; 72 hours count from then. */
  noticedAt: instant,
  signedInAt: instant,
  /** Last request and last exchange before the mark. */
  contactAt: instant,
  syncedAt: instant.nullable(),
  /** When the device was first told to delete. */
  askedAt: instant.nullable(),
  /** When it said that it has. */
  purgedAt: instant.nullable(),
  liftedAt: instant.nullable(),
});
export type ShownLoss = z.infer<typeof shownLoss>;

/** A device of a person (`GET /api/devices`). */
export const shownDevice = z.object({
  id: z.string(),
  device: z.string(),
  /** The one that asks. */
  current: z.boolean(),
  /** Whether it may still ask the server for anything. */
  signedIn: z.boolean(),
  startedAt: instant.nullable(),
  usedAt: instant.nullable(),
  syncedAt: instant.nullable(),
  /** False for sessions that an older version opened: nothing tells their device. */
  markable: z.boolean(),
  loss: shownLoss.nullable(),
});
export type ShownDevice = z.infer<typeof shownDevice>;
export const devicesAnswer = z.array(shownDevice);

const person = z.object({ id: z.string(), name: z.string(), role: z.enum(ROLES) });

/** `GET /api/devices/team`. */
export const teamDevicesAnswer = z.array(z.object({ person, devices: devicesAnswer }));
export type TeamDevices = z.infer<typeof teamDevicesAnswer>;

/** Why a case was on the device, or may have been. */
export const CASE_REASONS = ['CASELOAD', 'ENDED', 'HANDED_OVER'] as const;
export type CaseReason = (typeof CASE_REASONS)[number];

/** `GET /api/losses/:id`: what was on it, as far as the server knows. */
export const lossAnswer = z.object({
  loss: shownLoss,
  person,
  /** The person's project; '' where there is none. */
  project: z.string(),
  /** The cases that the asker may see; null for who sees none. */
  cases: z.array(z.object({ id: z.string(), why: z.enum(CASE_REASONS) })).nullable(),
  counts: z.object({
    cases: z.int(),
    handedOver: z.int(),
    ended: z.int(),
    /** Records by type. */
    records: z.record(z.string(), z.int()),
    /** Files whose content was handed out to the person. */
    files: z.int(),
  }),
});
export type LossAnswer = z.infer<typeof lossAnswer>;

/** Hours from notice to notification (Art. 33 (1) DSGVO); they run on at weekends. */
export const NOTICE_HOURS = 72;

/** End of the term, in milliseconds since 1970. */
export const noticeDeadline = (noticedAt: number): number => noticedAt + NOTICE_HOURS * 3600_000;
