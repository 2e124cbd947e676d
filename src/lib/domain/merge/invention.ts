import { canonical, isObject } from './canonical.ts';
import type { Body } from './side.ts';
import { tableOf, type Table } from './table.ts';
import { thingsOf } from './things.ts';
import { packed } from './units.ts';

/** What a merge may take from the side it names, or set by itself; other rules watch over these. */
const BESIDE = new Set(['createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'deletedAt']);

/**
 * Whether a merged revision says nothing but what its sources say: each field's value, each member
 * of a list and each value that waits stands in one of them, and what stands in all of them stands
 * in it. So nobody can put words into a colleague's mouth by calling it a merge.
 */
export function inventsNothing(body: Body, sources: readonly Body[]): boolean {
  const own = (of: Body): Body =>
    Object.fromEntries(
      Object.entries(of).filter(
        ([name]) => !name.startsWith('_') && !BESIDE.has(name) && name !== 'alternatives',
      ),
    );
  const [table, all] = [tableOf(String(body._id)), sources.map(own)];
  return (
    standsIn(table, own(body), all) &&
    waitsIn(body, sources) &&
    (body.deletedAt === undefined || sources.some(({ deletedAt }) => deletedAt === body.deletedAt))
  );
}

/** Each value that waits, waits in a source or stands there; each author and time is a source's. */
function waitsIn(body: Body, sources: readonly Body[]): boolean {
  const waiting = new Set(sources.flatMap(({ alternatives }) => members(alternatives)));
  const said = new Set(sources.flatMap(saidIn));
  const signed = new Set(
    sources.map(({ updatedAt, updatedBy }) => canonical([updatedAt, updatedBy])),
  );
  return listOf(body.alternatives).every((one) => {
    if (waiting.has(canonical(one))) return true;
    if (!isObject(one) || !signed.has(canonical([one.at, one.by]))) return false;
    return one.value === undefined || said.has(canonical(one.value));
  });
}

function standsIn(table: Table, body: Body, sources: readonly Body[]): boolean {
  const names = new Set([body, ...sources].flatMap((one) => Object.keys(one)));
  return [...names].every((name) => {
    const kind = table.fields[name];
    const [value, others] = [body[name], sources.map((source) => source[name])];
    if (others.some((other) => canonical(other) === canonical(value))) return true;
    if (kind?.kind === 'set')
      return keepsToSets(
        members(value),
        others.map((other) => members(other)),
      );
    if (kind?.kind !== 'things') return false;
    const [things, all] = [
      thingsOf(kind.key, value),
      others.map((other) => thingsOf(kind.key, other)),
    ];
    return (
      keepsToSets(
        [...things.keys()],
        all.map((other) => [...other.keys()]),
        kind.replaceable,
      ) &&
      [...things].every(([key, thing]) =>
        standsIn(
          kind.table,
          thing,
          all.map((other) => other.get(key)).filter((one) => one !== undefined),
        ),
      )
    );
  });
}

/** Every member stands in one, and what stands in all stands here. */
function keepsToSets(here: string[], all: string[][], mayLack = false): boolean {
  const [first = [], ...rest] = all;
  const everywhere = first.filter((member) => rest.every((other) => other.includes(member)));
  return (
    here.every((member) => all.some((other) => other.includes(member))) &&
    (mayLack || everywhere.every((member) => here.includes(member)))
  );
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const members = (value: unknown): string[] => listOf(value).map(canonical);

/** Everything that a source says: its fields, units of fields, things of lists and their fields. */
function saidIn(source: Body): string[] {
  const found: string[] = [];
  const collect = (table: Table, body: Body): void => {
    for (const [name, value] of Object.entries(packed(table, body))) {
      found.push(canonical(value));
      const kind = table.fields[name];
      if (kind?.kind !== 'things') continue;
      for (const thing of thingsOf(kind.key, value).values()) {
        found.push(canonical(thing));
        collect(kind.table, thing);
      }
    }
  };
  collect(tableOf(String(source._id)), source);
  return found;
}
