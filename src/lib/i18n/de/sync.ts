/** Texts of the sync status screen. */
const entries = (count: number) => (count === 1 ? '1 Eintrag' : `${count} Einträge`);

export const de = {
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
    yes: 'Ja. Die Mappe ist vollständig und öffnet sich ohne Netz.',
    notComplete: 'Noch nicht. Die Mappe ist noch nicht vollständig geladen.',
    notInstalled: 'Noch nicht. Die App selbst ist auf diesem Gerät noch nicht gespeichert.',
    stale: (when: string) => `Ja, mit dem Stand von ${when}.`,
    pending: (count: number) =>
      `${entries(count)} ${count === 1 ? 'ist' : 'sind'} nur hier und ${count === 1 ? 'wird' : 'werden'} beim nächsten Netz gesendet.`,
  },
} as const;
