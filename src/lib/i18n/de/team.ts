/** Texts of the team, as the coordination of a project sees it. */
export const de = {
  title: 'Team',
  onlineOnly: 'Das Team wird vom Server geholt und braucht das Netz.',
  people: 'Personen im Projekt',
  lacking: (count: number) =>
    count === 1
      ? '1 Person hat noch keinen zweiten Faktor. Er wird unter „Geräte“ eingerichtet.'
      : `${count} Personen haben noch keinen zweiten Faktor. Er wird unter „Geräte“ eingerichtet.`,
} as const;
