/** What an extension that was applied for means, in plain words. */
export const EXTENSION_RULES = {
  FICTION: {
    text: 'Vor Ablauf beantragt: Der Titel gilt mit allen Rechten fort, auch zur Arbeit, bis die Behörde entscheidet. Eine Fiktionsbescheinigung verlangen und hier als neues Dokument eintragen.',
    legalBasis: '§ 81 Abs. 4 Satz 1, Abs. 5 AufenthG',
  },
  LATE: {
    text: 'Nach Ablauf beantragt: Der Titel gilt nicht von selbst fort. Die Behörde kann das anordnen; sofort dort nachfragen und beraten lassen.',
    legalBasis: '§ 81 Abs. 4 Satz 3 AufenthG',
  },
  PENDING: {
    text: 'Beantragt. Dieses Papier gilt aber nicht von selbst fort: vor dem letzten Tag nachfragen und das neue Dokument eintragen.',
    legalBasis: '§§ 60a, 81 AufenthG, § 63 AsylG',
  },
} as const;
