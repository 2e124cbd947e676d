/**
 * Words in free texts that point to special categories of personal data (Art. 9 (1) GDPR), or to why
 * somebody fled, which is nobody's business here (domain.md 3). Law is data: a row says on what it
 * rests. Words that mostly mean something else at work (Krankenhaus, Therapeut, sucht) are left out.
 */
export type SpecialKind = 'HEALTH' | 'FLIGHT' | 'BELIEF' | 'PRIVATE';

export interface SpecialWords {
  kind: SpecialKind;
  legalBasis: string;
  validFrom: string;
  /** Null: nobody has looked at the list as counsel yet. */
  reviewedOn: string | null;
  /** Beginnings of words, folded (`fold`): lower case, ä as a, ß as ss. */
  stems: readonly string[];
  /** Whole words, folded. */
  words: readonly string[];
}

// prettier-ignore
export const SPECIAL_WORDS: readonly SpecialWords[] = [
  {
    kind: 'HEALTH',
    legalBasis: 'Art. 9 Abs. 1, Abs. 2 lit. a DSGVO (nur mit C2)',
    validFrom: '2018-05-25',
    reviewedOn: null,
    stems: [
      'diagnos', 'depress', 'trauma', 'psychisch', 'psychotherap', 'psychiat', 'suizid', 'selbstmord',
      'krebserkrank', 'epilep', 'diabet', 'hepatit', 'tuberkul', 'schwanger', 'schwerbehind',
      'behinderung', 'suchtkrank', 'drogen', 'alkoholi', 'medikament', 'angststorung', 'panikattack',
      'bandscheib', 'asthma', 'chronisch', 'erkrank', 'pflegegrad',
    ],
    words: ['krank', 'hiv', 'aids', 'krebs', 'ptbs', 'gdb', 'therapie', 'klinikaufenthalt'],
  },
  {
    kind: 'FLIGHT',
    legalBasis: 'Art. 5 Abs. 1 lit. c, Art. 9 Abs. 1 DSGVO',
    validFrom: '2018-05-25',
    reviewedOn: null,
    stems: [
      'fluchtgrund', 'fluchtgeschicht', 'asylgrund', 'verfolgung', 'verfolgt', 'gefoltert', 'folter',
      'vergewaltig', 'inhaftiert', 'desertier', 'zwangsheirat', 'zwangsverheirat', 'beschneidung',
    ],
    words: ['gefangnis', 'taliban', 'miliz'],
  },
  {
    kind: 'BELIEF',
    legalBasis: 'Art. 9 Abs. 1 DSGVO',
    validFrom: '2018-05-25',
    reviewedOn: null,
    stems: [
      'religio', 'muslim', 'moslem', 'islamisch', 'sunnit', 'schiit', 'alevit', 'jesid', 'yezid',
      'christlich', 'judisch', 'atheist', 'konvertier', 'gewerkschaftsmitglied', 'oppositionell',
      'parteimitglied',
    ],
    words: ['christ', 'christin', 'jude', 'judin'],
  },
  {
    kind: 'PRIVATE',
    legalBasis: 'Art. 9 Abs. 1 DSGVO',
    validFrom: '2018-05-25',
    reviewedOn: null,
    stems: ['homosex', 'lesbisch', 'bisexuell', 'transsex', 'transgender'],
    words: ['schwul', 'queer'],
  },
];

/** Fields that domain.md 1.2 allows with C2 alone; the profile asks for them in one sheet. */
export const HEALTH_FIELDS = ['workRestriction', 'workRestrictionNote', 'disability'] as const;
