import { same } from '#lib/domain/merge/canonical.ts';

type Body = Readonly<Record<string, unknown>>;

/** One field in which an entry that waits differs from the record. */
export interface Difference {
  field: string;
  /** As the record is now; undefined where nothing stands there. */
  now: unknown;
  /** As the entry would have it. */
  proposed: unknown;
  /** Somebody changed the same field of the record meanwhile. */
  clash: boolean;
}

/** What every document carries, and what says nothing to a person. */
const SILENT: readonly string[] = [
  'type',
  'schemaVersion',
  'projectId',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'importKey',
  'toReview',
  'alternatives',
  'sha256',
];
/** A case that changed hands names others by now; without the base that would seem an edit. */
const HANDS: readonly string[] = ['mentorIds', 'deputies'];

/**
 * What the entry would change, field by field: all of it where the record does not exist yet. With
 * `base`, what its author had before, only the author's own changes are listed.
 */
export function differencesOf(entry: Body, record: Body | null, base: Body | null): Difference[] {
  const fields = new Set([...Object.keys(entry), ...Object.keys(record ?? {})]);
  const differences: Difference[] = [];
  for (const field of fields) {
    if (field.startsWith('_') || SILENT.includes(field)) continue;
    const [now, proposed] = [record?.[field], entry[field]];
    if (same(now, proposed)) continue;
    if (base) {
      if (same(base[field], proposed)) continue;
    } else if (record && HANDS.includes(field)) continue;
    const clash = base !== null && record !== null && !same(base[field], now);
    differences.push({ field, now, proposed, clash });
  }
  return differences;
}
