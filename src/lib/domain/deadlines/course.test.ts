import { describe, expect, it } from 'vitest';
import { testEnvelope } from '#tests/factories/envelope.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import type { Course } from '../course.ts';
import { courseDeadlines } from './course.ts';

const caseId = nextUlid();
const build = (fields: Partial<Course>): Course => ({
  ...testEnvelope,
  _id: `course:${caseId}:${nextUlid()}`,
  type: 'course',
  caseId,
  kind: 'BSK_B2',
  state: 'RUNNING',
  ...fields,
});
const steps = (fields: Partial<Course>) =>
  courseDeadlines(build(fields)).map(({ step, dueOn }) => [step, dueOn]);

const DATES = { startOn: '2027-01-11', endOn: '2027-06-30', examOn: '2027-07-03' };

describe('deadlines of a course', () => {
  it.each<[Partial<Course>, unknown[]]>([
    [
      { state: 'WAITING', ...DATES },
      [
        ['START', '2027-01-11'],
        ['END', '2027-06-30'],
        ['EXAM', '2027-07-03'],
      ],
    ],
    [
      { state: 'RUNNING', ...DATES },
      [
        ['END', '2027-06-30'],
        ['EXAM', '2027-07-03'],
      ],
    ],
    [{ state: 'DONE', ...DATES }, [['EXAM', '2027-07-03']]],
    [{ state: 'DONE', result: 'PASSED', ...DATES }, []],
    [{ state: 'RUNNING', result: 'PARTIAL', ...DATES }, []],
    [{ state: 'DROPPED', ...DATES }, []],
    [{ state: 'WAITING' }, []],
  ])('%o asks for %o', (fields, expected) => {
    expect(steps(fields)).toEqual(expected);
  });

  it('come up seven days before and once more three days after', () => {
    const [exam] = courseDeadlines(build({ examOn: '2028-03-03' }));
    expect(exam).toMatchObject({
      from: '2028-02-25',
      dueOn: '2028-03-03',
      reminders: ['2028-03-06'],
    });
  });

  it('move with their source, and keep their key while it stays', () => {
    const course = build({ endOn: '2027-06-30' });
    const keyOf = (one: Course) => courseDeadlines(one).map(({ key }) => key);
    expect(keyOf({ ...course, note: 'x', provider: 'VHS' })).toEqual(keyOf(course));
    expect(keyOf({ ...course, endOn: '2027-07-07' })).not.toEqual(keyOf(course));
  });

  it('says whose course it is', () => {
    expect(courseDeadlines(build({ provider: 'VHS Bautzen', ...DATES }))[0]?.about).toBe(
      'VHS Bautzen',
    );
  });
});
