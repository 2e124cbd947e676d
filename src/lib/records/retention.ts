import type { Mentee, Restriction } from '../domain/mentee.ts';
import { overdue, retentionOf, type Due, type Retention } from '../domain/retention.ts';
import { DEFAULT_RETENTION } from '../domain/default-retention.ts';
import type { RetentionSettings } from '../domain/retention-settings.ts';
import type { ErasureRow, HoldingDeviceRow, OrphanRow } from '../domain/server-answers/erasures.ts';
import { ok, type Problem, type Result } from '../domain/problem.ts';
import type { Server } from '../sync/server.ts';
import type { Caseload } from './caseload.svelte.ts';
import { proven } from './proof.svelte.ts';
import type { SyncView } from './sync.svelte.ts';

export type { ErasureRow, HoldingDeviceRow, OrphanRow } from '../domain/server-answers/erasures.ts';

/** Cases of one request. */
const AT_ONCE = 25;

/** The server's own addresses; loaded with the first call. */
async function server(): Promise<Server> {
  const { browserServer } = await import('../sync/browser-server.ts');
  return browserServer();
}

/** Terms of the project, as this device knows them. */
export const retentionSettings = (sync: SyncView | null): RetentionSettings =>
  sync?.status.retention ?? DEFAULT_RETENTION;

export const caseIdOf = ({ _id }: Mentee): string => _id.slice('mentee:'.length);

export function retentionOfCase(
  caseload: Caseload,
  mentee: Mentee,
  settings: RetentionSettings,
): Retention {
  return retentionOf(mentee, caseload.contactsOfCase(caseIdOf(mentee)), settings);
}

/** A case of which something is to be deleted. */
export interface DueCase extends Due {
  mentee: Mentee;
  caseId: string;
  takes: 'NOTES' | 'CASE';
}

/** The longest due first; restricted cases are kept. */
export function dueCases(
  caseload: Caseload,
  settings: RetentionSettings,
  today: string,
): DueCase[] {
  return caseload.mentees.all
    .flatMap((mentee) => {
      if (mentee.restriction) return [];
      const due = overdue(retentionOfCase(caseload, mentee, settings), today);
      return due ? [{ ...due, mentee, caseId: caseIdOf(mentee) }] : [];
    })
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** What was erased, and consents that are due and of which no case ever came. */
export async function erasures(): Promise<
  Result<{ erasures: ErasureRow[]; cleaning: boolean; orphans: OrphanRow[] }>
> {
  return (await server()).erasures();
}

export async function eraseOrphans(
  orphans: readonly OrphanRow[],
): Promise<Result<{ erased: number }>> {
  const own = await server();
  let erased = 0;
  for (const some of slices(orphans.map(({ caseId }) => caseId))) {
    const answer = await proven(() => own.eraseOrphans(some));
    if (!answer.ok) return answer;
    erased += answer.value.erased;
  }
  return ok({ erased });
}

/** Where a restricted case is gone; without a network nobody knows. */
export async function restrictedDevices(
  caseId: string,
): Promise<Result<{ devices: HoldingDeviceRow[] }>> {
  return (await server()).restrictedDevices(caseId);
}

/** In several requests, each as a whole; `onDone` tells how many are through. */
export async function eraseMany(
  given: { cases: readonly string[]; notes: readonly string[]; why: 'REQUEST' | 'TERM' },
  onDone: (done: number) => void = () => undefined,
): Promise<Result<void>> {
  const own = await server();
  const { cases, notes, why } = given;
  const runs = [
    ...slices(cases).map((some) => ({ some, call: () => own.eraseCases(some, why) })),
    ...slices(notes).map((some) => ({ some, call: () => own.eraseNotes(some) })),
  ];
  let done = 0;
  for (const { some, call } of runs) {
    const answer = await proven(call);
    if (!answer.ok) return answer;
    onDone((done += some.length));
  }
  return ok(undefined);
}

export async function eraseAgain(marks: readonly string[]): Promise<Result<{ erased: number }>> {
  const own = await server();
  return proven(() => own.eraseAgain(marks));
}

export async function setRetention(
  settings: RetentionSettings,
): Promise<Result<RetentionSettings>> {
  const own = await server();
  return proven(() => own.setRetention(settings));
}

/** Kept, and worked on by nobody (Art. 18 GDPR); null lifts it. */
export function restrict(
  caseload: Caseload,
  caseId: string,
  restriction: Restriction | null,
): Promise<Result<unknown, Problem[]>> {
  return caseload.update<'mentee'>(`mentee:${caseId}`, { restriction: restriction ?? undefined });
}

const slices = (all: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) =>
    all.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
