import type { AdmissionCheck } from '#lib/domain/admission-check.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import type { Problem, Result } from '#lib/domain/problem.ts';
import { responsibleFor } from '#lib/domain/responsibility.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import type { Together } from '#lib/records/together.ts';
import type { Fields } from '#lib/records/writes.ts';
import { followUpOf, isFollowUp, statusPatch } from './lead-on.ts';

export interface Keeping {
  caseId: string;
  /** The check, or the decision on one, without what the app fills in. */
  check: Omit<Fields<'check'>, 'caseId'>;
  /** What the answers add to the record. */
  patch: (now: Mentee) => Partial<Mentee>;
  /** Today, `YYYY-MM-DD`, Europe/Berlin. */
  day: string;
  /** Day of the task; '' as suggested. */
  followUpOn?: string;
}

/** Check, record and task in one transaction, durable on this device once it resolves. */
export function keepCheck(
  caseload: Caseload,
  { caseId, check, patch, day, followUpOn = '' }: Keeping,
): Promise<Result<{ written: number }, Problem[]>> {
  const mentee = caseload.mentee(caseId);
  const later = followUpOf(check, day);
  const dueOn = followUpOn || (later?.dueOn ?? '');
  const open = caseload
    .tasksOfCase(caseId)
    .filter(({ state, title }) => state === 'OPEN' && isFollowUp(title));
  const again = open.find(({ title }) => title === later?.title);
  const changes: Together['changes'][number][] = [
    {
      id: `mentee:${caseId}`,
      patch: (now) =>
        now.type === 'mentee' ? { ...patch(now), ...statusPatch(now, check, day) } : null,
    },
    ...open.map(({ _id }) => ({
      id: _id,
      patch: () => (_id === again?._id ? { dueOn } : { state: 'OBSOLETE' }),
    })),
  ];
  const records: NonNullable<Together['records']>[number][] = [
    { type: 'check', fields: { ...check, caseId } },
  ];
  const assigneeId = mentee && responsibleFor(mentee)[0];
  if (later && !again && assigneeId)
    records.push({
      type: 'task',
      fields: { title: later.title, dueOn, caseId, assigneeId, state: 'OPEN' },
    });
  return caseload.together({ changes, records });
}

/** The result of a check without what only its making needs. */
export function storedResult({
  ruleSetVersion,
  eligibility,
  targetGroup,
  groupRow,
  row,
}: Pick<AdmissionCheck, 'ruleSetVersion' | 'eligibility' | 'targetGroup' | 'groupRow' | 'row'>) {
  return { ruleSetVersion, eligibility, targetGroup, groupRow, row };
}
