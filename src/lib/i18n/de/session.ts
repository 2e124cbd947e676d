/** Texts of the gate: sign in, unlock, set up, invitation, a forgotten passphrase. */
const tries = (left: number) => (left === 1 ? 'Noch ein Versuch' : `Noch ${left} Versuche`);
const seconds = (count: number) => (count === 1 ? '1 Sekunde' : `${count} Sekunden`);

export const de = {
  appName: 'Mentorenmappe',
  starting: 'Einen Moment',
  passphrase: 'Passphrase',
  unlock: {
    action: 'Entsperren',
    busy: 'Wird geöffnet',
    missing: 'Bitte die Passphrase eingeben.',
    wrong: (left: number | null) =>
      left === null
        ? 'Das war nicht richtig.'
        : `Das war nicht richtig. ${tries(left)}, dann 30 Sekunden Pause.`,
    stillOld: 'Das Ändern der Passphrase ist noch offen, hier gilt die bisherige.',
    wait: (left: number) => `Pause nach zu vielen Versuchen. Weiter in ${seconds(left)}.`,
    pinOver:
      'Die PIN öffnet die Mappe jetzt nicht mehr. Mit der Passphrase geht es weiter, nichts ist verloren.',
    forgotten: 'Passphrase vergessen?',
    other: 'Andere Person anmelden',
  },
  passkey: {
    action: 'Mit Fingerabdruck oder Gerätesperre öffnen',
    busy: 'Das Gerät fragt nach',
    or: 'Oder mit der Passphrase:',
  },
  barred: {
    title: 'Nach zehn falschen Versuchen',
    explain: [
      'Diese Mappe bleibt versiegelt liegen, nichts ist verloren. Die Passphrase allein öffnet sie aber nicht mehr.',
      'Mit Netz, Anmeldename und Passphrase öffnet sie sich wieder.',
    ],
    action: 'Anmelden und entsperren',
  },
  /** A device that is opened by way of the server. */
  online: { offline: 'Dieses Gerät ist gerade ohne Netz. Dieser Weg braucht eine Verbindung.' },
  dropped: {
    title: 'Mappe entfernt',
    forgotten:
      'Ist die Passphrase vergessen: vorher bei der Verwaltung einen neuen Link holen und eine neue setzen.',
  },
  signIn: {
    title: 'Anmelden',
    intro:
      'Zum ersten Anmelden auf diesem Gerät braucht es einmal das Netz. Danach öffnet sich die Mappe auch ohne.',
    login: 'Anmeldename',
    loginMissing: 'Bitte den Anmeldenamen eingeben.',
    passphraseMissing: 'Bitte die Passphrase eingeben.',
    action: 'Anmelden',
    busy: 'Wird angemeldet',
    offline: 'Dieses Gerät ist gerade ohne Netz. Zum Anmelden braucht es einmal eine Verbindung.',
    aside:
      'Auf diesem Gerät liegt noch eine versiegelte Mappe. Wer sich mit Anmeldename und Passphrase von damals anmeldet, hat sie wieder, auch ohne Netz.',
    noAccount: 'Noch kein Zugang? Die Verwaltung des Projekts schickt einen Einladungslink.',
  },
  forgotten: {
    title: 'Passphrase vergessen',
    think:
      'Zuerst in Ruhe überlegen: Groß- und Kleinschreibung, Leerzeichen, Tastatur der anderen Sprache.',
    recoverable: [
      'Dieses Gerät ist auf das Wiederherstellen vorbereitet. Es öffnet sich mit allem, was darauf ist, auch mit dem, was noch nicht abgeglichen war.',
      'Dazu gehören drei Dinge: dieses Gerät, das Netz und der zweite Faktor (oder ein Ersatzcode).',
    ],
    link: 'Bei der Verwaltung einen neuen Link holen und damit eine neue Passphrase setzen, hier oder auf einem anderen Gerät.',
    recover: 'Danach hier mit der neuen Passphrase und dem zweiten Faktor anmelden:',
    action: 'Wiederherstellen',
    busy: 'Wird wiederhergestellt',
    noWay: 'Wenn das nicht geht',
    sealed: [
      'Die Mappe auf diesem Gerät lässt sich nur mit der Passphrase öffnen. Auch die Verwaltung und der Server können das nicht.',
      'Wiederherstellen geht nur, wo zuvor ein zweiter Faktor eingerichtet war (Mehr → Geräte). Auf diesem Gerät ist nichts dafür hinterlegt.',
    ],
    explain: [
      'Was schon abgeglichen ist, liegt sicher auf dem Server und kommt nach dem neuen Anmelden wieder.',
      'Einträge, die nur auf diesem Gerät sind, bleiben versiegelt hier liegen. Fällt die Passphrase wieder ein, öffnet sich die Mappe mit Anmeldename und alter Passphrase.',
    ],
    before: 'So geht es weiter',
    aside: 'Dann die alte Mappe liegen lassen und mit der neuen Passphrase anmelden.',
    keep: 'Alte Mappe liegen lassen und neu anmelden',
    give: 'Wenn das Gerät abgegeben wird',
    understood:
      'Mir ist klar: Einträge, die nur auf diesem Gerät sind, sind nach dem Zurücksetzen unwiederbringlich weg.',
    reset: 'Gerät zurücksetzen',
    resetNeedsTick: 'Erst das Häkchen setzen.',
    back: 'Zurück zum Entsperren',
  },
  other: {
    title: 'Andere Person anmelden',
    explain: [
      'Diese Mappe bleibt versiegelt auf dem Gerät liegen, auch was noch nicht abgeglichen ist.',
      'Sie öffnet sich wieder, wenn sich dieselbe Person mit demselben Anmeldenamen und derselben Passphrase anmeldet.',
    ],
    action: 'Mappe liegen lassen und neu anmelden',
  },
  firstSync: {
    title: 'Die Mappe wird eingerichtet',
    text: 'Die Einträge kommen auf dieses Gerät. Das geschieht einmal und darf im Hintergrund weiterlaufen.',
    entries: 'Einträge',
    waiting: 'Verbindung wird aufgebaut',
    leave: 'Schon anfangen',
    leaveHint: 'Die Listen füllen sich weiter.',
    stopped: 'Das Einrichten ist unterbrochen',
    kept: 'Was schon da ist, bleibt auf dem Gerät. Beim nächsten Mal geht es dort weiter.',
    again: 'Noch einmal versuchen',
    factor: 'Zweiten Faktor einrichten',
  },
  again: {
    title: 'Neu anmelden',
    text: 'Die Anmeldung am Server ist abgelaufen. Die Mappe bleibt offen, nichts geht verloren.',
    action: 'Anmelden',
  },
  invitation: {
    title: 'Willkommen in der Mentorenmappe',
    checking: 'Der Link wird geprüft',
    greeting: (name: string) => `Hallo ${name}, bitte eine eigene Passphrase setzen.`,
    login: 'Anmeldename',
    loginHint: 'Er wird beim Anmelden auf jedem Gerät gebraucht.',
    action: 'Passphrase setzen',
    busy: 'Wird gesetzt',
    noToken:
      'In der Adresse fehlt der Einladungsschlüssel. Bitte den ganzen Link öffnen, am besten durch Antippen.',
    doneTitle: 'Passphrase gesetzt',
    doneText: 'Jetzt damit anmelden.',
    toSignIn: 'Zum Anmelden',
    linkOld: 'Dieser Link gilt nicht mehr. Bitte bei der Verwaltung einen neuen holen.',
    deviceInUse:
      'Auf diesem Gerät ist schon eine Mappe eingerichtet. Die neue Passphrase gilt für neue Geräte; diese Mappe öffnet sich weiter mit der bisherigen.',
  },
  newPassphrase: {
    label: 'Neue Passphrase',
    hint: 'Mindestens 10 Zeichen. Gut sind vier Wörter, die nichts miteinander zu tun haben.',
    repeat: 'Passphrase wiederholen',
    tooShort: (missing: number) =>
      missing === 1 ? 'Noch ein Zeichen mehr.' : `Noch ${missing} Zeichen mehr.`,
    strength: {
      guessable: 'Leicht zu erraten',
      fair: 'Geht so: Ein Wort mehr macht sie gut.',
      good: 'Gut',
      strong: 'Sehr gut',
    },
    suggest: 'Vier Wörter vorschlagen',
    suggested: 'Zufällig gewählt, auf diesem Gerät:',
    take: 'Diese nehmen',
    others: 'Andere Wörter',
    different: 'Die beiden Eingaben sind nicht gleich.',
    warning:
      'Bitte gut merken: Ohne sie kommt niemand an die Einträge auf dem Gerät, auch die Verwaltung nicht.',
  },
  setup: {
    title: 'Mentorenmappe einrichten',
    intro:
      'Hier entsteht das erste Konto der Verwaltung. Damit werden Projekte angelegt und Personen eingeladen.',
    name: 'Name',
    nameMissing: 'Bitte den Namen eingeben.',
    login: 'Anmeldename',
    loginHint: 'Kleinbuchstaben, Ziffern, Punkt und Bindestrich',
    loginInvalid:
      'Nur Kleinbuchstaben, Ziffern, Punkt und Bindestrich, beginnend mit einem Buchstaben.',
    action: 'Konto anlegen',
    busy: 'Wird angelegt',
    noToken:
      'In der Adresse fehlt der Schlüssel. Er steht in der Ausgabe des Servers beim ersten Start.',
    closed: 'Die Einrichtung ist abgeschlossen. Bitte anmelden.',
    doneTitle: 'Konto angelegt',
    doneText: 'Jetzt damit anmelden.',
    toSignIn: 'Zum Anmelden',
  },
} as const;
