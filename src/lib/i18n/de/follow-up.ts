/** Texts of the aftercare: one question at each step, three taps. */
export const de = {
  title: (step: string) => `Nachbetreuung ${step}`,
  status: 'Wie geht es weiter?',
  source: 'Auskunft von',
  note: 'Notiz',
  save: 'Speichern',
  saved: 'Verbleib festgehalten',
  call: 'Anrufen',
  endNext: 'Danach Ende und Grund eintragen: an der Vermittlung, unter „Beendet“.',
  draftFound: (when: string) => `Entwurf von ${when}`,
  draftDiscard: 'Neu beginnen',
  remove: 'Löschen',
  due: (step: string) => `Nachbetreuung ${step} ist fällig`,
  next: (step: string, day: string) => `Nachbetreuung ${step}: ab ${day}`,
  open: 'Verbleib eintragen',
  missed: (steps: string) => `Nicht nachgefragt: ${steps}`,
  answered: (step: string, status: string) => `${step}: ${status}`,
  consentTitle: 'Einwilligung für die Nachbetreuung fehlt',
  consentText:
    'Nach dem Ende der Begleitung darf nur noch nachgefragt werden, wer dem zugestimmt hat (C5). Am besten jetzt fragen, solange Kontakt besteht.',
  consentTextOver:
    'Die Begleitung ist beendet. Ohne Einwilligung in die Nachbetreuung (C5) darf nicht nachgefragt werden.',
  consentAsk: 'Einwilligung einholen',
  startedTitle: 'Es hat begonnen',
  startedText:
    'Der Fall kann in die Nachbetreuung. Begleiten und nachfragen geht weiter wie bisher.',
  toAftercare: 'In die Nachbetreuung',
  inAftercare: 'Fall ist in der Nachbetreuung',
};
