/** Texts of setting a photographed page straight. */
export const de = {
  title: 'Foto geraderichten',
  opening: 'Das Foto wird geöffnet …',
  found: 'Blatt erkannt. Die Ecken lassen sich ziehen.',
  notFound: 'Die Punkte auf die Ecken des Blatts ziehen.',
  field: 'Ecken des Blatts',
  picture: 'Aufgenommenes Foto',
  corners: ['oben links', 'oben rechts', 'unten rechts', 'unten links'],
  corner: (which: string, left: number, top: number) =>
    `Ecke ${which}, ${left} % von links, ${top} % von oben`,
  keys: 'Pfeiltasten verschieben die Ecke, mit Umschalt weiter, mit Alt feiner.',
  turn: 'Um 90° drehen',
  straighten: 'Geraderichten',
  working: 'Wird gerade …',
  leave: 'So lassen',
  noPage: 'Die Punkte liegen nicht wie die Ecken eines Blatts.',
} as const;
