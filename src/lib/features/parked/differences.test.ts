import { describe, expect, it } from 'vitest';
import { differencesOf } from './differences.ts';

const base = { _id: 'mentee:A', note: 'alt', mentorIds: ['A'], updatedBy: 'A', city: 'Bautzen' };
const fieldsOf = (list: ReturnType<typeof differencesOf>) => list.map(({ field }) => field);

describe('what an entry that waits would change', () => {
  const record = { ...base, mentorIds: ['B'], city: 'Löbau', updatedBy: 'B' };

  it('is only what its author changed, where it is known what that was made from', () => {
    const entry = { ...base, note: 'neu' };
    expect(differencesOf(entry, record, base)).toEqual([
      { field: 'note', now: 'alt', proposed: 'neu', clash: false },
    ]);
  });

  it('says where somebody changed the same field meanwhile', () => {
    const entry = { ...base, city: 'Görlitz' };
    expect(differencesOf(entry, record, base)).toEqual([
      { field: 'city', now: 'Löbau', proposed: 'Görlitz', clash: true },
    ]);
  });

  it('is every field that differs otherwise, but for who has the case by now', () => {
    const entry = { ...base, note: 'neu' };
    expect(fieldsOf(differencesOf(entry, record, null))).toEqual(['note', 'city']);
  });

  it('names a handover that was made too late', () => {
    const entry = { ...base, mentorIds: ['C'] };
    expect(differencesOf(entry, record, base)).toEqual([
      { field: 'mentorIds', now: ['B'], proposed: ['C'], clash: true },
    ]);
  });

  it('is all of a record that does not exist yet, without what every record carries', () => {
    const entry = { _id: 'contact:A:B', _rev: '1-a', type: 'contact', date: '2026-11-23' };
    expect(fieldsOf(differencesOf(entry, null, null))).toEqual(['date']);
  });

  it('names a field that the entry takes away, and none that is there already', () => {
    const without = { ...base, note: undefined };
    expect(differencesOf(without, base, base)).toEqual([
      { field: 'note', now: 'alt', proposed: undefined, clash: false },
    ]);
    expect(differencesOf({ ...base, note: 'neu' }, { ...base, note: 'neu' }, base)).toEqual([]);
  });
});
