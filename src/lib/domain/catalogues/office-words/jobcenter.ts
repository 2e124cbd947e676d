import type { OfficeWordRow } from './office-word.ts';

/** At the Jobcenter and the employment agency. */
export const JOBCENTER_WORDS: readonly OfficeWordRow[] = [
  ['JOBCENTER', 'das Jobcenter', 'Das Amt zahlt Geld zum Leben und hilft, Arbeit zu finden.'],
  [
    'EMPLOYMENT_AGENCY',
    'die Agentur für Arbeit',
    'Das Amt berät zu Arbeit und Ausbildung und zahlt Arbeitslosengeld.',
  ],
  [
    'BASIC_INCOME',
    'das Grundsicherungsgeld (früher: Bürgergeld)',
    'Geld zum Leben vom Jobcenter, wenn man zu wenig Geld hat.',
    'SGB II',
  ],
  [
    'RENEWAL',
    'der Weiterbewilligungsantrag',
    'Mit diesem Antrag zahlt das Jobcenter auch in den nächsten Monaten.',
    '§§ 37, 41 SGB II',
  ],
  [
    'HOUSEHOLD',
    'die Bedarfsgemeinschaft',
    'Menschen, die zusammen wohnen und für die das Jobcenter zusammen rechnet.',
    '§ 7 Abs. 3 SGB II',
  ],
  [
    'COOPERATION_PLAN',
    'der Kooperationsplan',
    'Darin steht, was ich und was das Jobcenter für die Arbeit tun.',
    '§ 15 SGB II',
  ],
  [
    'TRAINING_VOUCHER',
    'der Bildungsgutschein',
    'Ein Papier vom Amt: Es bezahlt eine Weiterbildung.',
    '§ 81 Abs. 4 SGB III',
  ],
  [
    'PLACEMENT_VOUCHER',
    'der Aktivierungs- und Vermittlungsgutschein (AVGS)',
    'Ein Papier vom Amt: Es bezahlt Hilfe bei der Suche nach Arbeit.',
    '§ 45 SGB III',
  ],
  [
    'JOB_SEEKER',
    'sich arbeitsuchend melden',
    'Dem Amt sagen: Meine Arbeit endet bald, ich suche neue.',
    '§ 38 SGB III',
  ],
];
