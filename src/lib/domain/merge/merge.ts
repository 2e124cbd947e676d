import { validateDocument } from '../document.ts';
import { mergeAlternatives } from './alternatives.ts';
import { same } from './canonical.ts';
import { mergeDeletion } from './deletion.ts';
import { mergeFields } from './fields.ts';
import { mergeFinal } from './final.ts';
import { readAt } from './path.ts';
import { isChange, mergePlain } from './plain.ts';
import { latestFirst, part, sideOf } from './side.ts';
import type { Base, Body, MergedFields, MergeLeaf, Side } from './side.ts';
import { tableOf, type Table } from './table.ts';
import { packed, unpacked } from './units.ts';

/** Fields with a rule of their own; what else a document carries is merged by its table. */
const ENVELOPE: ReadonlySet<string> = new Set([
  '_id',
  'type',
  'schemaVersion',
  'projectId',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'deletedAt',
  'alternatives',
]);

/**
 * One body of several leaves of a document (design, "Merging"): field by field, three-way against
 * the body that all were made from, null where nobody knows it. Where two sides changed the same
 * field the later edit shows and the other waits in `alternatives`. The order of the leaves is of
 * no matter, and equal leaves give an equal body on every device. Without protocol fields, but `_id`.
 */
export function mergeLeaves(of: {
  base: Body | null;
  leaves: readonly MergeLeaf[];
}): Record<string, unknown> {
  const sides = [...of.leaves].sort(latestFirst).map(sideOf);
  const base: Base = of.base && { value: of.base };
  const [latest] = sides;
  if (!latest?.value) throw new Error('there is nothing to merge');
  const { tied } = tableOf(idOf(latest.value));
  // As a mixture may break a rule that each side keeps, ever more is taken from one side.
  for (const whole of [new Set<string>(), new Set(tied), null]) {
    const merged = mergeWith(base, sides, whole);
    if (validateDocument(merged).ok || whole === null) return merged;
  }
  throw new Error('not reached');
}

/** Takes the fields named as the latest side has them, or all; null means all. */
function mergeWith(
  base: Base,
  sides: readonly Side[],
  whole: ReadonlySet<string> | null,
): Record<string, unknown> {
  const [latest] = sides;
  const body = latest?.value ?? {};
  const table = tableOf(idOf(body));
  const taken = (name: string): boolean => whole === null || whole.has(name);
  const free = (side: Body | undefined): Body =>
    Object.fromEntries(Object.entries(side ?? {}).filter(([name]) => isOwn(name) && !taken(name)));
  const merged = mergeFields(
    '',
    table,
    base && { value: free(base.value) },
    sides.map((side) => part(side, free(side.value))),
  );
  const fixed = takeWhole(table, base, sides, taken);
  const deletion = mergeDeletion(base, sides);
  const record: Record<string, unknown> = {
    ...envelopeOf(base, sides),
    ...merged.value,
    ...fixed.value,
  };
  if (deletion.value !== undefined) record.deletedAt = deletion.value;
  const fresh = [...merged.alternatives, ...fixed.alternatives, ...deletion.alternatives];
  const alternatives = mergeAlternatives(base, sides, fresh, (field, value) =>
    same(readAt(record, field), value),
  );
  if (alternatives) record.alternatives = alternatives;
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The latest side's fields; what another side changed and is not shown waits. */
function takeWhole(
  table: Table,
  base: Base,
  sides: readonly Side[],
  taken: (name: string) => boolean,
): MergedFields {
  const before = base && packed(table, base.value ?? {});
  const bodies = sides.map((side) => part(side, packed(table, side.value ?? {})));
  const names = new Set(bodies.flatMap(({ value }) => Object.keys(value ?? {})));
  const value: Record<string, unknown> = {};
  const alternatives: MergedFields['alternatives'] = [];
  for (const name of [...names].filter((one) => isOwn(one) && taken(one)).sort()) {
    const of = bodies.map((side) => part<unknown>(side, side.value?.[name]));
    const [latest, ...others] = of;
    const kind = table.fields[name];
    if (kind?.kind === 'final') {
      value[name] = mergeFinal(kind.at, before && { value: before[name] }, of).value;
      continue;
    }
    if (latest?.value !== undefined) value[name] = latest.value;
    const had = before && { value: before[name] };
    const changed = others.filter((side) => isChange(had, side));
    // What the latest side says shows, whether it changed it or not.
    if (latest) alternatives.push(...mergePlain(name, NOTHING, [latest, ...changed]).alternatives);
  }
  return { value: unpacked(table, value), alternatives };
}

/** Equal to no value: against it every side is a change. */
const NOTHING = { value: '\u0000' };

/** Who created it is the oldest that is known; who changed it last is the latest. */
function envelopeOf(base: Base, sides: readonly Side[]): Record<string, unknown> {
  const bodies = sides.map(({ value }) => value ?? {});
  const [latest = {}] = bodies;
  const created = (body: Body): string => `${String(body.createdAt)} ${String(body.createdBy)}`;
  const oldest =
    base?.value ?? bodies.reduce((found, body) => (created(body) < created(found) ? body : found));
  const schemaVersion = Math.max(...bodies.map((body) => Number(body.schemaVersion) || 1));
  return {
    _id: latest._id,
    type: latest.type,
    projectId: oldest.projectId ?? latest.projectId,
    schemaVersion,
    createdAt: oldest.createdAt,
    createdBy: oldest.createdBy,
    updatedAt: latest.updatedAt,
    updatedBy: latest.updatedBy,
  };
}

const isOwn = (name: string): boolean => !ENVELOPE.has(name) && !name.startsWith('_');
const idOf = (body: Body): string => (typeof body._id === 'string' ? body._id : '');
