import { DISTRICTS } from './catalogues/districts.ts';
import {
  REGULATED_OCCUPATIONS,
  type RegulatedOccupation,
} from './catalogues/regulated-occupations.ts';
import { CRAFT_STEMS, INDUSTRY_STEMS, TRADES } from './catalogues/trades.ts';
import { fold } from './fold.ts';
import type { Education } from './profile.ts';
import type { Recognition } from './recognition.ts';

export interface RecognitionAdvice {
  kind: Recognition['kind'];
  authority: NonNullable<Recognition['authority']>;
  /** The row that says so, where the occupation is regulated. */
  regulated: RegulatedOccupation | null;
  /** Why this office (a sentence of the screen says it). */
  because: 'REGULATED' | 'CRAFT' | 'INDUSTRY' | 'UNIVERSITY' | 'SCHOOL';
  legalBasis: string;
}

/** Words, folded: `Fachärztin für Chirurgie` has the stem `facharzt` as `arzt`, too. */
function names(stems: readonly string[], folded: string): boolean {
  const words = folded.split(/[^\p{L}\p{N}-]+/u);
  return stems.some((stem) =>
    stem.includes(' ') ? folded.includes(stem) : words.some((word) => word.startsWith(stem)),
  );
}

/** The regulated occupation that a title names, or null. The longer name wins (Zahnarzt, Arzt). */
export function regulatedOccupation(title: string): RegulatedOccupation | null {
  const folded = fold(title);
  const found = REGULATED_OCCUPATIONS.filter(({ stems }) => names(stems, folded));
  return found.find(({ code }) => code === 'NURSE_AIDE') ?? found[0] ?? null;
}

/**
 * Which procedure fits an entry and which office is competent: by occupation, and for crafts by the
 * chamber's district (§ 8 BQFG). A suggestion; the form lets choose any other.
 */
export function recognitionAdvice(of: {
  type: Education['type'];
  occupation: string;
  /** Group of the KldB 2010, where it is known. */
  group?: string | undefined;
  /** District of the person, official key. */
  ags?: string | undefined;
}): RecognitionAdvice {
  if (of.type === 'SCHOOL')
    return {
      kind: 'SCHOOL',
      authority: 'LASUB',
      regulated: null,
      because: 'SCHOOL',
      legalBasis: 'SächsSchulG, Vereinbarungen der KMK',
    };
  const regulated = regulatedOccupation(of.occupation);
  if (regulated)
    return {
      kind: 'REGULATED',
      authority: regulated.authority,
      regulated,
      because: 'REGULATED',
      legalBasis: regulated.legalBasis,
    };
  if (of.type === 'UNIVERSITY')
    return {
      kind: 'ZAB',
      authority: 'ZAB',
      regulated: null,
      because: 'UNIVERSITY',
      legalBasis: 'Lissabon-Konvention, Art. III',
    };
  const craft = isCraft(fold(of.occupation), of.group?.slice(0, 3));
  return {
    kind: 'BQFG',
    authority: craft ? craftChamber(of.ags) : 'IHK_FOSA',
    regulated: null,
    because: craft ? 'CRAFT' : 'INDUSTRY',
    legalBasis: craft ? '§ 8 Abs. 1 BQFG, § 50c HwO' : '§ 8 Abs. 2 und 5 BQFG',
  };
}

function isCraft(folded: string, group: string | undefined): boolean {
  if (names(INDUSTRY_STEMS, folded)) return false;
  if (names(CRAFT_STEMS, folded)) return true;
  return TRADES.some(({ groups }) => group !== undefined && groups.includes(group));
}

const CHAMBERS: Readonly<Record<string, RecognitionAdvice['authority']>> = {
  'HWK Chemnitz': 'HWK_C',
  'HWK Dresden': 'HWK_DD',
  'HWK zu Leipzig': 'HWK_L',
};

/** The chamber of the district; `OTHER` where the district is not known. */
function craftChamber(ags: string | undefined): RecognitionAdvice['authority'] {
  const district = DISTRICTS.find((row) => row.ags === ags);
  return CHAMBERS[district?.chamberOfCrafts ?? ''] ?? 'OTHER';
}
