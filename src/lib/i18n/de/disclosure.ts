import type { LiftReason } from '#lib/domain/disclosure/counts.ts';
import type { MarkKind } from '#lib/domain/disclosure/party.ts';

/** Texts of an access by Art. 15 and 20 GDPR: demand, review, the file itself. */
export const de = {
  title: 'Auskunft und Berichtigung',
  notFound: 'Diesen Fall gibt es auf diesem Gerät nicht.',
  toRecord: 'Zurück zum Eintrag',
  notYours:
    'Auskunft geben die zuständigen Mentor*innen und die Koordination. Wer vertritt, hält hier fest, dass sie verlangt wurde.',
  demand: {
    title: 'Verlangt',
    what: 'Was wird verlangt?',
    rights: { ACCESS: 'Auskunft', RECTIFICATION: 'Berichtigung' },
    day: 'Verlangt am',
    due: (day: string) => `Zu beantworten bis ${day} (ein Monat, Art. 12 Abs. 3 DSGVO).`,
    note: 'Was soll berichtigt werden?',
    save: 'Als Aufgabe festhalten',
    saved: 'Aufgabe angelegt',
    task: {
      ACCESS: 'Auskunft geben (Art. 15 DSGVO)',
      RECTIFICATION: 'Berichtigen (Art. 16 DSGVO)',
    },
    open: (right: string, on: string, due: string) => `${right}, verlangt am ${on}, bis ${due}`,
    done: 'Erledigt',
    rectify:
      'Berichtigt wird im Eintrag selbst. Was vorher da stand, bleibt unter „Änderungen“ nachlesbar.',
  },
  make: {
    title: 'Auskunft erzeugen',
    text: 'Der Server stellt alles zusammen, was zu dieser Person gespeichert ist: Angaben, Kontakte, Aufgaben, Stellen, Unterlagen, Einwilligungen, Übergaben, Änderungen und wer die Angaben abgerufen hat. Dafür braucht es das Netz und einen neuen Nachweis, wer fragt.',
    identity: 'Vorher klären, ob wirklich die Person selbst fragt (Art. 12 Abs. 6 DSGVO).',
    start: 'Zusammenstellen',
    working: 'Wird zusammengestellt',
    here: (n: number) =>
      n === 1
        ? '1 Eintrag ist nur auf diesem Gerät und fehlt in der Auskunft. Erst abgleichen.'
        : `${n} Einträge sind nur auf diesem Gerät und fehlen in der Auskunft. Erst abgleichen.`,
  },
  review: {
    title: 'Angaben anderer schwärzen',
    text: 'Schwarz ist, was andere Menschen erkennen lässt. Antippen gibt eine Stelle frei oder schwärzt sie. Gestrichelt steht, was vielleicht jemand anderes ist.',
    none: 'In den Texten wurde nichts von anderen gefunden.',
    found: (black: number, doubtful: number) =>
      [
        black === 1 ? '1 Stelle ist geschwärzt' : `${black} Stellen sind geschwärzt`,
        doubtful === 0 ? '' : `${doubtful} noch offen`,
      ]
        .filter(Boolean)
        .join(', '),
    show: 'Texte zeigen',
    others: (n: number) => (n === 1 ? '1 weiterer Text' : `${n} weitere Texte`),
    othersHint: 'Darin wurde nichts gefunden. Wer mehr weiß, kann auch dort schwärzen.',
    more: 'Wörter antippen',
    moreDone: 'Fertig',
    black: (word: string) => `Geschwärzt: ${word}`,
    open: (word: string) => `Nicht geschwärzt: ${word}`,
    files: 'Dateien',
    filesHint:
      'In Fotos und PDFs wird nichts geschwärzt. Eine Datei, die andere zeigt, hier weglassen und auf Papier geschwärzt mitgeben.',
    fileGone: 'Diese Datei ist nicht auf dem Server.',
    create: 'Auskunft erstellen',
    creating: 'Wird erstellt',
    back: 'Abbrechen',
  },
  lift: {
    title: (word: string) => `„${word}“ freigeben`,
    why: 'Warum darf das stehen bleiben?',
    reasons: {
      self: 'Ist die Person selbst',
      known: 'Kein Name, oder allgemein bekannt',
      agreed: 'Die andere Person ist einverstanden',
      other: 'Anderer Grund',
    } satisfies Record<LiftReason, string>,
    here: 'Nur hier freigeben',
    everywhere: (n: number) => `An allen ${n} Stellen freigeben`,
  },
  kinds: {
    PERSON: 'eine andere begleitete Person',
    EMPLOYER_PERSON: 'eine Ansprechperson eines Betriebs',
    STAFF: 'jemand aus dem Projekt',
    PHONE: 'eine Telefonnummer',
    EMAIL: 'eine E-Mail-Adresse',
    FIELD: 'ein Name',
    ADDED: 'von Hand geschwärzt',
  } satisfies Record<MarkKind, string>,
  done: {
    title: 'Auskunft ist erstellt',
    text: 'Ausdrucken oder die Datei verschlüsselt übergeben. Sie ist nicht versiegelt: vom Gerät löschen, sobald sie übergeben ist.',
    noted: 'Dass sie erstellt wurde, steht im Protokoll; ihr Inhalt nicht.',
    taskDone: 'Die Aufgabe „Auskunft geben“ ist erledigt.',
    print: 'Drucken oder als PDF',
    zip: 'Alles als ZIP',
    json: 'Nur maschinenlesbar (JSON)',
    missing: (n: number) =>
      n === 1
        ? '1 Datei ließ sich nicht laden und fehlt.'
        : `${n} Dateien ließen sich nicht laden und fehlen.`,
  },
  files: { zip: 'auskunft.zip', html: 'auskunft.html', json: 'auskunft.json', folder: 'dateien' },
} as const;
