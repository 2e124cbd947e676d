import { describe, expect, it } from 'vitest';
import { validateDocument } from '../document.ts';
import { mergeLeaves } from './merge.ts';
import type { Body } from './side.ts';

const ANNA = '01HZX3K5T8Q2W4E6R7Y9V0ANNA';
const BERT = '01HZX3K5T8Q2W4E6R7Y9V0BERT';
const CARA = '01HZX3K5T8Q2W4E6R7Y9V0CARA';
const CASE = '01HZX3K5T8Q2W4E6R7Y9V0ABCD';
const at = (hour: number): string => `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`;

const BASE: Body = {
  _id: `mentee:${CASE}`,
  type: 'mentee',
  schemaVersion: 1,
  projectId: CASE,
  createdAt: at(1),
  createdBy: ANNA,
  updatedAt: at(1),
  updatedBy: ANNA,
  familyName: 'Haddad',
  givenNames: 'Rima',
  mentorIds: [ANNA],
  status: 'ACTIVE',
  phones: [{ number: '+4935111111' }],
};

/** Leaves of edits of one base, each hour's by another person; the hour makes the revision. */
function merge(base: Body | null, ...edits: [by: string, hour: number, fields: Body][]): Body {
  const leaves = edits.map(([by, hour, fields]) => ({
    rev: `2-${String(hour).padStart(2, '0')}`,
    body: {
      ...(base ?? BASE),
      ...fields,
      updatedAt: at(hour),
      updatedBy: by,
    },
  }));
  const merged = mergeLeaves({ base, leaves });
  expect(mergeLeaves({ base, leaves: leaves.toReversed() })).toEqual(merged);
  expect(validateDocument(merged)).toMatchObject({ ok: true });
  return merged;
}

describe('merging two edits of one record', () => {
  it('keeps what each side changed, and asks nothing', () => {
    const merged = merge(
      BASE,
      [ANNA, 9, { note: 'kommt am Montag' }],
      [BERT, 8, { email: 'r@x.de' }],
    );
    expect(merged).toMatchObject({
      note: 'kommt am Montag',
      email: 'r@x.de',
      updatedAt: at(9),
      updatedBy: ANNA,
      createdBy: ANNA,
    });
    expect(merged).not.toHaveProperty('alternatives');
  });

  it('shows the later of two edits of the same field; the other waits with who and when', () => {
    const merged = merge(BASE, [ANNA, 9, { note: 'später' }], [BERT, 8, { note: 'früher' }]);
    expect(merged.note).toBe('später');
    expect(merged.alternatives).toEqual([{ field: 'note', value: 'früher', at: at(8), by: BERT }]);
  });

  it('asks nothing where both say the same', () => {
    const merged = merge(BASE, [ANNA, 9, { note: 'gleich' }], [BERT, 8, { note: 'gleich' }]);
    expect(merged).not.toHaveProperty('alternatives');
  });

  it('lets a field that one side took away wait without a value', () => {
    const base = { ...BASE, note: 'alt' };
    const merged = merge(base, [ANNA, 9, { note: 'neu' }], [BERT, 8, { note: undefined }]);
    expect(merged.alternatives).toEqual([{ field: 'note', at: at(8), by: BERT }]);
  });

  it('takes address and residence whole', () => {
    const base = { ...BASE, address: { street: 'Alt 1', zip: '01067', city: 'Dresden' } };
    const merged = merge(
      base,
      [ANNA, 9, { address: { street: 'Neu 2', zip: '04103', city: 'Leipzig' } }],
      [BERT, 8, { address: { street: 'Alt 3', zip: '01067', city: 'Dresden' } }],
    );
    expect(merged.address).toEqual({ street: 'Neu 2', zip: '04103', city: 'Leipzig' });
    expect(merged.alternatives).toMatchObject([{ field: 'address', value: { street: 'Alt 3' } }]);
  });

  it('keeps the end of a case with its status', () => {
    const merged = merge(
      BASE,
      [ANNA, 8, { status: 'CLOSED', endedOn: '2026-11-20', endReason: 'E01' }],
      [BERT, 9, { status: 'PAUSED' }],
    );
    expect(merged).toMatchObject({ status: 'PAUSED' });
    expect(merged).not.toHaveProperty('endedOn');
    expect(merged.alternatives).toMatchObject([
      { field: 'status', value: { status: 'CLOSED', endedOn: '2026-11-20', endReason: 'E01' } },
    ]);
  });

  it('forgets no question and asks none again that one side has answered', () => {
    const waiting = { field: 'note', value: 'a', at: at(2), by: CARA };
    const base = {
      ...BASE,
      alternatives: [waiting, { ...waiting, field: 'email', value: 'b@x.de' }],
    };
    const merged = merge(
      base,
      [ANNA, 9, { alternatives: [waiting] }],
      [BERT, 8, { givenNames: 'Rima A.' }],
    );
    expect(merged.alternatives).toEqual([waiting]);
  });

  it('treats fields that differ as the same field twice where nobody knows the base', () => {
    const [one, two] = [
      { ...BASE, note: 'a', nationalities: ['SY'] },
      { ...BASE, note: 'b' },
    ];
    const merged = mergeLeaves({
      base: null,
      leaves: [
        { rev: '2-a', body: { ...one, updatedAt: at(8) } },
        { rev: '2-b', body: { ...two, updatedAt: at(9), updatedBy: BERT } },
      ],
    });
    expect(merged).toMatchObject({ note: 'b', nationalities: ['SY'] });
    expect(merged.alternatives).toMatchObject([{ field: 'note', value: 'a', by: ANNA }]);
  });
});

describe('merging lists', () => {
  it('keeps both phone numbers when two mentors added one offline', () => {
    const merged = merge(
      BASE,
      [ANNA, 9, { phones: [{ number: '+4935111111' }, { number: '+4935122222' }] }],
      [BERT, 8, { phones: [{ number: '+4935111111', note: 'abends' }, { number: '+4935133333' }] }],
    );
    expect(merged.phones).toEqual([
      { number: '+4935111111', note: 'abends' },
      { number: '+4935122222' },
      { number: '+4935133333' },
    ]);
    expect(merged).not.toHaveProperty('alternatives');
  });

  it('lets the other number wait when both put another in place of the same one', () => {
    const merged = merge(
      BASE,
      [ANNA, 9, { phones: [{ number: '+4935122222' }] }],
      [BERT, 8, { phones: [{ number: '+4935133333', note: 'neu' }] }],
    );
    expect(merged.phones).toEqual([{ number: '+4935122222' }]);
    expect(merged.alternatives).toEqual([
      {
        field: 'phones.+4935122222',
        value: { number: '+4935133333', note: 'neu' },
        at: at(8),
        by: BERT,
      },
    ]);
  });

  it('keeps a number that one side changed while the other took it away, and says so', () => {
    const merged = merge(
      BASE,
      [ANNA, 9, { phones: [] }],
      [BERT, 8, { phones: [{ number: '+4935111111', note: 'Bruder' }] }],
    );
    expect(merged.phones).toEqual([{ number: '+4935111111', note: 'Bruder' }]);
    expect(merged.alternatives).toEqual([{ field: 'phones.+4935111111', at: at(9), by: ANNA }]);
  });

  it('adds and takes away nationalities from both sides', () => {
    const base = { ...BASE, nationalities: ['SY', 'XXX'] };
    const merged = merge(
      base,
      [ANNA, 9, { nationalities: ['SY'] }],
      [BERT, 8, { nationalities: ['SY', 'XXX', 'TR'] }],
    );
    expect(merged.nationalities).toEqual(['SY', 'TR']);
  });

  it('shows one list and lets the other wait where both together are too many', () => {
    const base = { ...BASE, nationalities: ['SY'] };
    const [one, two] = [
      ['SY', 'TR', 'IQ'],
      ['SY', 'LB', 'JO', 'IR'],
    ];
    const merged = merge(
      base,
      [ANNA, 9, { nationalities: one }],
      [BERT, 8, { nationalities: two }],
    );
    expect(merged.nationalities).toEqual(one);
    expect(merged.alternatives).toMatchObject([{ field: 'nationalities', value: two }]);
  });

  it('merges a company site by site and person by person', () => {
    const person = (id: string, name: string, phone?: string) => ({ id, name, phone });
    const site = (contactPersons: unknown[], more = {}) => ({
      id: CASE,
      kind: 'SEAT',
      zip: '01067',
      contactPersons,
      ...more,
    });
    const base = {
      ...BASE,
      _id: `employer:${CASE}`,
      type: 'employer',
      name: 'Bäckerei',
      supportStatus: 'ACTIVE',
      sites: [site([person(ANNA, 'Frau A')])],
      ...gone('familyName', 'givenNames', 'mentorIds', 'status', 'phones'),
    };
    const merged = merge(
      base,
      [ANNA, 9, { sites: [site([person(ANNA, 'Frau A', '+4935111111'), person(BERT, 'Herr B')])] }],
      [BERT, 8, { sites: [site([person(ANNA, 'Frau A.', '+4935122222')], { city: 'Dresden' })] }],
    );
    expect(merged.sites).toEqual([
      site([person(ANNA, 'Frau A.', '+4935111111'), person(BERT, 'Herr B')], { city: 'Dresden' }),
    ]);
    expect(merged.alternatives).toMatchObject([
      { field: `sites.${CASE}.contactPersons.${ANNA}.phone`, value: '+4935122222', by: BERT },
    ]);
  });
});

describe('merging who is responsible', () => {
  it('makes both responsible when a case was handed to two people offline', () => {
    const merged = merge(BASE, [ANNA, 9, { mentorIds: [BERT] }], [CARA, 8, { mentorIds: [CARA] }]);
    expect(merged.mentorIds).toEqual([BERT, CARA]);
  });

  it('never leaves a case to nobody', () => {
    const base = { ...BASE, mentorIds: [ANNA, BERT] };
    const merged = merge(base, [ANNA, 9, { mentorIds: [BERT] }], [BERT, 8, { mentorIds: [ANNA] }]);
    expect(merged.mentorIds).toEqual([BERT]);
    expect(merged.alternatives).toMatchObject([{ field: 'mentorIds', value: [ANNA] }]);
  });

  it('keeps the deputies that each side named', () => {
    const merged = merge(
      BASE,
      [ANNA, 9, { deputies: [{ userId: BERT, until: '2026-12-01' }] }],
      [CARA, 8, { deputies: [{ userId: CARA, until: '2026-12-05' }] }],
    );
    expect(merged.deputies).toEqual([
      { userId: BERT, until: '2026-12-01' },
      { userId: CARA, until: '2026-12-05' },
    ]);
  });
});

describe('merging a deletion', () => {
  it('lets an edit win that did not see it, and the deletion wait', () => {
    const merged = merge(BASE, [ANNA, 9, { deletedAt: at(9) }], [BERT, 8, { note: 'lebt' }]);
    expect(merged).not.toHaveProperty('deletedAt');
    expect(merged.alternatives).toEqual([
      { field: 'deletedAt', value: at(9), at: at(9), by: ANNA },
    ]);
  });

  it('stays where the other side changed nothing, or deleted as well', () => {
    expect(merge(BASE, [ANNA, 9, { deletedAt: at(9) }], [BERT, 8, {}])).toMatchObject({
      deletedAt: at(9),
    });
    const both = merge(BASE, [ANNA, 9, { deletedAt: at(9) }], [BERT, 8, { deletedAt: at(8) }]);
    expect(both).toMatchObject({ deletedAt: at(9) });
    expect(both).not.toHaveProperty('alternatives');
  });

  it('gives way to a restoration', () => {
    const base = { ...BASE, deletedAt: at(2) };
    const merged = merge(base, [ANNA, 9, { deletedAt: undefined }], [BERT, 8, { note: 'x' }]);
    expect(merged).not.toHaveProperty('deletedAt');
    expect(merged).toMatchObject({ note: 'x' });
  });
});

describe('merging what a rule ties together', () => {
  it('leaves a name where each side took the other part of it away', () => {
    const merged = merge(
      BASE,
      [ANNA, 9, { familyName: undefined }],
      [BERT, 8, { givenNames: undefined, note: 'x' }],
    );
    expect(merged).toMatchObject({ givenNames: 'Rima', note: 'x' });
    expect(merged.alternatives).toEqual([{ field: 'givenNames', at: at(8), by: BERT }]);
  });
});

const gone = (...fields: string[]): Body =>
  Object.fromEntries(fields.map((field) => [field, undefined]));
