import { pick, randomUlid, type Random } from '#tests/bench/world/random.ts';
import type { FuzzWorld } from './world.ts';

export const chance = (random: Random, probability: number): boolean => random() < probability;
export const upTo = (random: Random, most: number): number => Math.floor(random() * (most + 1));

const LONG = 'x'.repeat(5000);

/** Texts that have broken servers. */
const TEXTS = [
  '',
  ' ',
  '\u0000',
  '\ud83d',
  '\u202e',
  '😀',
  'ä'.repeat(300),
  LONG,
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  '../../../etc/passwd',
  '..%2f..%2faccounts',
  "' OR 1=1 --",
  '{"$gt":null}',
  '<script>',
  '${7*7}',
  '%00',
  '%zz',
  '0',
  '-1',
  'null',
  'true',
  'NaN',
  '1e999',
  '9007199254740993',
  '{"a":',
  '[]',
  '"',
  'now',
  'all',
];

export const oddText = (random: Random): string => pick(random, TEXTS);

/** New ids come from a small set, so that what is accepted does not pile up. */
const NEW_IDS = 40;

export interface Pools {
  id: () => string;
  rev: () => string;
  ulid: () => string;
  /** A document of the own caseload, as stored. */
  document: () => Record<string, unknown>;
}

export function createPools(random: Random, world: FuzzWorld): Pools {
  const at = Date.now();
  const ulids = Array.from({ length: NEW_IDS }, () => randomUlid(random, at));
  const ownIds = world.own.map(({ _id: id }) => String(id));
  const ownRevs = world.own.map(({ _rev: rev }) => String(rev));
  const ulid = (): string => pick(random, ulids);
  const made = [
    () => `mentee:${ulid()}`,
    () => `contact:${pick(random, ulids)}:${ulid()}`,
    () => `${pick(random, ownIds)}:${ulid()}`,
    () => `task:${ulid()}`,
    () => `employer:${ulid()}`,
    () => `handover:${ulid()}`,
    () => `file:${ulid()}:${ulid()}`,
    () => `paper:${ulid()}:${ulid()}`,
    () => `consent:${ulid()}:${ulid()}`,
    () => `member:${world.mentor.id}`,
    () => `_design/${oddText(random)}`,
    () => `_local/${oddText(random)}`,
    () => `person:${world.mentor.id}`,
    () => 'setting:epoch',
    () => pick(random, ownIds).toLowerCase(),
  ];
  return {
    ulid,
    id() {
      const roll = random();
      if (roll < 0.35) return pick(random, ownIds);
      if (roll < 0.6) return pick(random, world.foreignIds);
      if (roll < 0.85) return pick(random, made)();
      return oddText(random);
    },
    rev() {
      const roll = random();
      if (roll < 0.4) return pick(random, ownRevs);
      if (roll < 0.6) return `${1 + upTo(random, 3)}-${pick(random, ['a', 'b', 'ab12'])}`;
      return pick(random, [
        '900000000-ff',
        '0-1',
        '0-0',
        '-1-x',
        '1-',
        '1',
        '99999999999999999999-a',
        `2-${LONG}`,
        oddText(random),
      ]);
    },
    document: () => structuredClone(pick(random, world.own)),
  };
}

/** A value that no schema expects at this place. */
export function oddValue(random: Random): unknown {
  return pick(random, [
    () => null,
    () => true,
    () => [],
    () => ({}),
    () => -1,
    () => 1e308,
    () => 0.1,
    () => nested(random),
    () => JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{}}}') as unknown,
    () => Array.from({ length: upTo(random, 300) }, () => oddText(random)),
    () => oddText(random),
  ])();
}

function nested(random: Random): unknown {
  let value: unknown = 1;
  for (let depth = upTo(random, 60); depth >= 0; depth -= 1)
    value = chance(random, 0.5) ? [value] : { a: value };
  return value;
}

/** Changes one place of a value, anywhere in it. */
export function mutate(random: Random, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || chance(random, 0.15)) return oddValue(random);
  if (Array.isArray(value)) {
    const copy = [...(value as unknown[])];
    const at = upTo(random, Math.max(0, copy.length - 1));
    const roll = random();
    if (roll < 0.2) copy.splice(at, 1);
    else if (roll < 0.4) copy.push(...copy.slice(0, 20));
    else copy[at] = mutate(random, copy[at]);
    return copy;
  }
  const entries = Object.entries(value);
  const at = upTo(random, Math.max(0, entries.length - 1));
  const [key = 'a', inner] = entries[at] ?? [];
  const roll = random();
  if (roll < 0.15) entries.splice(at, 1);
  else if (roll < 0.3) entries.push([oddText(random), oddValue(random)]);
  else entries[at] = [key, mutate(random, inner)];
  return Object.fromEntries(entries);
}
