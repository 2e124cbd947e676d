/** Names of the places that addresses need before a screen's own texts are loaded. */
export const de = {
  mentees: 'Liste der Mentees',
  employers: 'Liste der Betriebe',
  pickMentee: 'In der Liste eine Person auswählen.',
  pickEmployer: 'In der Liste einen Betrieb auswählen.',
};
