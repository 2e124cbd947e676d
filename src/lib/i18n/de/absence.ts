import type { Absence } from '#lib/domain/task.ts';
import { formatDayLong } from '../format.ts';

/** `abwesend bis 12. Dezember`, or `abwesend 1. Dezember bis 12. Dezember` where it is to come. */
export function awayText({ from, until }: Pick<Absence, 'from' | 'until'>, today: string): string {
  const last = formatDayLong(until, today);
  if (from <= today) return `abwesend bis ${last}`;
  if (from === until) return `abwesend am ${last}`;
  return `abwesend ${formatDayLong(from, today)} bis ${last}`;
}

/** Texts of absences. */
export const de = {
  title: 'Abwesenheit',
  titleOffice: 'Abwesenheiten',
  subtitle: 'Eine Vertretung für alle Fälle',
  own: 'Eigene Abwesenheit',
  ownText: 'Für Urlaub oder andere freie Tage: Eine Person vertritt in allen eigenen Fällen.',
  others: 'Im Team',
  nobodyAway: 'Gerade ist niemand sonst als abwesend eingetragen.',
  mentors: 'Mentor*innen im Projekt',
  noMentors: 'In diesem Projekt ist noch niemand als Mentor*in angemeldet.',
  here: 'nicht abwesend',
  deputy: (name: string) => `Vertretung: ${name}`,
  noDeputy: 'ohne Vertretung',
  enter: 'Abwesenheit eintragen',
  enterShort: 'Eintragen',
  change: 'Ändern',
  back: 'Bin wieder da',
  backOther: 'Wieder da',
  cancel: 'Absagen',
  ended: 'Abwesenheit beendet, die Vertretung auch',
  recordTitle: (name: string) => `Abwesend: ${name}`,
  sheet: {
    own: 'Abwesenheit',
    other: (name: string) => `Abwesenheit: ${name}`,
    from: 'Erster Tag',
    fromHint: 'Heute oder später.',
    until: 'Letzter Tag',
    untilHint: 'Er zählt mit.',
    fromMissing: 'Bitte den ersten Tag angeben.',
    untilMissing: 'Bitte einen Tag angeben, der noch kommt.',
    untilBefore: 'Der letzte Tag liegt vor dem ersten.',
    who: (n: number) =>
      n === 1 ? 'Wer vertritt in dem offenen Fall?' : `Wer vertritt in allen ${n} offenen Fällen?`,
    personMissing: 'Bitte wählen, wer vertritt.',
    atOnce: 'Die Vertretung liest und schreibt ab sofort mit, damit sie sich einlesen kann.',
    whatHappens:
      'Zuständig bleibt, wer es ist; nach dem letzten Tag endet der Zugang der Vertretung von selbst. Andere Vertretungen bleiben bestehen. Fälle, die erst später dazukommen, sind nicht dabei.',
    seen: 'Das Team sieht die Tage. Ein Grund wird nicht gespeichert.',
    noCases: 'Es gibt keine offenen Fälle; eingetragen werden nur die Tage.',
    save: 'Eintragen',
    notDone: 'Nicht eingetragen.',
    saved: (when: string) => `Eingetragen: ${when}`,
  },
} as const;
