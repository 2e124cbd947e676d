/** Texts of the timeline on paper. */
export const de = {
  title: 'Verlauf drucken',
  intro: 'Nur drucken, was gebraucht wird. Ort, Betrieb und Notizen stehen sonst nicht darauf.',
  notFound: 'Diese Person ist nicht auf diesem Gerät.',
  from: 'Von',
  until: 'Bis',
  kinds: 'Was soll darauf stehen?',
  notes: 'Notizen mitdrucken',
  notesHint: 'Nur, wenn sie für den Zweck nötig sind.',
  print: 'Drucken oder als PDF',
  noted: 'Dass gedruckt wurde, wird festgehalten: wie viele Zeilen, nicht was darin steht.',
  none: 'In diesem Zeitraum steht nichts davon.',
  wrongPeriod: 'Der erste Tag liegt nach dem letzten.',

  paper: 'Verlauf',
  period: (from: string, until: string) =>
    [from ? `vom ${from}` : '', until ? `bis ${until}` : ''].filter(Boolean).join(' '),
  kindsShown: (kinds: readonly string[]) => kinds.join(', '),
  madeBy: (day: string, name: string) => `Gedruckt am ${day}${name ? ` von ${name}` : ''}`,
  columns: { on: 'Tag', what: 'Art und Thema', minutes: 'Dauer', who: 'Wer' },
  sum: (contacts: number, minutes: string) =>
    `${contacts === 1 ? '1 Kontakt' : `${String(contacts)} Kontakte`}${minutes ? `, zusammen ${minutes}` : ''}`,
};
