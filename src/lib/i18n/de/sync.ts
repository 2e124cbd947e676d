/** Texts of the sync status screen. */
const entries = (count: number) => (count === 1 ? '1 Eintrag' : `${count} Einträge`);

export const de = {
  setUpFactor: 'Zweiten Faktor einrichten',
  title: 'Abgleich',
  state: {
    allHere: 'Alles Wichtige ist auf diesem Gerät.',
    onlyHere: (count: number, oldest: string) =>
      count === 1
        ? `1 Eintrag ist nur auf diesem Gerät, seit ${oldest}.`
        : `${count} Einträge sind nur auf diesem Gerät, der älteste seit ${oldest}.`,
    refused: (count: number) =>
      `${entries(count)} ${count === 1 ? 'hat' : 'haben'} der Server nicht angenommen.`,
    neverComplete: 'Die Mappe ist auf diesem Gerät noch nicht vollständig.',
    neverCompleteText:
      'Es gab noch keinen vollständigen Abgleich. Dafür braucht es einmal das Netz.',
    offline: 'Gerade ohne Netz. Alles lässt sich weiter lesen und erfassen.',
  },
  lastComplete: (when: string) => `Letzter vollständiger Abgleich: ${when}`,
  lastCompleteNever: 'Noch kein vollständiger Abgleich',
  now: 'Jetzt abgleichen',
  busy: 'Gleicht ab',
  phase: {
    idle: '',
    pulling: 'Neues wird geholt',
    merging: 'Änderungen werden zusammengeführt',
    pushing: 'Eigene Einträge werden gesendet',
    confirming: 'Der Server bestätigt',
  },
  result: {
    complete: 'Abgeglichen. Alles ist auf dem Server gesichert.',
    left: (count: number) =>
      `Abgeglichen. ${entries(count)} ${count === 1 ? 'ist' : 'sind'} noch nur hier.`,
    refused: (count: number) =>
      `Abgeglichen. ${entries(count)} ${count === 1 ? 'hat' : 'haben'} der Server nicht angenommen, siehe unten.`,
    files: (count: number) =>
      count === 1
        ? 'Abgeglichen. Alle Einträge sind gesichert; 1 Datei ist noch nur hier.'
        : `Abgeglichen. Alle Einträge sind gesichert; ${count} Dateien sind noch nur hier.`,
    failed: 'Der Abgleich wurde nicht fertig.',
  },
  expired: {
    title: 'Die Anmeldung am Server ist abgelaufen',
    text: 'Erst nach dem neuen Anmelden wird wieder abgeglichen. Die Mappe bleibt dabei offen.',
    passphrase: 'Passphrase',
    action: 'Neu anmelden',
    busy: 'Wird angemeldet',
    missing: 'Bitte die Passphrase eingeben.',
  },
  holding: {
    title: 'Bestand',
    text: (count: string) => `${count} Einträge auf diesem Gerät, Prüfziffer`,
    hint: 'Zwei Geräte mit derselben Prüfziffer haben denselben Stand.',
  },
  pending: {
    title: 'Nur auf diesem Gerät',
    empty: 'Nichts. Jeder Eintrag ist auf dem Server bestätigt.',
    emptyBefore: 'Noch nichts erfasst.',
    since: (when: string) => `seit ${when}`,
    more: (count: number) => `und ${count} weitere`,
  },
  refused: {
    title: 'Vom Server nicht angenommen',
    intro: 'Diese Einträge bleiben auf dem Gerät, bis sie ausgebessert sind.',
    at: (when: string) => `abgelehnt ${when}`,
    mend: 'Ausbessern',
    keep: 'Sichern',
    keepTitle: 'Eintrag als Datei sichern',
    keepWarning:
      'Die Datei ist nicht verschlüsselt und enthält den ganzen Eintrag mit allen Namen. Bitte nur auf einem Gerät ablegen, das dafür freigegeben ist, und danach löschen.',
    keepAction: 'Datei speichern',
    cancel: 'Abbrechen',
    kept: 'Datei gespeichert',
  },
  /** Names of fields, by the first part of a problem's path. */
  fields: {
    familyName: 'Familienname',
    givenNames: 'Vorname',
    nameNative: 'Name in eigener Schrift',
    nameVariants: 'andere Schreibweisen',
    birthDate: 'Geburtsdatum',
    nationalities: 'Staatsangehörigkeit',
    phones: 'Telefon',
    email: 'E-Mail',
    address: 'Anschrift',
    inSaxonySince: 'in Sachsen seit',
    residence: 'Aufenthalt',
    mentorIds: 'zuständig',
    status: 'Status',
    firstContactOn: 'Erstkontakt',
    agreementSignedOn: 'Vereinbarung vom',
    endedOn: 'Ende',
    endReason: 'Grund des Endes',
    name: 'Name',
    sites: 'Standorte',
    website: 'Webseite',
    date: 'Datum',
    time: 'Uhrzeit',
    contactType: 'Art',
    durationMin: 'Dauer',
    topics: 'Themen',
    caseId: 'Mentee',
    employerId: 'Betrieb',
    note: 'Notiz',
    title: 'Titel',
    body: 'Text',
    dueOn: 'Frist',
    assigneeId: 'zuständig',
    updatedBy: 'geändert von',
    projectId: 'Projekt',
  } as Record<string, string>,
  leave: {
    title: 'Kann ich losfahren?',
    yes: 'Ja. Alles ist auf diesem Gerät, und alles ist gesichert.',
    no: 'Noch nicht.',
    know: 'Ja. Gut zu wissen:',
    asking: 'Wird geprüft',
    reasons: {
      'never-complete':
        'Die Mappe ist noch nicht vollständig geladen. Dafür einmal mit Netz abgleichen.',
      'no-shell':
        'Die App selbst ist noch nicht auf diesem Gerät gespeichert. Einmal mit Netz öffnen und kurz warten.',
      'storage-damaged':
        'Ein Teil der Daten auf diesem Gerät lässt sich nicht lesen. Vorher abgleichen.',
      stale: (when: string) =>
        `Der letzte vollständige Abgleich war ${when}. Vorher noch einmal abgleichen.`,
      staleNever: 'Vorher einmal vollständig abgleichen.',
      pending: (count: number) =>
        `${entries(count)} ${count === 1 ? 'ist' : 'sind'} nur hier. Vorher abgleichen: Ginge das Gerät verloren, ${count === 1 ? 'wäre er' : 'wären sie'} weg.`,
      refused: (count: number) =>
        `${entries(count)} ${count === 1 ? 'hat' : 'haben'} der Server nicht angenommen. Unterwegs fehlt dadurch nichts.`,
      'files-pending': (count: number) =>
        count === 1
          ? '1 Datei ist noch nicht übertragen. Sie bleibt hier, bis sie angekommen ist.'
          : `${count} Dateien sind noch nicht übertragen. Sie bleiben hier, bis sie angekommen sind.`,
      'not-persisted':
        'Der Browser darf die Mappe bei vollem Gerät wegräumen. Installieren oder in den Einstellungen Schutz anfragen hilft.',
    },
  },
  overdue: {
    title: (days: number) => `Seit ${days} Tagen ist etwas nur auf diesem Gerät`,
    text: 'Bitte bald ins Netz und abgleichen. Solange es nur hier steht, wäre es mit dem Gerät verloren.',
    mark: (days: number) => `seit ${days} Tagen`,
  },
  reoffer: {
    label: 'Der Server wurde aus einer Sicherung geholt; was ihm fehlt, wird noch einmal angeboten',
  },
  parked: {
    title: 'Wartet bei der Koordination',
    intro:
      'Diese Fälle sind inzwischen in anderen Händen. Die Einträge liegen sicher auf dem Server, bis die Koordination entscheidet.',
    at: (when: string) => `seit ${when}`,
    gone: 'nicht mehr auf diesem Gerät',
  },
  files: {
    title: 'Dateien ohne Fall',
    intro:
      'Diese Dateien sind nur auf diesem Gerät. Ihre Unterlagen sind nicht mehr hier, meist weil der Fall inzwischen in anderen Händen ist.',
    kinds: { photo: 'Foto', pdf: 'PDF' },
    facts: (size: string, when: string) => `${size}, aufgenommen ${when}`,
    waiting: {
      title: 'Wartet auf den nächsten Abgleich.',
      todo: 'Der Server wird dann gefragt, ob er die Datei noch annimmt.',
    },
    notTaken: {
      title: 'Der Server nimmt diese Datei zurzeit nicht an.',
      todo: 'Übernimmt die Koordination die Unterlage, geht die Datei beim nächsten Abgleich von selbst mit. Hat sie anders entschieden, die Datei sichern und weitergeben, oder hier löschen.',
    },
    drop: 'Hier löschen',
    dropped: 'Datei gelöscht',
    keepTitle: 'Datei sichern',
    keepWarning:
      'Die gesicherte Datei ist nicht verschlüsselt. Bitte nur auf einem Gerät ablegen, das dafür freigegeben ist, und danach löschen.',
  },
  ask: {
    action: 'Koordination fragen',
    again: 'Noch einmal fragen',
    title: 'Koordination fragen',
    text: 'Die Koordination sieht den ganzen Eintrag und entscheidet, ob er übernommen wird. Hier bleibt er liegen, bis das geschehen ist.',
    note: 'Frage oder Hinweis',
    send: 'Fragen',
    cancel: 'Abbrechen',
    offline: 'Dafür braucht es das Netz.',
    sent: 'Koordination gefragt',
    asked: (when: string) => `Koordination gefragt ${when}`,
    failed: 'Die Frage kam nicht an.',
  },
} as const;
