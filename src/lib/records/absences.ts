import {
  absencesOn,
  changeDeputy,
  deputyOf,
  isAbsence,
  type AbsenceTask,
} from '../domain/absence.ts';
import { berlinDay } from '../domain/berlin-day.ts';
import { standingDeputies } from '../domain/handover-steps.ts';
import type { Deputy, Mentee } from '../domain/mentee.ts';
import { responsibleFor } from '../domain/responsibility.ts';
import type { Absence, Task } from '../domain/task.ts';
import { assign, type Change, type Written } from './case-work.ts';
import type { Caseload } from './caseload.svelte.ts';
import { ENDED } from './colleagues.ts';
import type { NewRecord } from './writes.ts';

/** Who is absent today or will be, by the person's ULID. */
export function absences(caseload: Caseload, today: string): Map<string, AbsenceTask> {
  return absencesOn(caseload.tasks.all, today);
}

export interface AbsenceWish {
  /** ULID of who is absent. */
  personId: string;
  absence: Absence;
  /** How the record is called. */
  title: string;
}

/** What was written, and how to take it back. */
export interface AbsenceOutcome {
  written: Written;
  undo: () => Promise<Written>;
}

/**
 * Writes an absence, or another one instead of the one that stands, and puts the deputy on all own
 * cases that go on, in one transaction.
 */
export function enterAbsence(
  caseload: Caseload,
  { personId, absence, title }: AbsenceWish,
  now: number,
): Promise<AbsenceOutcome> {
  const before = recordOf(caseload, personId, berlinDay(now));
  const fields = { title, dueOn: absence.until, absence };
  if (before) return change(caseload, { personId, before, absence, patch: { ...fields } }, now);
  const ulid = caseload.newUlid();
  const fresh: NewRecord = {
    type: 'task',
    ulid,
    fields: { ...fields, assigneeId: personId, state: 'OBSOLETE' },
  };
  return change(caseload, { personId, before, absence, fresh }, now);
}

/** "Bin wieder da": the absence and what stands in for it end. */
export async function endAbsence(
  caseload: Caseload,
  personId: string,
  now: number,
): Promise<AbsenceOutcome | null> {
  const before = absences(caseload, berlinDay(now)).get(personId);
  if (!before) return null;
  const patch = { deletedAt: new Date(now).toISOString() };
  return change(caseload, { personId, before, absence: null, patch }, now);
}

/** The absence that stands, or an old one that is written over, so that none are collected. */
function recordOf(caseload: Caseload, personId: string, today: string): AbsenceTask | null {
  const own = caseload.tasks.all.filter(isAbsence).filter((one) => one.assigneeId === personId);
  return absencesOn(own, today).get(personId) ?? own[0] ?? null;
}

interface Step {
  personId: string;
  before: AbsenceTask | null;
  absence: Absence | null;
  patch?: Partial<Task>;
  fresh?: NewRecord;
}

async function change(
  caseload: Caseload,
  { personId, before, absence, patch, fresh }: Step,
  now: number,
): Promise<AbsenceOutcome> {
  const today = berlinDay(now);
  const [out, into] = [deputyOf(before?.absence ?? null), deputyOf(absence)];
  const hands = (mentee: Mentee) =>
    changeDeputy(mentee, { out, into: ENDED.includes(mentee.status) ? null : into }, today);
  const touched = caseload.mentees.all.filter(
    (mentee) =>
      // Nobody works on a restricted case, and nobody may write on it (Art. 18 GDPR).
      !mentee.restriction && responsibleFor(mentee).includes(personId) && hands(mentee) !== null,
  );
  const people = [out?.userId, into?.userId];
  const earlier = touched.map(({ _id, deputies = [] }) => ({
    caseId: _id.slice('mentee:'.length),
    stood: deputies.filter(({ userId }) => people.includes(userId)),
  }));
  const written = await caseload.together({
    changes: [
      ...earlier.map(({ caseId }) => assign(caseId, hands)),
      ...(before && patch ? [{ id: before._id, patch: () => ({ ...patch }) }] : []),
    ],
    ...(fresh ? { records: [fresh] } : {}),
  });
  const undone: Change = before
    ? { id: before._id, patch: () => asBefore(before) }
    : {
        id: `task:${fresh?.ulid ?? ''}`,
        patch: () => ({ deletedAt: new Date(now).toISOString() }),
      };
  return {
    written,
    undo: () =>
      caseload.together({
        changes: [
          ...earlier.map(({ caseId, stood }) =>
            assign(caseId, (newest) => standAgain(newest, { people, stood }, today)),
          ),
          undone,
        ],
      }),
  };
}

const asBefore = ({ title, dueOn, absence }: AbsenceTask) => ({
  title,
  dueOn,
  absence,
  deletedAt: undefined,
});

/** What these people had before stands again; of others nothing changes. */
function standAgain(
  newest: Mentee,
  { people, stood }: { people: readonly (string | undefined)[]; stood: readonly Deputy[] },
  today: string,
) {
  const others = standingDeputies(newest, today).filter(({ userId }) => !people.includes(userId));
  return { mentorIds: newest.mentorIds, deputies: [...stood, ...others] };
}
