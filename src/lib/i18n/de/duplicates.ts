import type { Evidence } from '#lib/domain/duplicates/mentee.ts';

/** What speaks for or against one person, in words. */
const reasons: Record<Evidence['what'], string> = {
  'name-exact': 'gleicher Name',
  'name-sounds': 'Name klingt gleich',
  'name-swapped': 'gleicher Name in anderer Reihenfolge',
  'name-part': 'ein Name klingt gleich',
  'birth-same': 'gleiches Geburtsdatum',
  'birth-first-of-january': 'beide am 1. Januar geboren',
  'birth-swapped': 'Geburtsdatum mit Tag und Monat vertauscht',
  'birth-year': 'gleiches Geburtsjahr',
  'birth-next-year': 'Geburtsjahr um eins verschieden',
  phone: 'gleiche Telefonnummer',
  email: 'gleiche E-Mail-Adresse',
  address: 'gleiche Anschrift',
  nationality: 'gleiche Staatsangehörigkeit',
  'customer-no': 'gleiche Kundennummer',
  'gender-differs': 'anderes Geschlecht',
  'nationality-differs': 'andere Staatsangehörigkeit',
  'birth-differs': 'Geburtsjahre weit auseinander',
};

/** Texts of the hint that somebody may be known already. */
export const de = {
  title: 'Schon vorhanden?',
  likely: 'Sehr wahrscheinlich dieselbe Person',
  check: 'Vielleicht dieselbe Person',
  reasons: (of: readonly Evidence[]) => {
    const text = of.map(({ what }) => reasons[what]).join(', ');
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
  },
  only: 'Verglichen wird nur mit dem, was auf diesem Gerät liegt.',
  open: 'Mappe öffnen',
  another: 'Nicht dieselbe Person',
  said: (name: string) => `Vermerkt: nicht dieselbe Person wie ${name}.`,
  undo: 'Rückgängig',
};
