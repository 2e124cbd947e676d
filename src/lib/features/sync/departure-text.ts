import { de } from '#lib/i18n/de/sync.ts';
import { formatInstant } from '#lib/i18n/format.ts';
import type { Departure, DepartureReason } from '#lib/records/sync.svelte.ts';

export interface DepartureAnswer {
  yes: boolean;
  title: string;
  /** What is to be done first, or good to know. */
  reasons: string[];
}

/** "Kann ich losfahren?" in words: yes, or what to do before. */
export function departureText(departure: Departure, today: string): DepartureAnswer {
  const { ready, reasons, completeSince } = departure;
  const shown = ready ? reasons : [...reasons].sort((a, b) => Number(b.blocks) - Number(a.blocks));
  const when = completeSince === null ? null : formatInstant(completeSince, today);
  const title = ready ? (reasons.length > 0 ? de.leave.know : de.leave.yes) : de.leave.no;
  return { yes: ready, title, reasons: shown.map((reason) => sentence(reason, when)) };
}

function sentence({ code, count = 0 }: DepartureReason, when: string | null): string {
  const { reasons } = de.leave;
  if (code === 'stale') return when === null ? reasons.staleNever : reasons.stale(when);
  const text = reasons[code];
  return typeof text === 'string' ? text : text(count);
}
