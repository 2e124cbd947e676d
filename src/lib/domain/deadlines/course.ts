import type { Course } from '../course.ts';
import { deadline, type Deadline } from './deadline.ts';

/**
 * T08 of one course: the day it begins while a place is waited for, the day it ends and the day of
 * the examination until a result stands. A course that was dropped asks for nothing more.
 */
export function courseDeadlines(course: Course): Deadline[] {
  const { state, startOn, endOn, examOn, result, provider } = course;
  if (state === 'DROPPED') return [];
  const on = (date: string | undefined, step: 'START' | 'END' | 'EXAM'): Deadline[] => {
    if (date === undefined) return [];
    const source = { caseId: course.caseId, id: course._id, date };
    return [deadline('T08', source, date, step, provider ? { about: provider } : {})];
  };
  if (result !== undefined) return [];
  return [
    ...(state === 'WAITING' ? on(startOn, 'START') : []),
    ...(state === 'DONE' ? [] : on(endOn, 'END')),
    ...on(examOn, 'EXAM'),
  ];
}
