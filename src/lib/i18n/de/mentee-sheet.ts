/** What the mentor reads around the sheet for the mentee. */
export const de = {
  title: 'Schritte und Termine für Mentee',
  language: 'Sprache',
  print: 'Drucken',
  close: 'Schließen',
  german: 'In dieser Sprache gibt es das Blatt noch nicht. Es erscheint auf Deutsch.',
  notOnDevice: 'Diese Person ist nicht auf diesem Gerät',
};
