/** What an extension that was applied for means, in plain words. */
export const EXTENSION_RULES = {
  FICTION: {
    title: 'Vor Ablauf beantragt: Der Titel gilt fort',
    text: 'Er gilt mit allen Rechten, auch zur Arbeit, bis die Behörde entscheidet. Eine Fiktionsbescheinigung verlangen und hier als neues Dokument eintragen.',
    legalBasis: '§ 81 Abs. 4 Satz 1, Abs. 5 AufenthG',
  },
  LATE: {
    title: 'Nach Ablauf beantragt',
    text: 'Der Titel gilt nicht von selbst fort. Die Behörde kann das anordnen; sofort dort nachfragen und beraten lassen.',
    legalBasis: '§ 81 Abs. 4 Satz 3 AufenthG',
  },
  PENDING: {
    title: 'Verlängerung beantragt',
    text: 'Dieses Papier gilt nicht von selbst fort: vor dem letzten Tag nachfragen und das neue Dokument eintragen.',
    legalBasis: '§§ 60a, 81 AufenthG, § 63 AsylG',
  },
} as const;
