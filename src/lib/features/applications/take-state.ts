import type { Application } from '#lib/domain/application.ts';
import { statePatch } from '#lib/domain/application-progress.ts';
import { de } from '#lib/i18n/de/applications.ts';
import { applicationStateLabels } from '#lib/i18n/labels-case-file.de.ts';
import { problemText } from '#lib/i18n/problems.de.ts';
import { clock } from '#lib/records/clock.svelte.ts';
import { session } from '#lib/records/session.svelte.ts';
import { toast } from '#lib/ui/index.ts';

/** One tap: how far the application is; with a way back for ten seconds. */
export async function takeState(
  application: Application,
  next: Application['state'],
): Promise<void> {
  const { caseload } = session;
  if (!caseload) return;
  const { _id, title, state, sentOn, answeredOn } = application;
  const saved = await caseload.update<'application'>(
    _id,
    statePatch(application, next, clock.today),
  );
  if (!saved.ok) {
    toast.show({ text: saved.problem.map((one) => problemText(one)).join(' '), seconds: 10 });
    return;
  }
  toast.undoable(de.stateTaken(title, applicationStateLabels[next]), () =>
    caseload.update<'application'>(_id, { state, sentOn, answeredOn }),
  );
}
