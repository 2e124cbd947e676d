/** Texts of a device that was marked as lost; small, as they are shown before anybody signs in. */
export const de = {
  title: 'Falldaten gelöscht',
  what: 'Dieses Gerät wurde als verloren gemeldet. Die Falldaten sind gelöscht.',
  explain: [
    'Was abgeglichen war, liegt weiter auf dem Server. Was nur auf diesem Gerät war, ist mit gelöscht.',
  ],
  others: 'Andere Personen, die dieses Gerät benutzen, behalten ihre Daten.',
  foundTitle: 'Gerät wiedergefunden?',
  found: [
    'Gehört das Gerät jemand anderem: bitte beim Projekt oder im Fundbüro abgeben.',
    'Eigenes Gerät: der Koordination Bescheid geben, dass es wieder da ist.',
    'Danach wie auf einem neuen Gerät anmelden; alles Abgeglichene kommt vom Server zurück.',
  ],
  go: 'Zur Anmeldung',
};
