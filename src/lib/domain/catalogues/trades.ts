/** Which chamber looks after an occupation that is not regulated, by group of the KldB 2010. */
export interface TradeRow {
  groups: readonly string[];
  chamber: 'HWK' | 'IHK';
  /** Running such a business of one's own needs a master's certificate (Anlage A HwO). */
  masterNeeded?: true;
  legalBasis: string;
  reviewedOn: string;
}

const REVIEWED = { reviewedOn: '2026-11-23' };

/** Crafts; every other occupation with a training of its own belongs to the IHK. */
export const TRADES: readonly TradeRow[] = [
  {
    ...REVIEWED,
    chamber: 'HWK',
    masterNeeded: true,
    groups: ['223', '244', '252', '262', '321', '322', '331', '332', '333', '342', '823', '825'],
    legalBasis: '§ 1 und Anlage A HwO; § 50c HwO',
  },
  {
    ...REVIEWED,
    chamber: 'HWK',
    groups: ['212', '245', '282', '283', '541', '932', '933', '934', '935', '936'],
    legalBasis: '§ 18 und Anlage B HwO; § 50c HwO',
  },
];

/** Words of trades whose group holds industrial and commercial occupations, too. */
export const CRAFT_STEMS: readonly string[] = [
  'backer',
  'konditor',
  'fleischer',
  'metzger',
  'schlacht',
  'fachverkauf',
  'maler',
  'friseur',
  'goldschmied',
  'fotograf',
  'buchbind',
  'karosserie',
  'kfz',
  'kraftfahrzeugmech',
  'automech',
  'zweirad',
  'landmasch',
  'informationselektron',
];

/** Words of occupations of industry within groups that mostly hold crafts. */
export const INDUSTRY_STEMS: readonly string[] = [
  'industrie',
  'maschinen- und anlagen',
  'holzmechanik',
  'konstruktionsmechanik',
  'fluggerat',
  'fahrzeuglackierer industr',
  'betriebstechn',
  'textil- und modenah',
  'produktionsmech',
];
