/** Texts of settings, of the *Mehr* list and of the help for installing. */
const minutes = (count: number) => (count === 1 ? '1 Minute' : `${count} Minuten`);

export const de = {
  title: 'Einstellungen',
  more: {
    title: 'Mehr',
    tasks: 'Aufgaben',
    tasksText: 'Offenes und Erledigtes',
    sync: 'Abgleich',
    syncText: 'Was gesichert ist und was nur hier',
    knowledge: 'Wissen',
    knowledgeText: 'Artikel der Programmbegleitung',
    import: 'Listen einlesen',
    importText: 'Excel und CSV in die Mappe holen',
    administration: 'Verwaltung',
    administrationText: 'Projekte und Personen',
    settings: 'Einstellungen',
    settingsText: 'Sperre, Installation, Speicher, Über',
    lock: 'Jetzt sperren',
    lockText: 'Öffnet sich wieder mit der Passphrase',
    signedInAs: 'Angemeldet als',
  },
  lock: {
    title: 'Sperre',
    idle: 'Sperren ohne Eingabe nach',
    background: 'Sperren im Hintergrund nach',
    minutes,
    seconds: (count: number) => (count < 60 ? `${count} Sekunden` : minutes(count / 60)),
    saved: 'Gesichert',
    text: 'Gesperrt liegt alles versiegelt auf dem Gerät; Entwürfe bleiben erhalten.',
    now: 'Jetzt sperren',
  },
  install: {
    title: 'App auf dem Gerät',
    installed: 'Als App installiert.',
    installedText: 'Die Mappe startet vom Startbildschirm, auch ohne Netz.',
    ready: 'Startet ohne Netz',
    readyYes: 'Ja, die App ist auf diesem Gerät gespeichert.',
    readyNo: 'Noch nicht. Einmal mit Netz öffnen und kurz warten.',
    readyUnsupported: 'Dieser Browser kann die App nicht auf dem Gerät speichern.',
    prompt: 'Installieren',
    promptText: 'Die Mappe bekommt ein Symbol auf dem Startbildschirm und ein eigenes Fenster.',
    iosTitle: 'Auf iPhone und iPad',
    iosSteps: [
      'In Safari unten auf „Teilen“ tippen (Quadrat mit Pfeil nach oben).',
      '„Zum Home-Bildschirm“ wählen.',
      '„Hinzufügen“ antippen und die Mappe vom Startbildschirm öffnen.',
    ],
    iosNote:
      'Wichtig: Safari räumt Webseiten nach sieben Tagen ohne Besuch weg, die App vom Home-Bildschirm nicht. In der App ist einmal neu anzumelden.',
    otherTitle: 'Im Browser-Menü',
    otherText:
      'Im Menü des Browsers „App installieren“ oder „Zum Startbildschirm hinzufügen“ wählen.',
  },
  storage: {
    title: 'Speicher',
    persisted: 'Der Speicher ist geschützt.',
    persistedText: 'Der Browser räumt die Mappe nicht von selbst weg.',
    notPersisted: 'Der Speicher ist nicht geschützt.',
    notPersistedText:
      'Bei vollem Gerät könnte der Browser die Mappe wegräumen. Installieren hilft; regelmäßig abgleichen auch.',
    unknown: 'Dieser Browser gibt darüber keine Auskunft.',
    ask: 'Schutz anfragen',
    refused:
      'Der Browser hat den Schutz noch nicht gewährt. Nach dem Installieren klappt es meist.',
    used: (used: string, quota: string) => `${used} von ${quota} MB`,
    usedLabel: 'Belegt',
    entries: 'Einträge auf dem Gerät',
  },
  theme: {
    title: 'Aussehen',
    label: 'Helligkeit',
    auto: 'Wie das Gerät',
    light: 'Hell',
    dark: 'Dunkel',
  },
  data: {
    title: 'Listen',
    import: 'Listen einlesen',
    importText: 'Excel- und CSV-Listen prüfen und übernehmen',
  },
  about: {
    title: 'Über',
    version: 'Version',
    text: 'Mentorenmappe für die Arbeitsmarktmentoren Sachsen.',
    sources: 'Quellen und Lizenzen',
  },
  signOut: {
    title: 'Abmelden',
    text: 'Beim Abmelden wird die Mappe von diesem Gerät gelöscht. Was auf dem Server gesichert ist, bleibt dort.',
    action: 'Von diesem Gerät abmelden',
    pendingTitle: 'Noch nicht alles gesichert',
    pending: (count: number) =>
      count === 1
        ? '1 Eintrag ist nur auf diesem Gerät und wäre nach dem Abmelden weg.'
        : `${count} Einträge sind nur auf diesem Gerät und wären nach dem Abmelden weg.`,
    toSync: 'Zum Abgleich',
    force: 'Trotzdem abmelden und löschen',
    understood: 'Mir ist klar, dass diese Einträge unwiederbringlich verloren gehen.',
    needsTick: 'Erst das Häkchen setzen.',
    confirm: 'Abmelden und löschen',
    cancel: 'Angemeldet bleiben',
    sure: 'Alles ist gesichert. Die Mappe wird von diesem Gerät gelöscht; danach braucht das Anmelden wieder einmal das Netz.',
  },
} as const;
