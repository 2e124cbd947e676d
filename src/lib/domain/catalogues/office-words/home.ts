import type { OfficeWordRow } from './office-word.ts';

/** The flat and its papers. */
export const HOME_WORDS: readonly OfficeWordRow[] = [
  ['LEASE', 'der Mietvertrag', 'Darin steht, was die Wohnung kostet und welche Regeln gelten.'],
  ['COSTS', 'die Nebenkosten', 'Geld für Heizung, Wasser und Müll, zusätzlich zur Miete.'],
  [
    'DEPOSIT',
    'die Kaution',
    'Geld, das man am Anfang gibt und am Ende zurückbekommt, wenn alles in Ordnung ist.',
    '§ 551 BGB',
  ],
  [
    'REGISTRATION',
    'die Anmeldung der Wohnung',
    'Nach dem Umzug sagt man dem Amt in zwei Wochen die neue Adresse.',
    '§ 17 BMG',
  ],
  [
    'LANDLORD_PAPER',
    'die Wohnungsgeberbestätigung',
    'Ein Papier vom Vermieter: Diese Person wohnt hier.',
    '§ 19 BMG',
  ],
  [
    'REGISTRATION_PAPER',
    'die Meldebescheinigung',
    'Ein Papier vom Amt: Hier wohnt man.',
    '§ 18 BMG',
  ],
  [
    'HOUSING_BENEFIT',
    'das Wohngeld',
    'Geld vom Amt für die Miete, wenn man arbeitet und wenig verdient.',
    '§ 1 WoGG',
  ],
  [
    'SHARED_HOUSING',
    'die Gemeinschaftsunterkunft',
    'Ein Haus, in dem viele Geflüchtete zusammen wohnen.',
    '§ 53 AsylG',
  ],
  [
    'BROADCAST',
    'der Rundfunkbeitrag',
    'Geld für Radio und Fernsehen, für jede Wohnung. Mit Geld vom Amt muss man oft nicht zahlen.',
    '§§ 2, 4 RBStV',
  ],
];
