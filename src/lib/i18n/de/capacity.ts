import type { Occupancy } from '#lib/domain/admission/occupancy.ts';
import { formatDay } from '../format.ts';

const cases = (n: number, one: string, more: string): string =>
  n === 1 ? one : `${String(n)} ${more}`;

/** Texts of the places of a project. */
export const de = {
  title: 'Plätze im Projekt',
  taken: ({ taken, places }: Pick<Occupancy, 'taken' | 'places'>): string =>
    places === null
      ? `${String(taken)} belegt, Zahl der Plätze nicht festgelegt`
      : `${String(taken)} von ${String(places)} belegt`,
  free: ({ taken, places }: Pick<Occupancy, 'taken' | 'places'>): string => {
    if (places === null) return '';
    if (taken > places) return `${String(taken - places)} mehr als vorgesehen`;
    return taken === places ? 'keiner frei' : `${String(places - taken)} frei`;
  },
  counts: 'Gezählt sind Fälle in Begleitung und ruhende. Nachbetreuung nimmt keinen Platz.',
  promised: (n: number): string =>
    cases(n, '1 Aufnahme ist', 'Aufnahmen sind') + ' zugesagt, die Vereinbarung fehlt noch.',
  waitingFirst: (n: number): string =>
    cases(n, '1 Mensch, der Vorrang hat, wartet', 'Menschen, die Vorrang haben, warten') +
    ' seit mehr als 14 Tagen. Bis dahin ist für andere kein Platz frei.',
  asOf: (when: string): string => `Gerechnet aus den Fällen auf diesem Gerät, abgeglichen ${when}.`,
  neverSynced:
    'Gerechnet aus den Fällen auf diesem Gerät. Ein vollständiger Abgleich fehlt noch, es können mehr sein.',
  offline: 'Gerade ohne Verbindung: Anderswo kann sich seither etwas geändert haben.',
  change: 'Plätze ändern',
  set: 'Plätze festlegen',
  row: (validFrom: string, places: number): string =>
    `${String(places)} ab ${formatDay(validFrom)}`,
  now: (places: number | null): string =>
    places === null ? 'Plätze nicht festgelegt' : `${String(places)} Plätze`,
  of: (project: string): string => `Plätze: ${project}`,
  intro:
    'Die Zahl gilt ab ihrem Tag bis zur nächsten. Sie entscheidet über die Aufnahme anderer Menschen mit Migrationsgeschichte, solange ein Platz frei ist.',
  none: 'Noch keine Zahl festgelegt.',
  rows: 'Festgelegt',
  places: 'Zahl der Plätze',
  placesBad: 'Bitte eine ganze Zahl eingeben.',
  validFrom: 'Gilt ab',
  validFromMissing: 'Bitte einen Tag eingeben.',
  remove: (row: string): string => `„${row}“ entfernen`,
  nothing: 'Es ist nichts geändert.',
  save: 'Speichern',
  saved: 'Plätze gespeichert',
  cancel: 'Abbrechen',
};
