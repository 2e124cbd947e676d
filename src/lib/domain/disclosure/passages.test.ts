import { describe, expect, it } from 'vitest';
import { CASE_KINDS } from '../case-belongings.ts';
import { BLACK } from './blacken.ts';
import type { Disclosure } from './content.ts';
import { fixedFields } from './free-texts.ts';
import { blacken, passagesOf } from './passages.ts';
import type { Mark } from './party.ts';

const NOTE = 'Mit Ahmad Saleh besprochen';
const find = (text: string): Mark[] => {
  const start = text.indexOf('Ahmad Saleh');
  return start < 0 ? [] : [{ start, end: start + 11, kind: 'PERSON', sure: true }];
};
const disclosure = {
  records: [
    {
      id: 'contact:01HZY0000000000000000000AA:01HZY0000000000000000000AB',
      kind: 'contact',
      deleted: false,
      document: {
        _id: 'contact:01HZY0000000000000000000AA:01HZY0000000000000000000AB',
        contactType: 'HOME',
        note: NOTE,
        givenNames: 'Ahmad Saleh',
      },
      otherVersions: [
        { _id: 'contact:01HZY0000000000000000000AA:01HZY0000000000000000000AB', note: NOTE },
      ],
    },
    {
      id: 'consent:01HZY0000000000000000000AA:01HZY0000000000000000000AB',
      kind: 'consent',
      deleted: false,
      document: { witness: { name: 'Vera Zeugin', reason: 'DEVICE' } },
      otherVersions: [],
    },
  ],
  parked: [
    {
      at: '',
      by: '',
      problems: ['parked'],
      note: NOTE,
      document: { _id: 'task:01HZY0000000000000000000AA:01HZY0000000000000000000AB' },
    },
  ],
  history: [
    {
      id: 'contact:01HZY0000000000000000000AA:01HZY0000000000000000000AB',
      at: '',
      by: '',
      kind: 'changed',
      fields: [{ field: 'note', before: NOTE }],
    },
    {
      id: 'task:01HZY0000000000000000000AA:01HZY0000000000000000000AB',
      at: '',
      by: '',
      kind: 'changed',
      fields: [{ field: 'state', after: 'DONE' }],
    },
  ],
  information: { rights: [{ label: 'Ahmad Saleh', text: '', legalBasis: [] }] },
} as unknown as Disclosure;

describe('texts that people wrote', () => {
  it('stand there once, with all their places', () => {
    const passages = passagesOf(disclosure, find);
    expect(passages.map(({ text }) => text)).toEqual([NOTE, 'Vera Zeugin']);
    expect(passages[0]?.places).toEqual([
      { id: 'contact:01HZY0000000000000000000AA:01HZY0000000000000000000AB', field: 'note' },
      { id: 'task:01HZY0000000000000000000AA:01HZY0000000000000000000AB', field: 'note' },
    ]);
  });
  it('ask about a field that is a name', () => {
    const [, witness] = passagesOf(disclosure, find);
    expect(witness?.marks).toEqual([{ start: 0, end: 11, kind: 'FIELD', sure: false }]);
  });
  it('are blackened wherever they stand, in the history and in what waits too', () => {
    const [passage] = passagesOf(disclosure, find);
    const text = JSON.stringify(
      blacken(disclosure, new Map([[NOTE, passage?.marks ?? []]])).records,
    );
    const all = blacken(disclosure, new Map([[NOTE, passage?.marks ?? []]]));
    expect(text.match(new RegExp(BLACK, 'g'))).toHaveLength(2);
    expect(JSON.stringify([all.parked, all.history]).match(new RegExp(BLACK, 'g'))).toHaveLength(2);
    // The person's own names and what the law says stay.
    expect(text).toContain('"givenNames":"Ahmad Saleh"');
    expect(all.information).toEqual(disclosure.information);
  });
});

describe('fields that are not looked through', () => {
  it('hold nothing but codes, days, ids and numbers', () => {
    const contact = fixedFields('contact');
    expect(
      ['contactType', 'date', 'topics', 'mentorId'].filter((one) => !contact.has(one)),
    ).toEqual([]);
    expect(['note', 'place'].filter((one) => contact.has(one))).toEqual([]);
    const mentee = fixedFields('mentee');
    expect(['number', 'email', 'statusCode'].filter((one) => !mentee.has(one))).toEqual([]);
    expect(['note', 'street', 'sideConditions'].filter((one) => mentee.has(one))).toEqual([]);
  });
  it('differ where one name is a code here and a text there', () => {
    expect(fixedFields('consent').has('purpose')).toBe(true);
    expect(fixedFields('paper').has('purpose')).toBe(false);
  });
  it('are known for every kind', () => {
    for (const kind of CASE_KINDS) expect(fixedFields(kind).has('type')).toBe(true);
  });
});
