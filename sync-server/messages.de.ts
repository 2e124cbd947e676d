/** What the server says on the terminal. */
export const messages = {
  help: `npm start -- [Einstellungen]

Startet die Mentorenmappe: App, Anmeldung und Abgleich unter einer Adresse.

  --data ORDNER     Datenordner                      (MAPPE_DATA, Vorgabe data/mappe)
  --port N          Port, 0 = ein freier             (MAPPE_PORT, Vorgabe 8080)
  --host NAME       Schnittstelle                    (MAPPE_HOST, Vorgabe localhost)
  --address URL     öffentliche Adresse              (MAPPE_ADDRESS, Vorgabe http(s)://localhost:PORT)
  --tls-cert DATEI  Zertifikat (PEM)                 (MAPPE_TLS_CERT)
  --tls-key DATEI   Schlüssel dazu (PEM)             (MAPPE_TLS_KEY)
  --trust-proxy     X-Forwarded-For glauben          (MAPPE_TRUST_PROXY=1)
  --static ORDNER   gebaute App                      (MAPPE_STATIC, Vorgabe build)
  --closed-case-days N  Tage, die ein beendeter Fall auf den Telefonen bleibt
                                                     (MAPPE_CLOSED_CASE_DAYS, Vorgabe 90)
  --session-idle-days N  Tage ohne Nutzung, nach denen eine Anmeldung endet
                                                     (MAPPE_SESSION_IDLE_DAYS, Vorgabe 30)
  --session-days N  Tage, nach denen eine Anmeldung in jedem Fall endet
                                                     (MAPPE_SESSION_DAYS, Vorgabe 90)
  --engine NAME     sqlite oder couchdb              (MAPPE_ENGINE, Vorgabe sqlite)
                    couchdb braucht COUCHDB_URL und, wo sie nicht darin stehen,
                    COUCHDB_USER und COUCHDB_PASSWORD; nur als Umgebungsvariablen
  --help            diese Hilfe

Was in der Befehlszeile steht, geht der Umgebung vor.
`,
  engineHelp: `npm run engine -- [--port N] [--dir ORDNER]

Der reine Protokoll-Server auf 127.0.0.1, ohne Konten und Zugriffsregeln, für Werkzeuge und Tests.

  --port N      Port, 0 = ein freier (Vorgabe 5985)
  --dir ORDNER  Datenordner (Vorgabe data/engine)
`,
  unknownSetting: (text: string) => `Unbekannte Einstellung: ${text}. Hilfe: --help`,
  badPort: (text: string) =>
    `Port (--port, MAPPE_PORT): erwartet wird eine Zahl von 0 bis 65535, nicht „${text}“.`,
  badHost: 'Schnittstelle (--host, MAPPE_HOST): darf nicht leer sein.',
  badAddress: (text: string) =>
    `Öffentliche Adresse (--address, MAPPE_ADDRESS): erwartet wird http(s)://name[:port] ohne Pfad, nicht „${text}“.`,
  openAddress: (text: string) =>
    `Öffentliche Adresse (--address, MAPPE_ADDRESS): ohne https geht es nur auf dem eigenen Rechner (localhost), nicht mit „${text}“.`,
  badTrustProxy: (text: string) =>
    `Proxy (MAPPE_TRUST_PROXY): erwartet wird 1 oder 0, nicht „${text}“.`,
  badClosedCaseDays: (text: string) =>
    `Beendete Fälle (--closed-case-days, MAPPE_CLOSED_CASE_DAYS): erwartet wird eine Zahl von Tagen, nicht „${text}“.`,
  badSessionDays: (text: string) =>
    `Dauer einer Anmeldung (--session-days, --session-idle-days): erwartet wird eine Zahl von Tagen, nicht „${text}“.`,
  badEngine: (text: string) =>
    `Ablage (--engine, MAPPE_ENGINE): erwartet wird sqlite oder couchdb, nicht „${text}“.`,
  badCouchdb:
    'CouchDB (COUCHDB_URL): erwartet wird eine Adresse wie https://name:passwort@couch.example:6984.',
  openCouchdb:
    'CouchDB (COUCHDB_URL): ohne https geht es nur auf dem eigenen Rechner (localhost, 127.0.0.1).',
  couchdbAway:
    'CouchDB (COUCHDB_URL): antwortet nicht oder weist Name und Passwort zurück (COUCHDB_USER, COUCHDB_PASSWORD).',
  couchdbTrouble: (time: string, kind: string | null) =>
    kind === null
      ? `${time} CouchDB antwortet wieder.`
      : `${time} CouchDB antwortet nicht: ${kind}`,
  moveForeign:
    'In dieser CouchDB liegen schon andere Konten oder ein anderes Protokoll. Es wurde nichts davon verändert.',
  moveAuditBroken: 'Das Protokoll (audit.sqlite) ist beschädigt. Es wurde nichts übertragen.',
  moved: (count: { projects: number; people: number; sessions: number; records: number }) =>
    `${count.projects} Projekte, ${count.people} Konten, ${count.sessions} Anmeldungen und ${count.records} Protokollzeilen übertragen.`,
  badFolder: (text: string) =>
    `Datenordner (--data, MAPPE_DATA): „${text}“ lässt sich nicht anlegen oder beschreiben.`,
  tlsIncomplete:
    'TLS: Zertifikat (--tls-cert, MAPPE_TLS_CERT) und Schlüssel (--tls-key, MAPPE_TLS_KEY) gehören zusammen.',
  tlsUnreadable: (text: string) => `TLS: Die Datei „${text}“ lässt sich nicht lesen.`,
  tlsRejected: 'TLS: Zertifikat und Schlüssel passen nicht zueinander oder sind kein PEM.',
  portTaken: (port: number) => `Port ${port} ist schon belegt (--port, MAPPE_PORT).`,
  cannotListen: (host: string, port: number, code: string) =>
    `Auf „${host}“, Port ${port} lässt sich nicht lauschen (--host, --port): ${code}.`,
  folderTaken: (text: string) =>
    `Datenordner „${text}“ wird schon von einem laufenden Server benutzt.`,
  restoreUnfinished: (text: string) =>
    `Datenordner „${text}“: Die Wiederherstellung wurde nicht fertig. Bitte „npm run restore“ noch einmal ausführen.`,
  newerLayout: (text: string) =>
    `Datenordner „${text}“: Die Daten hat eine neuere Fassung der Mentorenmappe geschrieben. Bitte diese starten; nichts wurde geändert.`,
  notBuilt: (text: string) => `Hinweis: In „${text}“ liegt keine gebaute App.`,
  running: (address: string) => `Mentorenmappe läuft: ${address}`,
  setup: (link: string) => `Einmalig einrichten (gilt 24 Stunden): ${link}`,
  stopping: 'Mentorenmappe wird beendet.',
  internalError: (time: string, kind: string) => `${time} Fehler im Server: ${kind}`,
  /** In an authenticator's list, which others may see: it names nobody. */
  passkeyName: 'Anmeldung am Server',
  demoSignIns: 'Anmeldungen der Demo (alle Personen sind erfunden):',
  roles: {
    MENTOR: 'Mentor*in          ',
    COORDINATOR: 'Koordination       ',
    PROGRAMME: 'Programmbegleitung ',
    ADMIN: 'Verwaltung         ',
    AUDITOR: 'Prüfung            ',
  },
  demoSeeding: 'Demodaten werden angelegt …',
  demoUnfinished: (text: string) =>
    `Die Demodaten in „${text}“ wurden nicht fertig angelegt. Bitte den Ordner löschen und neu starten.`,
  demoSeeded: (documents: number, seconds: string) =>
    `${documents} Datensätze angelegt (${seconds} s).`,
} as const;
