import type { AuditRecord } from './audit.ts';
import type { SignedHead } from './head.ts';
import type { Flaw, KeyInUse } from './inspect.ts';
import { fingerprint } from './signing-key.ts';

const instant = (at: number | string): string =>
  new Date(at).toLocaleString('de-DE', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'medium',
    timeStyle: 'medium',
  });
const count = (number: number): string => number.toLocaleString('de-DE');

function lineText(no: number, found: AuditRecord | null): string {
  if (!found) return `Zeile ${count(no)} fehlt.`;
  const stands = found.no === no ? '' : ` Dort steht Nummer ${count(found.no)}.`;
  const about = found.subject ?? '–';
  return `Zeile ${count(no)}.${stands} Vorgang ${found.action}, Kennung ${about}, Zeit ${instant(found.at)}.`;
}

const headText = ({ no, at, publicKey }: SignedHead): string =>
  `Der unterschriebene Stand vom ${instant(at)} (Schlüssel ${fingerprint(publicKey)}) reicht bis Zeile ${count(no)}`;

export function flawText(flaw: Flaw): string {
  switch (flaw.kind) {
    case 'broken':
      return `Die Kette reißt: ${lineText(flaw.no, flaw.found)}`;
    case 'forged':
      return `Eine Unterschrift im Protokoll passt nicht: ${lineText(flaw.no, flaw.found)} Nach Zeile ${count(flaw.since)} wurde etwas neu geschrieben.`;
    case 'truncated':
      return `Das Protokoll ist gekürzt: ${headText(flaw.head)}, hier enden die Zeilen mit ${count(flaw.records)}.`;
    case 'rewritten':
      return `Das Protokoll wurde neu geschrieben: ${headText(flaw.head)}, dort steht hier etwas anderes. Die erste veränderte Zeile liegt nach Zeile ${count(flaw.since)}.`;
    case 'head-forged':
      return 'Die Unterschrift des angegebenen Stands ist falsch: Die Datei wurde verändert.';
  }
}

/** What export and verify say on the terminal. */
export const auditMessages = {
  help: `npm run audit:export -- --data ORDNER --out DATEI    unterschreibt den Stand des Protokolls
npm run audit:verify -- --data ORDNER                prüft das Protokoll
npm run audit:verify -- --backup DATEI               prüft eine Sicherung und ihr Protokoll
npm run audit:lines -- --data ORDNER                 gibt das Protokoll aus, eine Zeile JSON je Vorgang

  --after NUMMER    nur Zeilen nach dieser
  --head DATEI      vergleicht mit einem früher unterschriebenen Stand
  --key-file DATEI  Schlüssel der Sicherung; sonst gilt MAPPE_BACKUP_KEY
  --help            diese Hilfe

Mit MAPPE_ENGINE=couchdb liegt das Protokoll in der CouchDB (COUCHDB_URL), der Schlüssel zum
Unterschreiben im Datenordner des Servers. Ende mit 0: in Ordnung; 1: verändert; 2: nicht geprüft.`,
  whichData: 'Datenordner fehlt: --data ORDNER oder MAPPE_DATA.',
  noLog: (folder: string) => `Datenordner (--data): In „${folder}“ liegt kein Protokoll.`,
  noKey: (folder: string) =>
    `In „${folder}“ liegt noch kein Schlüssel zum Unterschreiben. Der laufende Server legt ihn an, wenn er zum ersten Mal unterschreibt: spätestens zehn Minuten nach der ersten Zeile.`,
  empty: 'Das Protokoll ist noch leer.',
  headMissing: (file: string) => `Stand (--head): „${file}“ gibt es nicht.`,
  headOdd: (file: string) => `Stand (--head): „${file}“ ist kein unterschriebener Stand.`,
  exists: (file: string) => `Datei (--out): „${file}“ gibt es schon und bleibt, wie sie ist.`,
  broke: (what: string) => `Abgebrochen: ${what}.`,
  exported: (file: string, { no, at, publicKey }: SignedHead) =>
    `Stand unterschrieben: ${file}, bis Zeile ${count(no)}, ${instant(at)}.
Schlüssel: ${fingerprint(publicKey)} (${publicKey})
Bitte dort aufbewahren, wo niemand hinkommt, der diesen Server verwaltet.`,
  good: (records: number) => `Protokoll in Ordnung: ${count(records)} Zeilen ohne Lücke.`,
  bad: 'ACHTUNG: Das Protokoll wurde verändert.',
  signed: (no: number, records: number) =>
    no === 0
      ? 'Nichts davon ist unterschrieben.'
      : `Unterschrieben bis Zeile ${count(no)}, danach ${count(records - no)} Zeilen.`,
  key: ({ publicKey, no, at, vouched }: KeyInUse) =>
    `Schlüssel ${fingerprint(publicKey)} seit Zeile ${count(no)}, ${instant(at)}${vouched ? '' : ', von keinem früheren bestätigt'}.`,
  noHead:
    'Verglichen wurde mit keinem auswärts aufbewahrten Stand (--head); wer den ganzen Server verwaltet, könnte alles neu schreiben.',
  backupGood: (file: string, at: string) => `Sicherung unverändert: ${file}, Stand ${instant(at)}.`,
  backupUnsigned:
    'Die Sicherung ist nicht unterschrieben; ob sie verändert wurde, zeigt sie nicht.',
  backupForged: 'ACHTUNG: Die Sicherung wurde nach dem Schreiben verändert.',
  backupForeign: (publicKey: string) =>
    `ACHTUNG: Die Sicherung ist mit einem unbekannten Schlüssel unterschrieben (${fingerprint(publicKey)}).`,
  backupUnchecked: (publicKey: string) =>
    `Die Sicherung ist unterschrieben mit Schlüssel ${fingerprint(publicKey)}; verglichen wurde er mit keinem (--head).`,
} as const;
