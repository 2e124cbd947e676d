import * as z from 'zod';

/** Version of the document shapes below; writes carry it, old documents are migrated on read. */
export const SCHEMA_VERSION = 1;

/** Calendar day in Europe/Berlin, `YYYY-MM-DD` (ISO 8601); impossible days are refused. */
export const isoDate = z.iso.date();
/** Instant, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export const instant = z.iso.datetime();
export const ulidText = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);
/** E.164: `+` and up to 15 digits. */
export const e164 = z.string().regex(/^\+[1-9]\d{5,14}$/);
/** ISO 3166-1 alpha-2, and XXA (stateless), XXX (unclear) of ICAO 9303. */
export const countryCode = z.string().regex(/^([A-Z]{2}|XXA|XXX)$/);
/** KldB 2010: major groups of one to three digits, or a whole five-digit occupation. */
export const kldb = z.string().regex(/^(\d{1,3}|\d{5})$/);
/** Local time of day, `HH:mm`. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** German postcode, five digits. */
export const zip = z.string().regex(/^\d{5}$/);

export const shortText = z.string().max(200);
export const longText = z.string().max(20_000);

/**
 * The other value of a field that two people changed without knowing of one another: it waits on
 * the record until a person chooses. Without `value` the other edit took the field away.
 */
export const alternative = z.strictObject({
  /** Name of the field, or a path into a list (`sites.ULID.phone`). */
  field: z.string().min(1).max(120),
  value: z.unknown().optional(),
  /** When and by whom the other edit was made. */
  at: instant,
  by: ulidText,
});
export type Alternative = z.infer<typeof alternative>;

/** What every synchronised document carries. */
export const envelope = {
  _id: z.string(),
  _rev: z.string().optional(),
  schemaVersion: z.int().min(1),
  projectId: ulidText,
  createdAt: instant,
  createdBy: ulidText,
  updatedAt: instant,
  updatedBy: ulidText,
  /** A deleted record stays readable for undo and for merging; deletion is a field. */
  deletedAt: instant.optional(),
  /** Where the record came from, if not typed in: `IMPORT:<kind>:<key>` finds it again. */
  importKey: z.string().max(120).optional(),
  /** Fields that an import was not sure of; the form marks them "bitte prüfen". */
  toReview: z.array(z.string().max(60)).max(20).optional(),
  alternatives: z.array(alternative).max(50).optional(),
};

export const address = z.strictObject({
  street: shortText.optional(),
  zip: zip.optional(),
  city: shortText.optional(),
  /** Official district key, 5 digits (Amtlicher Gemeindeschlüssel, district part). */
  ags: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
});
export type Address = z.infer<typeof address>;

export const phone = z.strictObject({
  number: e164,
  note: shortText.optional(),
  /** False where someone else may answer or read along ("teilt Telefon"). */
  safeToCall: z.boolean().optional(),
});
export type Phone = z.infer<typeof phone>;

export const DATE_PRECISIONS = ['DAY', 'MONTH', 'YEAR', 'UNKNOWN'] as const;
export const datePrecision = z.enum(DATE_PRECISIONS);
export type DatePrecision = z.infer<typeof datePrecision>;
