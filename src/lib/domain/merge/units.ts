import type { Body } from './side.ts';
import type { Table } from './table.ts';

/** The body with each unit of fields as one field of its name; an empty unit is absent. */
export function packed({ units }: Table, body: Body): Record<string, unknown> {
  const result = without(body, Object.values(units).flat());
  for (const [unit, fields] of Object.entries(units)) {
    const value = pick(body, fields);
    if (Object.keys(value).length > 0) result[unit] = value;
  }
  return result;
}

/** Takes `packed` back. */
export function unpacked({ units }: Table, body: Body): Record<string, unknown> {
  const names = Object.keys(units);
  return Object.assign(without(body, names), ...names.map((unit) => body[unit])) as Body;
}

const without = (body: Body, fields: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(body).filter(([field]) => !fields.includes(field)));

/** The fields that are there. */
export function pick(body: Body, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => (body[field] === undefined ? [] : [[field, body[field]]])),
  );
}
