import { isObject } from './canonical.ts';
import type { Body } from './side.ts';
import { tableOf, type Table } from './table.ts';
import { thingsOf } from './things.ts';
import { packed, unpacked } from './units.ts';

/**
 * What stands in a record at an alternative's path: `note`, `status` (a unit of fields),
 * `phones.NUMBER` (a thing), `sites.ULID.phone`. Undefined where it is absent.
 */
export function readAt(record: Body, path: string): unknown {
  return read(tableOf(String(record._id)), record, path);
}

function read(table: Table, record: Body, path: string): unknown {
  const { name, key, rest } = split(path);
  const value = packed(table, record)[name];
  if (key === null) return value;
  const kind = table.fields[name];
  if (kind?.kind !== 'things') return undefined;
  const thing = thingsOf(kind.key, value).get(key);
  return thing && rest !== null ? read(kind.table, thing, rest) : thing;
}

/**
 * The record's fields that have to change so that `value` stands at the path (undefined: nothing
 * stands there). A thing that is there no more is put at the end.
 */
export function patchAt(record: Body, path: string, value: unknown): Record<string, unknown> {
  const table = tableOf(String(record._id));
  const { name } = split(path);
  const after = write(table, record, path, value);
  const names = table.units[name] ?? [name];
  return Object.fromEntries(names.map((field) => [field, after[field]]));
}

function write(table: Table, record: Body, path: string, value: unknown): Record<string, unknown> {
  const { name, key, rest } = split(path);
  const body = packed(table, record);
  const kind = table.fields[name];
  if (key === null) body[name] = value;
  else if (kind?.kind === 'things') {
    const things = thingsOf(kind.key, body[name]);
    const thing = things.get(key);
    const next =
      rest === null ? value : write(kind.table, thing ?? { [kind.key]: key }, rest, value);
    body[name] = [
      ...[...things].flatMap(([other, one]) => (other === key ? listed(next) : [one])),
      ...(thing ? [] : listed(next)),
    ];
  }
  return unpacked(table, body);
}

const listed = (thing: unknown): unknown[] => (isObject(thing) ? [thing] : []);

function split(path: string): { name: string; key: string | null; rest: string | null } {
  const [name = '', key, ...rest] = path.split('.');
  return { name, key: key ?? null, rest: rest.length > 0 ? rest.join('.') : null };
}
