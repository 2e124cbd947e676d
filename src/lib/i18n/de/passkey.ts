/** Texts of passkeys: opening this device with one, and showing one at the server. */
export const de = {
  open: {
    title: 'Fingerabdruck oder Gerätesperre',
    off: 'Diese Mappe öffnet sich dann auch so, wie sich das Gerät entsperrt: mit Fingerabdruck, Gesicht, PIN oder Muster. Das geht ohne Netz; die Passphrase gilt weiter.',
    caution:
      'Wer dieses Gerät entsperren kann, öffnet damit auch die Mappe. Nur auf einem eigenen Gerät einrichten, dessen Sperre niemand sonst kennt.',
    on: (since: string) =>
      `Eingerichtet am ${since}. Beim Entsperren wird das zuerst angeboten, die Passphrase geht immer auch.`,
    setUp: 'Einrichten',
    remove: 'Entfernen',
    removed: 'Ab jetzt öffnet nur noch die Passphrase dieses Gerät.',
    sheetTitle: 'Mit Fingerabdruck oder Gerätesperre öffnen',
    explain:
      'Zuerst die Passphrase eingeben. Danach fragt das Gerät nach Fingerabdruck, Gesicht, PIN oder Muster.',
    passphrase: 'Passphrase',
    passphraseMissing: 'Bitte die Passphrase eingeben.',
    wrong: (left: number | null) =>
      left === null || left < 1
        ? 'Diese Passphrase war nicht richtig.'
        : `Diese Passphrase war nicht richtig. ${left === 1 ? 'Noch ein Versuch' : `Noch ${left} Versuche`}, dann eine Pause.`,
    confirm: 'Weiter',
    busy: 'Wird eingerichtet',
    cancel: 'Abbrechen',
    done: 'Eingerichtet. Beim nächsten Entsperren wird es zuerst angeboten.',
    /** Shown by the device itself, in its list of passkeys; may be seen by others. */
    app: 'Mentorenmappe',
    name: 'Mappe auf diesem Gerät öffnen',
  },
  server: {
    title: 'Passkeys',
    text: 'Ein Passkey zeigt nach der Passphrase mit Fingerabdruck, Gesicht, PIN oder Sicherheitsschlüssel, wer sich anmeldet. Er ersetzt den Code und lässt sich nicht abfangen.',
    none: 'Noch keiner eingerichtet.',
    unsupported: 'Dieser Browser kann keine Passkeys einrichten.',
    created: (when: string) => `eingerichtet: ${when}`,
    used: (when: string) => `zuletzt benutzt: ${when}`,
    unused: 'noch nicht benutzt',
    add: 'Passkey einrichten',
    adding: 'Wird eingerichtet',
    added: 'Der Passkey ist eingerichtet.',
    remove: 'Entfernen',
    removed: 'Der Passkey ist entfernt.',
    codesTitle: 'Ersatzcodes aufbewahren',
    codesDone: 'Ich habe sie aufbewahrt',
  },
  use: 'Mit Passkey bestätigen',
  using: 'Wird geprüft',
  orCode: 'Oder mit einem Code:',
} as const;
