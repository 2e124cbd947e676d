/** Texts of the second factor as a duty: the setting, and what it says to whom it concerns. */
export const de = {
  soon: (day: string) => `Ab ${day} braucht die Anmeldung einen zweiten Faktor`,
  soonText:
    'Das Einrichten dauert zwei Minuten und geht schon jetzt. Zum Entsperren auf diesem Gerät genügt weiter die Passphrase.',
  due: 'Die Anmeldung braucht jetzt einen zweiten Faktor',
  dueText:
    'Alles Eingetragene liegt sicher auf diesem Gerät, und weiterarbeiten geht. Abgeglichen wird wieder, sobald der zweite Faktor eingerichtet ist.',
  dueHere:
    'Er wird unten auf dieser Seite eingerichtet. Danach zeigt sie wieder alle Geräte, und der Abgleich geht weiter.',
  setUp: 'Einrichten',
  later: 'Später',
  team: (day: string, begun: boolean) =>
    begun
      ? `Seit ${day} braucht die Anmeldung in diesem Projekt einen zweiten Faktor.`
      : `Ab ${day} braucht die Anmeldung in diesem Projekt einen zweiten Faktor.`,
  badge: (day: string, begun: boolean) =>
    begun ? `zweiter Faktor Pflicht seit ${day}` : `zweiter Faktor Pflicht ab ${day}`,
  free: 'zweiter Faktor freiwillig',
  administration: 'Ohne Projekt',
  administrationText: 'Verwaltung, Programm und Prüfung',
  title: 'Zweiter Faktor',
  intro:
    'Ab diesem Tag gleicht der Server nur noch mit Personen ab, die einen zweiten Faktor haben. Wer dann keinen hat, kann sich weiter anmelden und ihn einrichten. Auf den Geräten geht nichts verloren, und ohne Netz wird weitergearbeitet.',
  day: 'Pflicht ab',
  dayMissing: 'Bitte einen Tag angeben.',
  lacking: (count: number) =>
    count === 1 ? '1 Person hat noch keinen.' : `${count} Personen haben noch keinen.`,
  without: (count: number) => `${count} ohne`,
  complete: 'Alle haben einen.',
  own: 'Das eigene Konto hat noch keinen und gehört dazu.',
  save: 'Speichern',
  remove: 'Pflicht aufheben',
  saved: (day: string) => `Pflicht ab ${day} gespeichert.`,
  removed: 'Der zweite Faktor ist wieder freiwillig.',
} as const;
