import { describe, expect, it } from 'vitest';
import { DOCUMENT_SCHEMAS } from '#lib/domain/document.ts';
import { envelope } from '#lib/domain/record.ts';
import { FIELD_LABELS } from './field-labels.de.ts';
import { fieldText } from './field-text.ts';

const names = {
  person: (id: string) => ({ A: 'Jana Richter', B: 'Omar Aziz' })[id] ?? '',
  mentee: () => 'Haddad, Samira',
  employer: () => 'Tischlerei Wenzel',
};
const read = (field: string, value: unknown) => fieldText(field, value, names);

describe('a field as a person reads it', () => {
  it('says catalogue values, days, people and lists in German', () => {
    expect(read('status', 'AFTERCARE')).toBe('Nachbetreuung');
    expect(read('birthDate', '1990-05-14')).toBe('14.5.1990');
    expect(read('mentorIds', ['A', 'B'])).toBe('Jana Richter, Omar Aziz');
    expect(read('deputies', [{ userId: 'B', until: '2026-12-04' }])).toBe(
      'Omar Aziz bis 4.12.2026',
    );
    expect(read('absence', { from: '2026-12-01', until: '2026-12-12', deputyId: 'B' })).toBe(
      '1.12.2026 bis 12.12.2026, Vertretung: Omar Aziz',
    );
    expect(read('durationMin', 90)).toBe('1\u00a0Std. 30\u00a0Min.');
    expect(read('migrationBackground', false)).toBe('nein');
    expect(read('caseId', 'X')).toBe('Haddad, Samira');
    expect(read('state', 'OBSOLETE')).not.toBe('OBSOLETE');
    expect(read('paperKind', 'ID_CARD')).toBe('Personalausweis');
    expect(read('checked', ['VALID', 'neu'])).toBe('Noch gültig, neu');
  });

  it('reads what has parts as one line', () => {
    expect(read('address', { street: 'Bahnhofstraße 3', zip: '02625', city: 'Bautzen' })).toBe(
      'Bahnhofstraße 3, 02625 Bautzen',
    );
    expect(read('phones', [{ number: '+4917612345678', note: 'nur SMS' }])).toMatch(/\(nur SMS\)$/);
    expect(read('residence', { statusCode: 'ASY_AKN', validUntil: '2027-03-31' })).toBe(
      'Ankunftsnachweis, gültig bis 31.3.2027',
    );
    expect(read('sites', [{ street: 'Markt 1', contactPersons: [{ name: 'Ute Wenzel' }] }])).toBe(
      'Markt 1 (Ute Wenzel)',
    );
  });

  it('bears what no schema allows, because it reads refused entries, too', () => {
    expect(read('status', 'NEU')).toBe('NEU');
    expect(read('phones', 'keine Liste')).toBe('');
    expect(read('address', null)).toBe('');
    expect(read('residence', 7)).toBe('');
    expect(read('dueOn', 'bald')).toBe('bald');
    expect(read('undoneAt', 'gleich')).toBe('gleich');
    expect(read('unbekannt', { a: 1 })).toBe('');
  });

  it('has a word for every field of every record', () => {
    const own = Object.keys(envelope);
    const missing = Object.entries(DOCUMENT_SCHEMAS).flatMap(([type, schema]) =>
      Object.keys(schema.shape)
        .filter((field) => !own.includes(field) && field !== 'type' && !FIELD_LABELS[field])
        .map((field) => `${type}.${field}`),
    );
    expect(missing).toEqual([]);
  });
});
