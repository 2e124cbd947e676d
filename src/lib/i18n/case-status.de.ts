import type { Mentee } from '#lib/domain/mentee.ts';

/** Where a case stands; apart from the other words, as the first list needs these alone. */
export const caseStatusLabels: Record<Mentee['status'], string> = {
  INQUIRY: 'Anfrage',
  WAITING: 'Warteliste',
  CLEARING: 'Erstgespräch',
  ACTIVE: 'In Begleitung',
  PAUSED: 'Ruhend',
  AFTERCARE: 'Nachbetreuung',
  CLOSED: 'Beendet',
  REJECTED: 'Nicht aufgenommen',
  TRANSFERRED: 'Übergeben',
};
