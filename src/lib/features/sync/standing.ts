import { de } from '#lib/i18n/de/sync.ts';
import { dayOf, daysBetween, formatInstant } from '#lib/i18n/format.ts';
import type { SyncView } from '#lib/records/sync.svelte.ts';

type SyncStatus = SyncView['status'];

export interface Standing {
  tone: 'ok' | 'info' | 'warn' | 'danger';
  title: string;
  text?: string;
}

/** How this device stands towards the server, in one sentence; never better than it is known. */
export function standingOf(
  status: SyncStatus,
  online: boolean,
  oldest: number | null,
  today: string,
): Standing {
  const text = online ? undefined : de.state.offline;
  const say = (tone: Standing['tone'], title: string): Standing =>
    text ? { tone, title, text } : { tone, title };
  if (!status.everComplete)
    return { tone: 'warn', title: de.state.neverComplete, text: de.state.neverCompleteText };
  if (status.overdue && oldest !== null)
    return {
      tone: 'danger',
      title: de.overdue.title(daysBetween(dayOf(oldest), today)),
      text: de.overdue.text,
    };
  if (status.pending > 0)
    return say(
      'warn',
      de.state.onlyHere(status.pending, oldest === null ? '–' : formatInstant(oldest, today)),
    );
  if (status.refused.length > 0) return say('warn', de.state.refused(status.refused.length));
  return say(online && !status.problem ? 'ok' : 'info', de.state.allHere);
}

/** What an exchange that a person asked for has brought, in words; `files` are not sent yet. */
export function resultOf(status: SyncStatus, files: number): Standing {
  if (status.problem) return { tone: 'warn', title: de.result.failed };
  if (status.refused.length > 0)
    return { tone: 'warn', title: de.result.refused(status.refused.length) };
  if (status.pending > 0) return { tone: 'info', title: de.result.left(status.pending) };
  if (files > 0) return { tone: 'info', title: de.result.files(files) };
  return { tone: 'ok', title: de.result.complete };
}
