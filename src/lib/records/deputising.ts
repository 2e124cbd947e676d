import { berlinDay } from '../domain/berlin-day.ts';
import { withDeputy, withoutDeputy } from '../domain/handover-steps.ts';
import type { Deputy } from '../domain/mentee.ts';
import { all, assign, eachCase, type Outcome, type Progress, type Written } from './case-work.ts';
import type { Caseload } from './caseload.svelte.ts';

/** Somebody stands in for cases until a day. */
export async function deputise(
  caseload: Caseload,
  caseIds: readonly string[],
  deputy: Deputy,
  now: number,
  onProgress: Progress = () => undefined,
): Promise<Outcome> {
  const today = berlinDay(now);
  const before = deputiesBefore(caseload, caseIds, deputy.userId);
  const outcome = await eachCase(caseIds, onProgress, (caseId) =>
    caseload.together({ changes: [assign(caseId, (newest) => withDeputy(newest, deputy, today))] }),
  );
  return { ...outcome, undo: () => back(caseload, outcome.done, before, deputy.userId, today) };
}

/** Ends somebody's standing in before its day. */
export async function endDeputy(
  caseload: Caseload,
  caseIds: readonly string[],
  userId: string,
  now: number,
  onProgress: Progress = () => undefined,
): Promise<Outcome> {
  const today = berlinDay(now);
  const before = deputiesBefore(caseload, caseIds, userId);
  const outcome = await eachCase(caseIds, onProgress, (caseId) =>
    caseload.together({
      changes: [assign(caseId, (newest) => withoutDeputy(newest, userId, today))],
    }),
  );
  return { ...outcome, undo: () => back(caseload, outcome.done, before, userId, today) };
}

type Before = ReadonlyMap<string, Deputy | undefined>;

function deputiesBefore(caseload: Caseload, caseIds: readonly string[], userId: string): Before {
  const standing = (caseId: string) =>
    caseload.mentee(caseId)?.deputies?.find((deputy) => deputy.userId === userId);
  return new Map(caseIds.map((caseId) => [caseId, standing(caseId)]));
}

/** What the person had before stands again; of others nothing changes. */
function back(
  caseload: Caseload,
  caseIds: readonly string[],
  before: Before,
  userId: string,
  today: string,
): Promise<{ ok: boolean }> {
  return all(caseIds, (caseId): Promise<Written> => {
    const earlier = before.get(caseId);
    return caseload.together({
      changes: [
        assign(caseId, (newest) =>
          earlier ? withDeputy(newest, earlier, today) : withoutDeputy(newest, userId, today),
        ),
      ],
    });
  });
}
