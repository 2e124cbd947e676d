import type { Alternative } from '../record.ts';
import { mergeFinal } from './final.ts';
import { mergePlain } from './plain.ts';
import { mergeSet } from './set.ts';
import { part, type Base, type Merged, type MergedFields, type Side } from './side.ts';
import type { Table } from './table.ts';
import { mergeThings } from './things.ts';
import { packed, unpacked } from './units.ts';

/** Merges a record, or a thing of a list, field by field. Sides come latest first. */
export function mergeFields(
  prefix: string,
  table: Table,
  base: Base,
  sides: readonly Side[],
): MergedFields {
  const packedBase: Base = base && { value: packed(table, base.value ?? {}) };
  const packedSides = sides.map((side) => part(side, packed(table, side.value ?? {})));
  const names = new Set<string>();
  for (const body of [packedBase?.value, ...packedSides.map(({ value }) => value)])
    for (const name of Object.keys(body ?? {})) names.add(name);
  const value: Record<string, unknown> = {};
  const alternatives: Alternative[] = [];
  for (const name of [...names].sort()) {
    const merged = mergeField(
      prefix + name,
      table.fields[name],
      packedBase && { value: packedBase.value?.[name] },
      packedSides.map((side) => part<unknown>(side, side.value?.[name])),
    );
    if (merged.value !== undefined) value[name] = merged.value;
    alternatives.push(...merged.alternatives);
  }
  return { value: unpacked(table, value), alternatives };
}

function mergeField(
  field: string,
  kind: Table['fields'][string] | undefined,
  base: Base<unknown>,
  sides: readonly Side<unknown>[],
): Merged {
  if (!kind) return mergePlain(field, base, sides);
  if (kind.kind === 'final') return mergeFinal(kind.at, base, sides);
  if (kind.kind === 'set') return mergeSet(field, kind, base, sides);
  const mergeThing = (prefix: string, thing: Base, of: readonly Side[]): MergedFields =>
    mergeFields(prefix, kind.table, thing, of);
  return mergeThings(field, kind, base, sides, mergeThing);
}
