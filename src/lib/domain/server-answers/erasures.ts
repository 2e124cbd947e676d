import * as z from 'zod';

/**
 * Why a case was erased: the person asked for it (Art. 17 (1) GDPR), its terms are over, or again
 * after a restore from a backup in which it still stood.
 */
export const ERASURE_REASONS = ['REQUEST', 'TERM', 'AGAIN'] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** `GET /api/erased`: marks of the erased cases of a project. */
export const erasedAnswer = z.object({ marks: z.array(z.string()) });

const holdingDevice = z.object({
  /** Tells it from the others; nothing else. */
  id: z.string(),
  /** Browser and system, coarse: `chrome/android`; '' where nobody knows any more. */
  device: z.string(),
  /** Whose device it is. */
  person: z.string(),
  state: z.enum(['done', 'waiting', 'ended', 'lost']),
  /** When it last exchanged; null where that is not known. */
  seenAt: z.iso.datetime().nullable(),
});
export type HoldingDeviceRow = z.infer<typeof holdingDevice>;

/** A consent whose case never came, and whose term is over. */
const orphan = z.object({
  /** ULID of the case that it names. */
  caseId: z.string(),
  /** Day of the answer, and the first day after the term. */
  givenOn: z.iso.date(),
  on: z.iso.date(),
  /** Who took it down; '' where nobody knows any more. */
  person: z.string(),
});
export type OrphanRow = z.infer<typeof orphan>;

/** `GET /api/erasures`: what was erased, newest first, and where it is gone. */
export const erasuresAnswer = z.object({
  erasures: z.array(
    z.object({
      at: z.iso.datetime(),
      why: z.enum(ERASURE_REASONS),
      devices: z.array(holdingDevice),
    }),
  ),
  /** True while bytes of what was erased are still being freed on the server. */
  cleaning: z.boolean(),
  /** Missing in answers of an older server. */
  orphans: z.array(orphan).default([]),
});
export type ErasureRow = z.infer<typeof erasuresAnswer>['erasures'][number];

/** `GET /api/cases/:id/devices`: where a restricted case is gone. */
export const restrictedDevicesAnswer = z.object({ devices: z.array(holdingDevice) });

/** `POST /api/erasures`. */
export const erasedNowAnswer = z.object({ erased: z.int(), notFound: z.int() });
