/**
 * Days before (negative: after) the day concerned on which it is time to do something, the first is
 * when it comes up (domain.md 1.10). Apart from the rows with their words: lists reckon with these.
 */
export const DEADLINE_LEADS = {
  T01: [90, 56, 28, 7],
  T02: [28, 14, 3],
  T03: [56, 28],
  T04: [180, 120, 60],
  T05: [120, 60],
  T06: [14, 0],
  T07: [14, 7, 2, 1],
  T08: [7, -3],
  T09: [28, 14, 3],
  T10: [1, 0],
  T11: [28],
  T12: [0],
  T13: [14, 0],
  T14: [14, 3],
  T15: [0],
  T16: [0],
  T17: [0],
  T18: [30],
  T19: [30, 14],
  GOAL: [7, 1],
} as const satisfies Readonly<Record<string, readonly number[]>>;

export type DeadlineRuleCode = keyof typeof DEADLINE_LEADS;
