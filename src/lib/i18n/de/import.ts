import type { ListField, ListKind } from '#lib/domain/import/list.ts';

const rows = (n: number) => (n === 1 ? '1 Zeile' : `${n} Zeilen`);

const fields: Record<ListField, string> = {
  familyName: 'Familienname',
  givenNames: 'Vorname',
  fullName: 'Name (ganz)',
  birthDate: 'Geburtsdatum',
  nationality: 'Staatsangehörigkeit',
  gender: 'Geschlecht',
  street: 'Straße',
  zip: 'Postleitzahl',
  city: 'Ort',
  residence: 'Aufenthalt',
  validUntil: 'Gültig bis',
  germanLevel: 'Deutsch',
  phone: 'Telefon',
  email: 'E-Mail',
  firstContactOn: 'Erster Kontakt',
  agreementSignedOn: 'Vereinbarung vom',
  mainPath: 'Ziel',
  note: 'Notiz',
  name: 'Name des Betriebs',
  size: 'Zahl der Mitarbeitenden',
  contactPerson: 'Ansprechperson',
  website: 'Internetseite',
  date: 'Datum',
  time: 'Uhrzeit',
  duration: 'Dauer',
  contactType: 'Art des Kontakts',
  mentee: 'Mentee',
  employer: 'Betrieb',
  topic: 'Thema',
  place: 'Ort',
};

const kinds: Record<ListKind, string> = {
  mentee: 'Mentees',
  employer: 'Betriebe',
  contact: 'Kontakte',
};

/** Fields of a record by the first part of their path, for "bitte prüfen". */
const paths: Readonly<Record<string, string>> = {
  familyName: 'Name',
  birthDate: 'Geburtsdatum',
  gender: 'Geschlecht',
  nationalities: 'Staatsangehörigkeit',
  phones: 'Telefon',
  email: 'E-Mail',
  address: 'Anschrift',
  residence: 'Aufenthalt',
  germanLevel: 'Deutsch',
  mainPath: 'Ziel',
  agreementSignedOn: 'Vereinbarung',
  firstContactOn: 'Erster Kontakt',
  sites: 'Anschrift und Telefon',
  sizeClass: 'Größe',
  date: 'Datum',
  time: 'Uhrzeit',
  contactType: 'Art des Kontakts',
  durationMin: 'Dauer',
  topics: 'Thema',
  caseId: 'Mentee',
  employerId: 'Betrieb',
};

/** Texts of the import of lists. */
export const de = {
  title: 'Liste übernehmen',
  steps: ['Datei', 'Spalten', 'Vorschau', 'Fertig'],
  fields,
  kinds,
  rows,
  pathLabel: (path: string) => paths[path.split('.')[0] ?? ''] ?? 'Angaben',
  kept: (field: string, text: string) => `${field} laut Liste: ${text}`,
  file: {
    intro:
      'Mentees, Betriebe oder Kontakte aus einer vorhandenen Tabelle übernehmen. Die Datei bleibt auf diesem Gerät. Es geht auch ohne Netz.',
    choose: 'Datei wählen',
    other: 'Andere Datei wählen',
    drop: 'oder hierher ziehen',
    formats: 'CSV oder Excel (.xlsx), bis 20 MB und 50.000 Zeilen',
    order: 'Am besten in dieser Reihenfolge: Mentees, Betriebe, Kontakte.',
    reading: 'Datei wird gelesen',
    noProjectTitle: 'Hier gibt es nichts zu übernehmen',
    noProjectText:
      'Listen übernimmt, wer in einem Projekt arbeitet: Mentor*innen und Koordination.',
  },
  columns: {
    title: 'Was steht in den Spalten?',
    recognised: (kind: string, n: number) => `Erkannt: ${kind}, ${rows(n)}`,
    unknown: 'Die Spalten wurden nicht erkannt.',
    unknownText: 'Bitte auswählen, was in der Liste steht und was jede Spalte enthält.',
    kind: 'Das ist eine Liste von',
    sheet: 'Tabellenblatt',
    mentor: 'Wer begleitet diese Mentees?',
    mentorOfContacts: 'Wer hat diese Kontakte geführt?',
    noMentor: 'noch offen',
    ignore: 'nicht übernehmen',
    empty: 'leer',
    unnamed: (n: number) => `Spalte ${n}`,
    check: 'bitte prüfen',
    missing: (what: string) => `Es fehlt noch: ${what}`,
    or: ' oder ',
    next: 'Vorschau ansehen',
    encodings: {
      'utf-8': 'UTF-8',
      'windows-1252': 'Windows-Westeuropa',
      'utf-16le': 'UTF-16',
      'utf-16be': 'UTF-16',
    },
    separators: { ';': 'Semikolon', ',': 'Komma', '\t': 'Tabulator', '|': 'senkrechter Strich' },
    read: (encoding: string, separator: string) => `${encoding}, getrennt durch ${separator}`,
    excel: 'Excel-Datei',
  },
  preview: {
    title: 'Das wird übernommen',
    checking: 'Zeilen werden geprüft',
    tabs: {
      names: 'Wer ist gemeint?',
      new: 'Neu',
      review: 'Prüfen',
      duplicate: 'Doppelt?',
      problem: 'Probleme',
      existing: 'Schon da',
    },
    tabsLabel: 'Zeilen der Liste',
    line: (row: number) => `Zeile ${row}`,
    newText: 'Diese Zeilen werden angelegt.',
    reviewText:
      'Diese Zeilen werden angelegt. Die genannten Angaben waren nicht eindeutig; sie sind danach mit „bitte prüfen“ markiert.',
    waiting: (n: number) =>
      n === 1
        ? '1 Person davon ist laut Liste in Begleitung. Ohne Einwilligung C1 nicht aktiv: Sie kommt als „Erstgespräch“ herein und ist in Begleitung, sobald C1 aufgenommen ist.'
        : `${n} Personen davon sind laut Liste in Begleitung. Ohne Einwilligung C1 nicht aktiv: Sie kommen als „Erstgespräch“ herein und sind in Begleitung, sobald C1 aufgenommen ist.`,
    duplicateText:
      'Diese Einträge gibt es wahrscheinlich schon. Es wird nichts zusammengelegt; bitte entscheiden.',
    problemText:
      'Diese Zeilen werden nicht übernommen. Am besten als Datei sichern, ausbessern und noch einmal einlesen.',
    existingText: 'Diese Zeilen wurden schon einmal übernommen. Sie werden ausgelassen.',
    reviewLine: (what: string) => `bitte prüfen: ${what}`,
    nobody: 'Hier steht nichts.',
    more: (n: number) => `Weitere zeigen (noch ${n})`,
    inList: (row: number) => `In der Liste, Zeile ${row}`,
    inRecords: 'Schon vorhanden',
    sameList: (row: number) => `Auch in der Liste, Zeile ${row}`,
    perhaps: 'ähnlich',
    decide: (name: string) => `Was soll mit ${name} geschehen?`,
    skip: 'Auslassen',
    create: 'Trotzdem anlegen',
    createPlain: 'Anlegen',
    save: 'Problemzeilen als CSV sichern',
    fileName: 'Problemzeilen.csv',
    nobodyNamed: 'Niemand mit diesem Namen ist auf diesem Gerät.',
    namesText:
      'Diese Namen passen zu mehreren Einträgen oder zu keinem. Eine Auswahl gilt für alle Zeilen mit diesem Namen.',
    nameLabel: (name: string, n: number) => `${name} (${rows(n)})`,
    nameSkip: 'Zeilen auslassen',
    without: 'ohne Betrieb übernehmen',
    born: (day: string) => `geb. ${day}`,
    unnamed: 'ohne Namen',
    blank: 'leere Zeile',
    nothing: 'Es gibt nichts Neues zu übernehmen.',
    run: (n: number) => (n === 1 ? '1 Zeile übernehmen' : `${n} Zeilen übernehmen`),
    back: 'Spalten ändern',
    writing: 'Wird übernommen',
    leave: 'Diese Seite kann verlassen werden; die Übernahme geht weiter.',
    allOrNothing: 'Es wird alles übernommen oder nichts.',
  },
  facts: {
    name: 'Name',
    birthDate: 'Geburtsdatum',
    place: 'Ort',
    phone: 'Telefon',
    nationality: 'Staatsangehörigkeit',
    date: 'Datum',
    contactType: 'Art',
    who: 'Mit',
    note: 'Notiz',
  },
  done: {
    title: (n: number, kind: string) => `${n} ${kind} übernommen`,
    one: {
      mentee: '1 Mentee übernommen',
      employer: '1 Betrieb übernommen',
      contact: '1 Kontakt übernommen',
    } satisfies Record<ListKind, string>,
    text: 'Alles ist auf diesem Gerät gespeichert und wird beim nächsten Abgleich gesichert.',
    review: (n: number) =>
      n === 1
        ? 'Bei einem Eintrag ist noch etwas zu prüfen.'
        : `Bei ${n} Einträgen ist noch etwas zu prüfen.`,
    waiting: (n: number) =>
      n === 1
        ? '1 Person wartet auf die Einwilligung C1; ohne sie ist sie nicht aktiv.'
        : `${n} Personen warten auf die Einwilligung C1; ohne sie sind sie nicht aktiv.`,
    toWaiting: 'Einwilligungen aufnehmen',
    left: (n: number) => `${rows(n)} nicht übernommen.`,
    toMentees: 'Zu den Mentees',
    toEmployers: 'Zu den Betrieben',
    again: 'Noch eine Liste',
    failed: 'Nichts wurde übernommen.',
    show: 'Ansehen',
  },
} as const;

/** `121 Mentees übernommen`. */
export function doneTitle(kind: ListKind, created: number): string {
  return created === 1 ? de.done.one[kind] : de.done.title(created, kinds[kind]);
}
