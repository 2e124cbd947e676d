import type { Vacancy } from '#lib/domain/vacancy.ts';
import { isLive, validFrom } from '#lib/domain/vacancy-validity.ts';
import { de } from '#lib/i18n/de/vacancies.ts';
import { formatDay } from '#lib/i18n/format.ts';
import { problemText } from '#lib/i18n/problems.de.ts';
import { clock } from '#lib/records/clock.svelte.ts';
import { session } from '#lib/records/session.svelte.ts';
import { toast } from '#lib/ui/index.ts';

type State = Vacancy['state'];

/** What one tap may make of it, the likeliest first. */
export function nextStates({ state, stale }: { state: State; stale: boolean }): State[] {
  if (state === 'OPEN') return ['FILLED', 'RESERVED', 'WITHDRAWN', ...(stale ? EXPIRED : [])];
  if (state === 'RESERVED') return ['FILLED', 'OPEN', 'WITHDRAWN', ...(stale ? EXPIRED : [])];
  return ['OPEN'];
}
const EXPIRED: readonly State[] = ['EXPIRED'];

/** One tap: where it stands now; one that is free again is taken to be so from today on. */
export async function takeState(vacancy: Vacancy, state: State): Promise<boolean> {
  const again = !isLive(vacancy) && isLive({ state });
  const patch = { state, ...(again ? { validUntil: validFrom(clock.today) } : {}) };
  return write(vacancy, patch, de.stateTaken(vacancy.title, de.to[state]));
}

/** One tap: somebody asked, and it still stands. */
export async function renew(vacancy: Vacancy): Promise<boolean> {
  const validUntil = validFrom(clock.today);
  return write(vacancy, { validUntil }, de.renewed(vacancy.title, formatDay(validUntil)));
}

async function write(
  { _id, state, validUntil }: Vacancy,
  patch: Partial<Pick<Vacancy, 'state' | 'validUntil'>>,
  said: string,
): Promise<boolean> {
  const { caseload } = session;
  if (!caseload) return false;
  const written = await caseload.update<'vacancy'>(_id, patch);
  if (!written.ok) {
    toast.show({ text: written.problem.map((one) => problemText(one)).join(' '), seconds: 10 });
    return false;
  }
  toast.undoable(said, () => caseload.update<'vacancy'>(_id, { state, validUntil }));
  return true;
}
