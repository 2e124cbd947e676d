/** Texts of the frame: navigation, the ＋ sheet, the sync mark, updates, pages that fail. */
export const de = {
  appName: 'Mentorenmappe',
  /** Title of the window: the place, never a name. */
  titleOf: (place: string) => `${place} – Mentorenmappe`,
  nav: {
    today: 'Heute',
    mentees: 'Mentees',
    employers: 'Betriebe',
    tasks: 'Aufgaben',
    knowledge: 'Wissen',
    administration: 'Verwaltung',
    more: 'Mehr',
    sync: 'Abgleich',
    settings: 'Einstellungen',
    setup: 'Einrichten',
    invitation: 'Einladung',
  },
  add: {
    title: 'Neu',
    contact: 'Kontakt',
    contactHint: 'Besuch, Gespräch, Telefonat',
    task: 'Aufgabe',
    taskHint: 'mit Termin, für später',
    mentee: 'Mentee',
    menteeHint: 'eine neue Person aufnehmen',
    employer: 'Betrieb',
    employerHint: 'mit Standort und Ansprechperson',
  },
  mark: {
    safe: (time: string) => `gesichert ${time}`,
    here: (count: string) => `${count} nur hier`,
    offline: 'offline',
    refused: (count: number) => `${count} abgelehnt`,
    busy: 'gleicht ab',
    never: 'noch nie abgeglichen',
    expired: 'neu anmelden',
    stopped: 'kein Abgleich',
  },
  update: {
    ready: 'Neue Version bereit',
    text: 'Alle Einträge bleiben erhalten. Nach dem Laden ist die Mappe wieder gesperrt.',
    reload: 'Jetzt neu laden',
    later: 'Später',
  },
  filling: {
    label: 'Die Mappe wird gefüllt',
    interrupted: 'Die Mappe ist noch nicht vollständig',
    toSync: 'Zum Abgleich',
  },
  screenMissing: {
    title: 'Diese Ansicht ist nicht da',
    text: 'Auf dem Gerät liegt schon eine neuere Version der Mappe. Nach dem Neuladen geht es weiter; gespeicherte Einträge und Entwürfe bleiben erhalten.',
    reload: 'Neu laden',
  },
  failure: {
    notFoundTitle: 'Diese Seite gibt es nicht',
    notFoundText: 'Vielleicht ist der Link alt oder nicht vollständig.',
    brokenTitle: 'Diese Ansicht lässt sich gerade nicht zeigen',
    brokenText:
      'Was gespeichert wurde, liegt weiter auf dem Gerät. Bitte neu laden. Wenn es wieder passiert, hilft der Verwaltung diese Kennung:',
    reload: 'Neu laden',
    home: 'Zu Heute',
  },
  keys: {
    lock: 'Mappe sperren',
    lockKeys: 'Alt + Umschalt + L',
  },
} as const;
