import { describe, expect, it } from 'vitest';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { HEALTH_FIELDS } from '#lib/domain/catalogues/special-words.ts';
import { linesOf } from './lines.ts';
import { SHEETS } from './sheets.ts';
import type { Known } from './values/model.ts';
import { modelOf } from './values/models.ts';

const NOTHING: Known = { mentee: {}, profile: null, courses: [], recognitions: [] };
const VIEW = { today: '2026-11-23', health: true };

describe('the sections of a profile', () => {
  it('say nothing where nothing is known', () => {
    for (const sheet of SHEETS) expect(linesOf(sheet, NOTHING, VIEW)).toEqual([]);
  });

  it('show the German that was entered with the mentee', () => {
    const known = { ...NOTHING, mentee: { germanLevel: 'A2' as const } };
    expect(linesOf('languages', known, VIEW)).toMatchObject([{ title: 'Deutsch', text: 'A2' }]);
  });

  it('of health write just what the list of such fields names, and nothing else does', () => {
    for (const sheet of SHEETS) {
      const model = modelOf(sheet);
      const { profile = {} } = model.write(model.start(NOTHING), NOTHING, nextUlid());
      const asked = HEALTH_FIELDS.filter((field) => field in profile);
      expect(asked).toEqual(sheet === 'health' ? HEALTH_FIELDS : []);
    }
  });

  it('keep health for themselves without C2', () => {
    const profile = buildCaseFile('profile', {
      workRestriction: 'YES',
      workRestrictionNote: 'nicht schwer heben',
      disability: 'Gleichstellung',
    });
    const known = { ...NOTHING, profile };
    expect(linesOf('health', known, VIEW)).toHaveLength(2);
    expect(linesOf('health', known, { ...VIEW, health: false })).toEqual([]);
  });

  it('name a course by its kind, with dates as a German writes them', () => {
    const course = buildCaseFile('course', {
      kind: 'BSK_B2',
      state: 'WAITING',
      provider: 'VHS',
      startOn: '2027-01-11',
    });
    expect(linesOf('courses', { ...NOTHING, courses: [course] }, VIEW)).toMatchObject([
      { title: 'Berufssprachkurs B2', text: 'wartet auf einen Platz · VHS · ab 11.1.2027' },
    ]);
  });

  it.each([
    ['2026-08-23', 'fällig am 23.11.2026', undefined],
    ['2026-08-22', 'am Zug: die Stelle', 'Entscheidung war fällig am 22.11.2026'],
  ])('warn of a decision once its day is over (%s)', (completeOn, text, warn) => {
    const one = buildCaseFile('recognition', { state: 'COMPLETE', ball: 'AUTHORITY', completeOn });
    const [line] = linesOf('recognition', { ...NOTHING, recognitions: [one] }, VIEW);
    expect(line?.text).toContain(text);
    expect(line?.warn).toBe(warn);
  });

  it('mark a licence that has to be exchanged', () => {
    const licences = [
      { id: nextUlid(), class: 'B' as const, issuer: 'THIRD' as const },
      { id: nextUlid(), class: 'FORKLIFT' as const, issuer: 'THIRD' as const },
    ];
    const known = { ...NOTHING, profile: buildCaseFile('profile', { licences }) };
    const lines = linesOf('licences', known, VIEW);
    expect(lines.map(({ title, warn }) => [title, warn !== undefined])).toEqual([
      ['Klasse B', true],
      ['Gabelstapler', false],
    ]);
  });

  it('call a suggested qualification unconfirmed', () => {
    const entry = { id: nextUlid(), type: 'VOCATIONAL' as const, title: 'Koch', completed: true };
    const of = (fields: object) =>
      linesOf(
        'qualification',
        { ...NOTHING, profile: buildCaseFile('profile', { education: [entry], ...fields }) },
        VIEW,
      )[0]?.text;
    expect(of({})).toBe('Berufsabschluss (ab 2 Jahren) · noch nicht bestätigt');
    expect(of({ qualificationLevel: 'Q1' })).toBe('Berufsabschluss (ab 2 Jahren)');
    expect(of({ education: [{ ...entry, completed: false }] })).toBeUndefined();
    expect(of({ qualificationLevel: 'Q0' })).toBe('ohne formale Berufsqualifikation');
  });
});
