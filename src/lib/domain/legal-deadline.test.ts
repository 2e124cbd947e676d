import { expect, it } from 'vitest';
import { answerDueOn } from './legal-deadline.ts';

it.each([
  ['2026-11-03', '2026-12-03', 'the same number'],
  ['2026-01-31', '2026-03-02', 'a shorter month ends on its last day, a Saturday'],
  ['2026-02-27', '2026-03-27', 'the same number'],
  ['2026-10-18', '2026-11-19', 'Buß- und Bettag'],
  ['2026-11-25', '2026-12-28', 'Christmas Day, then the weekend'],
  ['2026-12-01', '2027-01-04', 'New Year and the weekend'],
])('what is demanded on %s is to be answered by %s: %s', (demanded, due) => {
  expect(answerDueOn(demanded)).toBe(due);
});
