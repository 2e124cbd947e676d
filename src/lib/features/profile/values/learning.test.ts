import { describe, expect, it } from 'vitest';
import { courseSchema } from '#lib/domain/course.ts';
import { recognitionSchema } from '#lib/domain/recognition.ts';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { courseModel, fillFromKind, levelReached } from './course.ts';
import { GERMAN_ALONE, languageModel, languagesOf } from './language.ts';
import type { Known } from './model.ts';
import { isDecided, recognitionModel, usualBall } from './recognition.ts';

const NOTHING: Known = { mentee: {}, profile: null, courses: [], recognitions: [] };
const ID = nextUlid();
const GERMAN = { id: nextUlid(), code: 'de', level: 'A2' as const };
const withGerman: Known = {
  ...NOTHING,
  mentee: { germanLevel: 'B1' },
  profile: buildCaseFile('profile', { languages: [GERMAN] }),
};

describe('German', () => {
  it('is the level of the mentee, wherever it was entered last', () => {
    expect(languagesOf(null, { germanLevel: 'A2' })).toEqual([
      { id: GERMAN_ALONE, code: 'de', level: 'A2' },
    ]);
    expect(languagesOf(withGerman.profile, withGerman.mentee)[0]?.level).toBe('B1');
    expect(languagesOf(withGerman.profile, {})[0]?.level).toBe('A2');
    expect(languageModel.start(withGerman, GERMAN.id).level).toBe('B1');
  });

  it('is written to profile and mentee at once', () => {
    const known = { ...NOTHING, mentee: { germanLevel: 'A2' as const } };
    const values = { ...languageModel.start(known, GERMAN_ALONE), level: 'B2' as const };
    expect(languageModel.write(values, known, ID)).toEqual({
      profile: { languages: [{ id: ID, code: 'de', level: 'B2' }], literacy: undefined },
      mentee: { germanLevel: 'B2' },
    });
  });

  it('stands once: a second entry mends the first', () => {
    const values = { ...languageModel.start(NOTHING), code: 'de', level: 'C1' as const };
    const written = languageModel.write(values, withGerman, ID).profile?.languages;
    expect(written).toEqual([{ id: GERMAN.id, code: 'de', level: 'C1' }]);
  });

  it('takes the level of the mentee along when it is deleted', () => {
    expect(languageModel.remove?.(withGerman, GERMAN.id)).toEqual({
      profile: { languages: undefined },
      mentee: { germanLevel: undefined },
    });
  });

  it('is the only language that touches the mentee', () => {
    const values = { ...languageModel.start(NOTHING), code: 'ar', native: true };
    expect(languageModel.write(values, withGerman, ID).mentee).toBeUndefined();
  });
});

describe('a language', () => {
  it.each([
    [{ code: '' }, 'code'],
    [{ code: 'ar' }, 'level'],
    [{ code: 'ar', native: true }, undefined],
    [{ code: 'en', level: 'B1' }, undefined],
  ] as const)('%o lacks %s', (said, field) => {
    const found = languageModel.problems({ ...languageModel.start(NOTHING), ...said });
    expect(found[0]?.field).toBe(field);
  });

  it('keeps a certificate only where it is the source', () => {
    const values = {
      ...languageModel.start(NOTHING),
      code: 'de',
      level: 'B1' as const,
      certificate: 'DTZ_B1',
      certificateSeen: true,
    };
    const of = (source: 'CERTIFICATE' | 'SELF') =>
      languageModel.write({ ...values, source }, NOTHING, ID).profile?.languages?.[0];
    expect(of('CERTIFICATE')).toMatchObject({ certificate: 'DTZ_B1', certificateSeen: true });
    expect(of('SELF')).not.toHaveProperty('certificate');
  });
});

describe('a course', () => {
  it('is filled from its kind where nothing else is said', () => {
    const values = { ...courseModel.start(NOTHING), kind: 'BSK_B2' as const, units: '300' };
    fillFromKind(values);
    expect(values).toMatchObject({ targetLevel: 'B2', entitlement: 'S45A', units: '300' });
  });

  it.each([
    [{}, ['kind', 'state']],
    [{ kind: 'BSK_B2', state: 'RUNNING' }, []],
    [{ kind: 'BSK_B2', state: 'RUNNING', units: '5000' }, ['units']],
    [{ kind: 'BSK_B2', state: 'DONE', startOn: '2026-09-01', endOn: '2026-08-31' }, ['endOn']],
  ] as const)('%o is wrong in %o', (said, fields) => {
    const found = courseModel.problems({ ...courseModel.start(NOTHING), ...said });
    expect(found.map(({ field }) => field)).toEqual(fields);
  });

  it.each([
    ['DONE', { result: 'PASSED', certificate: 'DTZ_B1', certificateSeen: true }],
    ['DROPPED', { dropReason: 'Umzug' }],
    ['RUNNING', {}],
  ] as const)('that is %s keeps what belongs to it', (state, kept) => {
    const values = {
      ...courseModel.start(NOTHING),
      kind: 'IK_ALLG' as const,
      state,
      result: 'PASSED' as const,
      certificate: 'DTZ_B1',
      certificateSeen: true,
      dropReason: 'Umzug',
    };
    const { course } = courseModel.write(values, NOTHING, ID);
    expect(JSON.parse(JSON.stringify(course))).toEqual({ kind: 'IK_ALLG', state, ...kept });
  });

  it.each([
    ['DTZ_B1', 'B2', 'A2', 'B1'],
    ['', 'B2', 'A2', 'B2'],
    ['DTZ_B1', '', 'B1', null],
    ['LID', '', 'A2', null],
    ['', '', undefined, null],
    ['TELC_A1', '', undefined, 'A1'],
  ] as const)('passed with %s (aim %s) after %s reaches %s', (certificate, aim, before, level) => {
    const values = {
      ...courseModel.start(NOTHING),
      state: 'DONE' as const,
      result: 'PASSED' as const,
      certificate,
      targetLevel: aim,
    };
    expect(levelReached(values, before)).toBe(level);
    expect(levelReached({ ...values, result: 'FAILED' }, before)).toBeNull();
  });

  it('that was passed raises the German of profile and mentee, if wished', () => {
    const values = {
      ...courseModel.start(NOTHING),
      kind: 'BSK_B2' as const,
      state: 'DONE' as const,
      result: 'PASSED' as const,
      certificate: 'DTB_B2',
    };
    expect(courseModel.write(values, withGerman, ID)).not.toHaveProperty('mentee');
    expect(courseModel.write({ ...values, setLevel: true }, withGerman, ID)).toMatchObject({
      mentee: { germanLevel: 'B2' },
      profile: {
        languages: [
          { id: GERMAN.id, code: 'de', level: 'B2', source: 'CERTIFICATE', certificate: 'DTB_B2' },
        ],
      },
    });
  });

  it('loses nothing when it is opened and saved again', () => {
    const course = buildCaseFile('course', {
      provider: 'VHS',
      startOn: '2026-09-01',
      examOn: '2027-02-01',
      units: 600,
      entitlement: 'S44_1',
    });
    const known = { ...NOTHING, courses: [course] };
    const id = course._id.slice(-26);
    const written = courseModel.write(courseModel.start(known, id), known, id);
    expect(courseSchema.parse({ ...course, ...written.course })).toEqual(course);
  });
});

describe('a recognition', () => {
  it('says who usually acts next, and asks for a decision only once there can be one', () => {
    expect(usualBall('COLLECTING')).toBe('MENTEE');
    expect(usualBall('COMPLETE')).toBe('AUTHORITY');
    expect(usualBall('')).toBe('');
    expect(isDecided('SUBMITTED')).toBe(false);
    expect(isDecided('MEASURE')).toBe(true);
  });

  it('refuses complete papers before the application, and a decision before them', () => {
    const values = {
      ...recognitionModel.start(NOTHING),
      kind: 'BQFG' as const,
      state: 'DECIDED' as const,
      submittedOn: '2026-05-02',
      completeOn: '2026-05-01',
      decidedOn: '2026-04-30',
    };
    expect(recognitionModel.problems(values).map(({ field }) => field)).toEqual([
      'completeOn',
      'decidedOn',
    ]);
  });

  it('loses nothing when it is opened and saved again', () => {
    const recognition = buildCaseFile('recognition', {
      state: 'DECIDED',
      authority: 'HWK_DD',
      ball: 'MENTEE',
      completeOn: '2026-05-01',
      decidedOn: '2026-07-01',
      result: 'PARTIAL',
      measure: 'ANPASSUNGSQUALIFIZIERUNG',
      fundedBy: 'Anerkennungszuschuss',
    });
    const known = { ...NOTHING, recognitions: [recognition] };
    const id = recognition._id.slice(-26);
    const written = recognitionModel.write(recognitionModel.start(known, id), known, id);
    expect(recognitionSchema.parse({ ...recognition, ...written.recognition })).toEqual(
      recognition,
    );
  });
});
