import type { CaseReason } from '../../domain/lost-device.ts';

/** Texts of the page of a lost device. */
export const de = {
  title: 'Verlorenes Gerät',
  loading: 'Wird geladen …',
  retry: 'Noch einmal laden',
  state: {
    waiting: 'Als verloren gemeldet',
    waitingText:
      'Das Gerät ist abgemeldet. Die Falldaten werden gelöscht, sobald es sich meldet; es hat sich seitdem nicht gemeldet.',
    asked: 'Das Gerät löscht',
    askedText: (when: string) =>
      `Es hat den Auftrag am ${when} bekommen und das Löschen noch nicht bestätigt.`,
    gone: 'Gelöscht',
    goneText: (when: string) => `Das Gerät hat am ${when} bestätigt, dass die Falldaten weg sind.`,
    found: 'Wiedergefunden',
    foundText: (when: string) =>
      `Die Meldung ist seit ${when} aufgehoben; gelöscht wird nichts. Zum Abgleichen auf dem Gerät neu anmelden.`,
    left: 'Zugang beendet',
  },
  lift: 'Gerät wiedergefunden',
  lifted: 'Die Meldung ist aufgehoben.',
  facts: {
    device: 'Gerät',
    person: 'Von',
    markedAt: 'Gemeldet',
    contactAt: 'Letzter Kontakt davor',
    syncedAt: 'Letzter Abgleich davor',
    deadline: 'Frist für die Meldung (Art. 33 DSGVO)',
    never: 'nie',
  },
  unsynced:
    'Was nach dem letzten Abgleich nur auf dem Gerät eingegeben wurde, kennt der Server nicht; es ist mit dem Gerät verloren.',
  noReply:
    'Meldet sich das Gerät nie (kein Netz, App gelöscht, Speicher gelöscht), bleibt es bei der Versiegelung: ohne Passphrase (oder eine dafür eingerichtete Gerätesperre) öffnet sich nichts.',
  tabs: { label: 'Zum Verlust', cases: 'Fälle', notice: 'Meldung (72 Stunden)' },
  print: 'Drucken',
  csv: 'Als CSV-Liste',
  cases: {
    title: 'Fälle, die auf dem Gerät waren',
    explain:
      'Nach dem, was der Server weiß: die Fallliste beim letzten Kontakt, seitdem abgegebene Fälle und beendete Fälle, die noch auf dem Gerät lagen. Im Zweifel steht ein Fall dabei. Dieser Abruf ist protokolliert.',
    none: 'Auf diesem Gerät waren keine Fälle.',
    hidden: (n: number) =>
      n === 1
        ? '1 weiterer Fall ist inzwischen bei jemand anderem; die Namen sieht die Koordination.'
        : `${n} weitere Fälle sind inzwischen bei anderen; die Namen sieht die Koordination.`,
    counts: (n: number) => (n === 1 ? '1 Fall ist betroffen.' : `${n} Fälle sind betroffen.`),
    noNames: 'Die Namen sehen nur die Person selbst und die Koordination des Projekts.',
    unknown: (id: string) => `Fall ${id.slice(-6)} (noch nicht auf diesem Gerät)`,
    asOf: (when: string) => `Stand: ${when}`,
    fileName: 'betroffene-faelle.csv',
    columns: ['Name', 'Telefon', 'E-Mail', 'Status', 'Warum betroffen'],
  },
  why: {
    CASELOAD: 'in der Fallliste',
    ENDED: 'beendet, noch auf dem Gerät',
    HANDED_OVER: 'inzwischen abgegeben',
  } satisfies Record<CaseReason, string>,
  notice: {
    day: 'Verlust bekannt seit (Tag)',
    time: 'Uhrzeit',
    hint: 'Ab hier zählen die 72 Stunden. Maßgeblich ist, wann der Träger davon wusste.',
    save: 'Übernehmen',
    saved: 'Frist neu berechnet.',
    invalid: 'Bitte einen Tag und eine Uhrzeit angeben, die nicht in der Zukunft liegen.',
    text: 'Als Textdatei',
    fileName: 'entwurf-meldung-art-33.txt',
  },
};
