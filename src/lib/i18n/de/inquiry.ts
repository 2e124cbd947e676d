/** Texts of a new inquiry: four fields, and nothing else. */
export const de = {
  title: 'Neue Anfrage',
  text: 'Vier Angaben genügen. Alles andere kommt später.',
  name: 'Name wie im Dokument',
  nameHint: 'Familienname, Vorname – mit Komma dazwischen',
  namePlaceholder: 'Familienname, Vorname',
  read: (family: string, given: string) =>
    given ? `Familienname: ${family} · Vorname: ${given}` : `Nur ein Name: ${family}`,
  turn: 'Umgekehrt',
  phone: 'Telefon',
  place: 'Ort oder Postleitzahl',
  placeRead: (place: string) => `Gespeichert wird ${place}`,
  placesOf: (zip: string) => `Orte mit ${zip}`,
  language: 'Sprache',
  languageHint: 'In dieser Sprache wird später das Merkblatt gezeigt.',
  languageSearch: 'Sprache suchen',
  check: 'Speichern und prüfen',
  later: 'Nur speichern',
  all: 'Alle Angaben eingeben',
  saved: 'Anfrage gespeichert',
};
