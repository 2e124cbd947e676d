import { de } from '#lib/i18n/de/sync.ts';
import { formatInstant } from '#lib/i18n/format.ts';
import type { SyncView } from '#lib/records/sync.svelte.ts';

type SyncStatus = SyncView['status'];

export interface Standing {
  tone: 'ok' | 'info' | 'warn';
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
  if (status.pending > 0)
    return say(
      'warn',
      de.state.onlyHere(status.pending, oldest === null ? '–' : formatInstant(oldest, today)),
    );
  if (status.refused.length > 0) return say('warn', de.state.refused(status.refused.length));
  return say(online && !status.problem ? 'ok' : 'info', de.state.allHere);
}

/** What an exchange that a person asked for has brought, in words. */
export function resultOf(status: SyncStatus): Standing {
  if (status.problem) return { tone: 'warn', title: de.result.failed };
  if (status.refused.length > 0)
    return { tone: 'warn', title: de.result.refused(status.refused.length) };
  if (status.pending > 0) return { tone: 'info', title: de.result.left(status.pending) };
  return { tone: 'ok', title: de.result.complete };
}

/** "Kann ich losfahren?": whether everything needed is on the device. */
export function canLeave(
  status: SyncStatus,
  shellKept: boolean | null,
  today: string,
): { yes: boolean; sentences: string[] } | null {
  if (shellKept === null) return null;
  if (!status.everComplete) return { yes: false, sentences: [de.leave.notComplete] };
  if (!shellKept) return { yes: false, sentences: [de.leave.notInstalled] };
  const since = status.lastComplete;
  const fresh = since !== null && !status.problem;
  return {
    yes: true,
    sentences: [
      fresh || since === null ? de.leave.yes : de.leave.stale(formatInstant(since, today)),
      ...(status.pending > 0 ? [de.leave.pending(status.pending)] : []),
    ],
  };
}
