/** What backup and restore say on the terminal. */
export const backupMessages = {
  help: `npm run backup  -- --data ORDNER --to DATEI      sichert, auch während der Server läuft
npm run backup  -- --check DATEI                 prüft eine Sicherung, ohne sie auszupacken
npm run restore -- --from DATEI --data ORDNER    stellt in einem leeren Ordner wieder her
npm run restore -- … --erased DATEI              löscht dabei noch einmal, was seither gelöscht wurde
npm run restore -- --mark-restored               sagt allen, dass die CouchDB wiederhergestellt wurde

  --key-file DATEI  Schlüssel; sonst gilt MAPPE_BACKUP_KEY aus der Umgebung
  --help            diese Hilfe

Der Schlüssel ist ein Kennsatz, ein öffentlicher age-Schlüssel (age1…, nur zum Sichern) oder der
geheime dazu (AGE-SECRET-KEY-…, nur zum Öffnen). Die Datei öffnet auch: age -d DATEI | tar xz`,
  keyMissing: 'Schlüssel fehlt: --key-file DATEI oder MAPPE_BACKUP_KEY in der Umgebung.',
  keyUnreadable: (file: string) => `Schlüssel (--key-file): „${file}“ lässt sich nicht lesen.`,
  keyShort: (least: number) =>
    `Schlüssel: Ein Kennsatz braucht mindestens ${least} Zeichen; er schützt alle Daten.`,
  keyOdd: 'Schlüssel: Das ist kein gültiger age-Schlüssel.',
  keyOpensOnly:
    'Schlüssel: Der geheime age-Schlüssel öffnet nur. Zum Sichern dient der öffentliche (age1…).',
  keyLocksOnly:
    'Schlüssel: Der öffentliche age-Schlüssel sichert nur. Zum Öffnen dient der geheime.',
  notForCouch:
    'Mit MAPPE_ENGINE=couchdb sichert CouchDB selbst (docs/operations.md); hier liegt nichts.',
  markCouchOnly: '--mark-restored gilt nur mit MAPPE_ENGINE=couchdb.',
  marked:
    'Neue Epoche gesetzt. Bitte jetzt alle Server neu starten; alle melden sich einmal neu an, die Geräte bieten dann noch einmal an, was sie haben.',
  whichData: 'Datenordner fehlt: --data ORDNER oder MAPPE_DATA.',
  noData: (folder: string) => `Datenordner (--data): In „${folder}“ liegen keine Daten der Mappe.`,
  exists: (file: string) => `Sicherung (--to): „${file}“ gibt es schon und bleibt, wie sie ist.`,
  running: 'Für diesen Datenordner läuft schon eine Sicherung.',
  erasedMissing: (file: string) => `Marken (--erased): „${file}“ gibt es nicht.`,
  erasedAgain:
    'Fälle, die seit der Sicherung gelöscht wurden, sind wieder da. Mit --erased und der Datei erased-cases.txt des alten Servers wären sie es nicht; jetzt zeigt der Löschlauf der Koordination, welche noch einmal zu löschen sind.',
  missing: (file: string) => `Sicherung: „${file}“ gibt es nicht.`,
  wrongKey: 'Sicherung: Der Schlüssel passt nicht, oder die Datei ist keine Sicherung.',
  damaged: 'Sicherung: Die Datei ist beschädigt oder unvollständig. Nichts davon wurde übernommen.',
  written: (file: string, files: number, megabytes: string, seconds: string) =>
    `Sicherung geschrieben: ${file} (${files} Dateien, ${megabytes} MB, ${seconds} s).`,
  good: (file: string, at: string) => `Sicherung ist vollständig: ${file}, Stand ${at}.`,
  restored: (folder: string, at: string) =>
    `Wiederhergestellt in ${folder}, Stand ${at}. Alle melden sich einmal neu an; die Geräte bieten dann von selbst noch einmal an, was sie haben. Bitte prüfen: Konten, die seit der Sicherung gesperrt wurden, sind wieder offen.`,
  auditGood: (records: number) => `Protokoll ohne Lücke: ${records} Einträge.`,
  auditBroken: (no: number) =>
    `ACHTUNG: Das Protokoll ist ab Eintrag ${no} verändert oder unvollständig.`,
  edited:
    'ACHTUNG: Die Sicherung wurde nach dem Schreiben verändert; ihre Unterschrift passt nicht.',
  notEmpty: (folder: string) =>
    `Datenordner (--data): „${folder}“ ist nicht leer. Wiederhergestellt wird nur in einen leeren Ordner.`,
  broke: (what: string) => `Abgebrochen: ${what}. Nichts Unvollständiges wurde zurückgelassen.`,
} as const;
