import type { Attention } from './attention.ts';
import { daysBetween } from './day.ts';
import type { Deadline } from './deadlines/deadline.ts';
import { deadlineLabel } from './deadlines/rule.ts';
import { isPressing, NEAR_DAYS } from './deadlines/radar.ts';

/** What the record says of by itself: the permit, silence, consents, fundings and the aftercare. */
const SAID: readonly Deadline['rule'][] = ['T01', 'T02', 'T04', 'T05', 'T09', 'T12', 'T17'];

/** The first of the other deadlines that press; `open` are unsettled and come by day. */
export function deadlineAttention(open: readonly Deadline[], today: string): Attention | null {
  const first = open.find(
    (one) =>
      !SAID.includes(one.rule) &&
      !(one.rule === 'T18' && one.step === 'SHEET') &&
      isPressing(one, today),
  );
  if (!first) return null;
  const days = daysBetween(today, first.dueOn);
  const tone = days < 0 ? 'danger' : days <= NEAR_DAYS ? 'warn' : 'info';
  const label = deadlineLabel(first);
  return {
    kind: 'DEADLINE',
    tone,
    label: first.about ? `${label}: ${first.about}` : label,
    on: first.dueOn,
    days,
  };
}
