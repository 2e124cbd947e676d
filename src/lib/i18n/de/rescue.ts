/** Texts of the rescue file and of leaving a device on which entries are only here. */
const entries = (count: number) => (count === 1 ? '1 Eintrag' : `${count} Einträge`);

export const de = {
  title: 'Sicherung',
  text: 'Eine Rettungsdatei enthält versiegelt, was noch nicht auf dem Server ist. Öffnen lässt sie sich nur mit der Passphrase, die beim Speichern galt.',
  save: 'Rettungsdatei speichern',
  saved: (count: number) => `Rettungsdatei mit ${entries(count)} gespeichert`,
  nothing: 'Gerade ist nichts nur auf diesem Gerät; eine Rettungsdatei ist nicht nötig.',
  fileName: (day: string, time: string) => `mentorenmappe-rettung-${day}-${time}.json`,
  read: {
    action: 'Rettungsdatei einlesen',
    title: 'Rettungsdatei einlesen',
    text: 'Eingelesen wird nur, was hier fehlt. Was schon da ist, bleibt unverändert.',
    choose: 'Datei wählen',
    chosen: (name: string) => `Gewählt: ${name}`,
    passphrase: 'Passphrase, die beim Speichern galt',
    missing: 'Bitte die Passphrase eingeben.',
    noFile: 'Erst die Datei wählen.',
    start: 'Einlesen',
    busy: 'Wird eingelesen',
    cancel: 'Abbrechen',
    close: 'Fertig',
    none: 'In der Datei steht nichts.',
    result: (restored: number, known: number) =>
      restored === 0
        ? `Alles war schon da: ${entries(known)}.`
        : `${entries(restored)} wiederhergestellt${known > 0 ? `, ${known} schon da` : ''}.`,
    damaged: (parts: number) =>
      parts === 1
        ? 'Ein Teil der Datei ist beschädigt und blieb draußen.'
        : `${parts} Teile der Datei sind beschädigt und blieben draußen.`,
    next: 'Die wiederhergestellten Einträge gehen mit dem nächsten Abgleich an den Server.',
  },
  /** On the sync status. */
  card: {
    crowded: (count: number) =>
      `${entries(count)} ${count === 1 ? 'hat' : 'haben'} auf diesem Gerät keine zweite Kopie mehr.`,
    crowdedText:
      'Es liegt sehr viel Ungesichertes hier. Bitte jetzt abgleichen; ohne Netz schützt eine Rettungsdatei.',
    refused: 'Abgelehntes lässt sich auch versiegelt sichern.',
    full: 'Dieses Gerät ist voll. Was nur hier ist, passt noch in eine Rettungsdatei.',
    toSync: 'Jetzt abgleichen',
  },
  signOut: {
    action: 'Von diesem Gerät abmelden',
    pendingTitle: 'Noch nicht alles gesichert',
    pending: (count: number) =>
      count === 1
        ? '1 Eintrag ist nur auf diesem Gerät.'
        : `${count} Einträge sind nur auf diesem Gerät.`,
    files: (count: number) =>
      count === 1
        ? '1 Unterlage ist noch nicht auf dem Server.'
        : `${count} Unterlagen sind noch nicht auf dem Server.`,
    pendingText: 'Drei Wege, auf denen nichts verloren geht:',
    syncText: 'Mit Netz: erst abgleichen.',
    keepText:
      'Später wiederkommen: Die Mappe bleibt versiegelt auf diesem Gerät. Wer sich mit demselben Anmeldenamen und derselben Passphrase anmeldet, hat sie wieder, auch ohne Netz.',
    fileText: 'Das Gerät abgeben: erst die Rettungsdatei speichern, dann löschen.',
    sync: 'Jetzt abgleichen',
    keep: 'Versiegelt hier lassen und abmelden',
    confirm: 'Abmelden und löschen',
    needsFile: 'Erst abgleichen oder die Rettungsdatei speichern.',
    needsFiles:
      'Unterlagen passen in keine Rettungsdatei: erst abgleichen oder versiegelt hier lassen.',
    cancel: 'Angemeldet bleiben',
  },
} as const;
