import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateDocument } from '../document.ts';
import { ancestorsOf } from './ancestors.ts';
import { mergeBranches } from './branches.ts';
import { canonical, isObject, same } from './canonical.ts';
import { inventsNothing } from './invention.ts';
import { mergeLeaves } from './merge.ts';
import { readAt } from './path.ts';
import { revisionOf } from './revision.ts';
import type { Body, MergeLeaf } from './side.ts';

/** Runs of each property; more by hand, `MERGE_RUNS=20000`. */
const RUNS = { numRuns: Number(process.env.MERGE_RUNS ?? 150) };

const PEOPLE = ['A', 'B', 'C', 'D'].map((name) => `01HZX3K5T8Q2W4E6R7Y9V0ABC${name}`);
const ID = PEOPLE[0] ?? '';
const at = (minute: number): string => new Date(Date.UTC(2026, 10, 20, 8, minute)).toISOString();

const optional = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(of, { nil: undefined });
const some = <T>(of: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<T[]> =>
  fc.uniqueArray(of, { maxLength, selector: canonical });
const person = fc.constantFrom(...PEOPLE);
const number = fc.constantFrom('+4935111111', '+4935122222', '+4935133333', '+4935144444');
const short = fc.constantFrom('a', 'b', 'c');

/** Fields of a mentee document, of few values, so that edits meet. */
const MENTEE: Record<string, fc.Arbitrary<unknown>> = {
  familyName: optional(short),
  givenNames: optional(short),
  note: optional(short),
  nationalities: optional(some(fc.constantFrom('SY', 'TR', 'IQ', 'IR', 'LB', 'JO', 'XXX'), 5)),
  mentorIds: some(person, 4),
  deputies: optional(
    fc.uniqueArray(
      fc.record({ userId: person, until: fc.constantFrom('2026-12-01', '2026-12-02') }),
      { maxLength: 3, selector: ({ userId }) => userId },
    ),
  ),
  phones: optional(
    fc.uniqueArray(fc.record({ number, note: short }, { requiredKeys: ['number'] }), {
      maxLength: 4,
      selector: (phone) => phone.number,
    }),
  ),
  address: optional(fc.record({ street: short, zip: fc.constantFrom('01067', '04103') })),
  status: fc.constantFrom('ACTIVE', 'PAUSED', 'CLOSED'),
  endedOn: optional(fc.constantFrom('2026-11-01', '2026-11-02')),
  deletedAt: fc.option(fc.constantFrom(at(50), at(51)), { nil: undefined, freq: 6 }),
};

const employer = {
  sites: fc.uniqueArray(
    fc.record(
      {
        id: person,
        kind: fc.constant('SEAT'),
        street: short,
        zip: fc.constantFrom('01067', '04103'),
        phone: number,
        contactPersons: fc.uniqueArray(
          fc.record({ id: person, name: short, phone: number }, { requiredKeys: ['id', 'name'] }),
          { maxLength: 3, selector: ({ id }) => id },
        ),
      },
      { requiredKeys: ['id', 'kind', 'contactPersons'] },
    ),
    { maxLength: 3, selector: ({ id }) => id },
  ),
  name: short,
};

const CONTACT: Record<string, fc.Arbitrary<unknown>> = {
  date: fc.constantFrom('2026-11-01', '2026-11-02'),
  time: optional(fc.constantFrom('09:00', '10:00')),
  topics: some(fc.constantFrom('LANGUAGE', 'WORK'), 2),
  state: fc.constantFrom('PLANNED', 'DONE'),
  note: optional(short),
};

interface Kind {
  id: string;
  always: Body;
  fields: Record<string, fc.Arbitrary<unknown>>;
}

const KINDS: readonly Kind[] = [
  { id: `mentee:${ID}`, always: { type: 'mentee' }, fields: MENTEE },
  {
    id: `employer:${ID}`,
    always: { type: 'employer', supportStatus: 'ACTIVE', note: 'x' },
    fields: employer,
  },
  {
    id: `contact:${ID}:${ID}`,
    always: { type: 'contact', caseId: ID, mentorId: ID, contactType: 'HOME', topics: [] },
    fields: CONTACT,
  },
];

const envelope = { schemaVersion: 1, projectId: ID, createdAt: at(0), createdBy: ID };
const valid = (body: Body): boolean => validateDocument({ ...body }).ok;
const clean = (body: Body): Body =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));

const document = ({ id, always, fields }: Kind): fc.Arbitrary<Body> =>
  fc
    .record(fields)
    .map((own) =>
      clean({ _id: id, ...envelope, ...always, ...own, updatedAt: at(0), updatedBy: ID }),
    )
    .filter(valid);

/** A body and what someone made of it: some fields take other values. */
const edited = (kind: Kind, of: Body): fc.Arbitrary<Body> =>
  fc
    .tuple(
      fc.record(kind.fields),
      fc.subarray(Object.keys(kind.fields)),
      fc.integer({ min: 1, max: 40 }),
      person,
    )
    .map(([values, names, minute, updatedBy]) =>
      clean({
        ...of,
        ...Object.fromEntries(names.map((name) => [name, values[name]])),
        updatedAt: at(minute),
        updatedBy,
      }),
    )
    .filter(valid);

const leavesOf = (kind: Kind, base: Body, count: number): fc.Arbitrary<MergeLeaf[]> =>
  fc
    .tuple(...Array.from({ length: count }, () => edited(kind, base)))
    .map((bodies) => bodies.map((body, n) => ({ rev: `2-${'abcdef'[n] ?? ''}`, body })));

const conflict = (count: number) =>
  fc
    .constantFrom(...KINDS)
    .chain((kind) =>
      document(kind).chain((base) =>
        fc.record({ base: fc.constant(base), leaves: leavesOf(kind, base, count) }),
      ),
    );

const conflicts = fc.integer({ min: 2, max: 4 }).chain(conflict);
const BESIDE = new Set(['updatedAt', 'updatedBy', 'alternatives']);

/** Every plain value that a body says, with the paths of lists' things taken off. */
function sayings(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(sayings);
  if (isObject(value)) return Object.values(value).flatMap(sayings);
  return value === undefined ? [] : [canonical(value)];
}

describe('merging', () => {
  it('does not depend on the order of the leaves', () => {
    fc.assert(
      fc.property(conflicts, fc.infiniteStream(fc.nat()), ({ base, leaves }, dice) => {
        const shuffled = [...leaves]
          .map((leaf) => ({ leaf, by: Number(dice.next().value) }))
          .sort((a, b) => a.by - b.by)
          .map(({ leaf }) => leaf);
        for (const known of [base, null])
          expect(canonical(mergeLeaves({ base: known, leaves: shuffled }))).toBe(
            canonical(mergeLeaves({ base: known, leaves })),
          );
      }),
      RUNS,
    );
  });

  it('gives a record that the schema takes', () => {
    fc.assert(
      fc.property(conflicts, ({ base, leaves }) => {
        for (const known of [base, null])
          expect(validateDocument(mergeLeaves({ base: known, leaves }))).toMatchObject({
            ok: true,
          });
      }),
      RUNS,
    );
  });

  it('of a record with itself changes nothing, and of what is merged nothing more', () => {
    fc.assert(
      fc.property(conflict(2), ({ base, leaves }) => {
        const [leaf] = leaves;
        if (!leaf) return;
        const twin = { ...leaf, rev: '2-f' };
        expect(canonical(mergeLeaves({ base, leaves: [leaf, twin] }))).toBe(canonical(leaf.body));
        const merged = { rev: '3-m', body: mergeLeaves({ base, leaves }) };
        const again = mergeLeaves({ base: leaf.body, leaves: [merged, { ...leaf, rev: '2-z' }] });
        expect(canonical({ ...again, updatedAt: 0, updatedBy: 0 })).toBe(
          canonical({ ...merged.body, updatedAt: 0, updatedBy: 0 }),
        );
      }),
      RUNS,
    );
  });

  it('loses no value that a side put in: it shows, or it waits', () => {
    fc.assert(
      fc.property(conflicts, ({ base, leaves }) => {
        const merged = mergeLeaves({ base, leaves });
        const said = new Set(sayings(merged));
        for (const { body } of leaves)
          for (const [field, value] of Object.entries(body))
            if (!BESIDE.has(field) && field !== 'deletedAt')
              for (const saying of newSayings(base[field], value)) expect(said).toContain(saying);
      }),
      RUNS,
    );
  });

  it('takes a value that only one side changed, and asks nothing about it', () => {
    fc.assert(
      fc.property(conflicts, ({ base, leaves }) => {
        const merged = mergeLeaves({ base, leaves });
        for (const field of ['note', 'address', 'name']) {
          const changed = leaves.filter(({ body }) => !same(body[field], base[field]));
          if (changed.length === 1) expect(merged[field]).toEqual(changed[0]?.body[field]);
          const asked = (merged.alternatives ?? []) as { field: string }[];
          if (changed.length < 2) expect(asked.some((one) => one.field === field)).toBe(false);
        }
      }),
      RUNS,
    );
  });

  it('never takes the last one who is responsible away', () => {
    fc.assert(
      fc.property(conflicts, ({ base, leaves }) => {
        const counts = leaves.map(({ body }) => (body.mentorIds as string[] | undefined)?.length);
        if (counts.some((count) => count === 0 || count === undefined)) return;
        const { mentorIds } = mergeLeaves({ base, leaves });
        expect((mentorIds as string[]).length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  it('invents nothing, and shows nothing that also waits', () => {
    fc.assert(
      fc.property(conflicts, ({ base, leaves }) => {
        for (const known of [base, null]) {
          const merged = mergeLeaves({ base: known, leaves });
          expect(
            inventsNothing(
              merged,
              leaves.map(({ body }) => body),
            ),
          ).toBe(true);
          for (const { field, value } of (merged.alternatives ?? []) as {
            field: string;
            value: unknown;
          }[])
            expect(same(readAt(merged, field), value)).toBe(false);
        }
      }),
      RUNS,
    );
  });

  it('says the same about each field in whatever pairing three leaves are merged', () => {
    fc.assert(
      fc.property(conflict(3), ({ base, leaves }) => {
        const paired = ([first, second, third]: MergeLeaf[]): unknown => {
          if (!first || !second || !third) return null;
          const pair = { rev: '3-m', body: mergeLeaves({ base, leaves: [first, second] }) };
          const history = (rev: string): string[] =>
            rev === '3-m' ? ['3-m', first.rev, '1-s'] : [rev, '1-s'];
          const closed = [{ parent: second.rev, mergedInto: '3-m' }];
          const branches = [pair, third].map((leaf) => ({
            ...leaf,
            ancestors: ancestorsOf(leaf.rev, closed, history),
          }));
          const body = mergeBranches(branches, (rev) => (rev === '1-s' ? base : null));
          return saidIn(body);
        };
        const [a, b, c] = leaves;
        if (!a || !b || !c) return;
        const all = saidIn(mergeLeaves({ base, leaves }));
        for (const order of [
          [a, b, c],
          [b, c, a],
          [c, a, b],
        ])
          expect(paired(order)).toEqual(all);
      }),
      RUNS,
    );
  });

  it('names the merged revision alike on every device', async () => {
    await fc.assert(
      fc.asyncProperty(conflicts, async ({ base, leaves }) => {
        const here = mergeLeaves({ base, leaves });
        const there = mergeLeaves({
          base: JSON.parse(canonical(base)) as Body,
          leaves: leaves.toReversed().map(({ rev, body }) => ({
            rev,
            body: JSON.parse(canonical(body)) as Body,
          })),
        });
        expect(await revisionOf('2-f', here)).toBe(await revisionOf('2-f', there));
        expect(await revisionOf('2-f', here)).toMatch(/^3-[0-9a-f]{32}$/);
      }),
      RUNS,
    );
  });
});

/** All that is said about plain fields, shown or waiting; who pairs first may choose what shows. */
function saidIn(body: Body): unknown {
  const waiting = (body.alternatives ?? []) as { field: string; value?: unknown }[];
  return ['note', 'address', 'name'].map((field) =>
    [body[field], ...waiting.filter((one) => one.field === field).map(({ value }) => value)]
      .map(canonical)
      .sort(),
  );
}

/** What a side says that both did not say before; the old may be gone because another side took it. */
function newSayings(before: unknown, now: unknown): string[] {
  const known = new Set(sayings(before));
  return sayings(now).filter((saying) => !known.has(saying));
}
