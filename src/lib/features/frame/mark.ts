import { de } from '#lib/i18n/de/frame.ts';
import { formatInstant, formatNumber } from '#lib/i18n/format.ts';
import type { SyncView } from '#lib/records/sync.svelte.ts';

type SyncStatus = SyncView['status'];

export interface Mark {
  state: 'safe' | 'here' | 'offline' | 'refused' | 'busy' | 'never';
  text: string;
}

const NO_NETWORK: readonly string[] = ['offline', 'server-unreachable', 'timeout'];

/**
 * Dot and word of the sync mark. Green only where the server has acknowledged every entry of this
 * device and the last exchange was complete.
 */
export function markOf(status: SyncStatus, online: boolean, today: string): Mark {
  const here = status.pending > 0 ? ` · ${de.mark.here(formatNumber(status.pending))}` : '';
  const refused = status.refused.length;
  if (refused > 0) return { state: 'refused', text: de.mark.refused(refused) };
  const code = status.problem?.code;
  if (code === 'session-expired') return { state: 'here', text: de.mark.expired + here };
  if (!online || (code && NO_NETWORK.includes(code)))
    return { state: 'offline', text: de.mark.offline + here };
  if (status.phase !== 'idle' && (status.pending > 0 || !status.everComplete))
    return { state: 'busy', text: de.mark.busy };
  if (code) return { state: 'offline', text: de.mark.stopped + here };
  if (status.pending > 0)
    return { state: 'here', text: de.mark.here(formatNumber(status.pending)) };
  if (status.lastComplete === null) return { state: 'never', text: de.mark.never };
  return { state: 'safe', text: de.mark.safe(formatInstant(status.lastComplete, today)) };
}
