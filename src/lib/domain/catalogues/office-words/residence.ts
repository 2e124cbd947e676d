import type { OfficeWordRow } from './office-word.ts';

/** At the immigration office. */
export const RESIDENCE_WORDS: readonly OfficeWordRow[] = [
  [
    'IMMIGRATION_OFFICE',
    'die Ausländerbehörde',
    'Das Amt, das über den Aufenthalt und oft über die Arbeitserlaubnis entscheidet.',
  ],
  [
    'BAMF',
    'das Bundesamt für Migration und Flüchtlinge (BAMF)',
    'Das Amt, das über den Asylantrag entscheidet und Deutschkurse bezahlt.',
  ],
  [
    'ASYLUM_PERMIT',
    'die Aufenthaltsgestattung',
    'Das Papier für die Zeit, in der über den Asylantrag entschieden wird.',
    '§ 55 AsylG',
  ],
  [
    'TOLERATION',
    'die Duldung',
    'Das Papier sagt: Zurzeit wird man nicht abgeschoben. Es ist keine Aufenthaltserlaubnis.',
    '§ 60a AufenthG',
  ],
  [
    'RESIDENCE_PERMIT',
    'die Aufenthaltserlaubnis',
    'Damit darf man eine bestimmte Zeit in Deutschland leben.',
    '§ 7 AufenthG',
  ],
  [
    'SETTLEMENT_PERMIT',
    'die Niederlassungserlaubnis',
    'Damit darf man für immer in Deutschland leben und arbeiten.',
    '§ 9 AufenthG',
  ],
  [
    'FICTION',
    'die Fiktionsbescheinigung',
    'Das Papier gilt, bis die Ausländerbehörde über den neuen Antrag entscheidet.',
    '§ 81 AufenthG',
  ],
  [
    'WORK_PERMIT',
    'die Beschäftigungserlaubnis',
    'Damit darf man arbeiten oder eine Ausbildung machen.',
    '§ 4a AufenthG, § 61 AsylG',
  ],
  [
    'SIDE_CONDITION',
    'die Nebenbestimmung',
    'Ein Satz im Ausweis, zum Beispiel: Beschäftigung erlaubt.',
    '§ 12 AufenthG',
  ],
  [
    'RESIDENCE_RULE',
    'die Wohnsitzauflage',
    'Man muss in einem bestimmten Ort oder Land wohnen.',
    '§§ 12a, 61 AufenthG, § 60 AsylG',
  ],
  [
    'EXTENSION',
    'die Verlängerung',
    'Das Papier gilt länger. Den Antrag stellt man, bevor es abläuft.',
    '§ 8, § 81 Abs. 4 AufenthG',
  ],
  ['PASSPORT', 'der Reisepass', 'Der Ausweis vom eigenen Land.'],
  [
    'DOCUMENT',
    'das Aufenthaltsdokument',
    'Das Papier oder die Karte, auf der steht: So darf man hier sein.',
  ],
];
