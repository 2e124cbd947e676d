import type { ResidenceStatusCode } from '../catalogues/residence-status.ts';
import { fold } from '../fold.ts';
import { readParagraph, type Paragraph } from './paragraph.ts';
import { check, type Reading, sure } from './reading.ts';

type Found = readonly [ResidenceStatusCode, boolean];

/** Words in the order in which they are looked for; the flag says whether the word alone is sure. */
const WORDS: readonly (readonly [RegExp, ResidenceStatusCode, boolean])[] = [
  [/ausbildungsduldung/, 'DUL_60C', true],
  [/beschaftigungsduldung/, 'DUL_60D', true],
  [/ermessensduldung/, 'DUL_60A_E', true],
  [/duldung.*ungeklarte/, 'DUL_60B', true],
  [/duldung|geduldet/, 'DUL_60A', true],
  [/gestattung|gestattet/, 'ASY_GEST', true],
  [/ankunftsnachweis|buma/, 'ASY_AKN', true],
  [/folgeantrag|zweitantrag/, 'ASY_FOLGE', true],
  [/fiktion/, 'FIK_81_4', false],
  [/chancen/, 'AE_104C', true],
  [/subs/, 'AE_25_2_S', true],
  [/fluchtling|gfk/, 'AE_25_2_F', true],
  [/asylberechtigt/, 'AE_25_1', true],
  [/abschiebungsverbot|abschiebeverbot/, 'AE_25_3', true],
  [/vorubergehender schutz|massenzustrom/, 'AE_24', true],
  [/hartefall/, 'AE_23A', true],
  [/resettlement/, 'AE_23_4', true],
  [/blaue karte|blue card/, 'AE_18G', true],
  [/chancenkarte/, 'AE_20A', true],
  [/daueraufenthalt/, 'DA_EU', true],
  [/niederlassung|unbefristet/, 'NE_9', false],
  [/familienangehorige.*(eu|unionsburger)|aufenthaltskarte/, 'EU_FAM', true],
  [/\beu\b|eu-|ewr|unionsburger|freizugig/, 'EU_FREI', true],
  [/schweiz/, 'CH_FREI', true],
  [/familiennachzug|familienzusammenfuhrung|ehegatten/, 'AE_30', false],
  [/deutsche?r?\b|eingeburgert|einburgerung|spataussiedler/, 'DEU', true],
  [/grenzubertritt|\bgub\b/, 'GUEB', true],
  [/studium|student/, 'AE_16B', false],
  [/visum/, 'VIS_D', false],
  [/asyl/, 'ASY_GEST', false],
];

/**
 * Residence status from free words (`§25 II S.1 2. Alt.`, `Gestattung`, `§24 UA`). Never fails: what
 * it does not understand is UNB, "noch nicht geklärt", for a person to check.
 */
export function readResidenceStatus(text: string): Reading<ResidenceStatusCode> {
  const folded = fold(text).replace(/\s+/g, ' ').trim();
  const word = WORDS.find(([pattern]) => pattern.test(folded));
  const paragraph = readParagraph(folded);
  const byParagraph = paragraph ? fromParagraph(paragraph, folded) : null;
  if (byParagraph) {
    const [code, isSure] = byParagraph;
    return isSure && !contradicts(code, word?.[1]) ? sure(code) : check(code);
  }
  if (paragraph || !word) return check('UNB');
  return word[2] && !folded.includes('?') ? sure(word[1]) : check(word[1]);
}

/** A Duldung or Gestattung in words beside a paragraph of another law: one of both is wrong. */
function contradicts(code: ResidenceStatusCode, word: ResidenceStatusCode | undefined): boolean {
  if (!word || word === code) return false;
  const family = (status: string): string => status.split('_')[0] ?? '';
  const general = ['NE_9', 'EU_FREI', 'DUL_60A', 'AE_30', 'FIK_81_4', 'ASY_GEST', 'VIS_D'];
  return family(code) !== family(word) || !general.includes(word);
}

function fromParagraph(p: Paragraph, folded: string): Found | null {
  const simple = SIMPLE[p.section];
  if (simple) return [simple, true];
  switch (p.section) {
    case '25':
      return section25(p, folded);
    case '23':
      if (p.subsection === '1' || p.subsection === '2' || p.subsection === '4')
        return [`AE_23_${p.subsection}`, true];
      return ['AE_23_1', false];
    case '26':
      return p.subsection === '3' || p.subsection === '4'
        ? [`NE_26_${p.subsection}`, true]
        : ['NE_26_4', false];
    case '60a':
      return p.subsection === '2' && p.sentence === '3' ? ['DUL_60A_E', true] : ['DUL_60A', true];
    case '81':
      if (p.subsection === '4') return ['FIK_81_4', true];
      if (p.subsection === '3') return [p.sentence === '2' ? 'FIK_81_3D' : 'FIK_81_3E', true];
      return ['FIK_81_4', false];
    case '6':
      return ['VIS_D', p.subsection === '3'];
    default:
      return null;
  }
}

function section25(p: Paragraph, folded: string): Found {
  switch (p.subsection) {
    case '1':
      return ['AE_25_1', true];
    case '2':
      if (p.alternative === '2' || /subs/.test(folded)) return ['AE_25_2_S', true];
      return ['AE_25_2_F', p.alternative === '1' || /fluchtling|gfk/.test(folded)];
    case '3':
      return ['AE_25_3', true];
    case '4':
      return p.sentence === '2' ? ['AE_25_4_2', true] : ['AE_25_4_1', p.sentence === '1'];
    case '4a':
    case '4b':
      return ['AE_25_4A', true];
    case '5':
      return ['AE_25_5', true];
    default:
      return ['UNB', false];
  }
}

/** Sections of the AufenthG and AsylG that need no subsection. */
// prettier-ignore
const SIMPLE: Readonly<Record<string, ResidenceStatusCode>> = {
  '7': 'AE_SONST', '9': 'NE_9', '9a': 'DA_EU', '16a': 'AE_16A', '16b': 'AE_16B', '16d': 'AE_16D',
  '16f': 'AE_16F', '16g': 'AE_16G', '17': 'AE_17', '18a': 'AE_18A', '18b': 'AE_18B',
  '18c': 'NE_18C', '18d': 'AE_18D', '18e': 'AE_18D', '18f': 'AE_18D', '18g': 'AE_18G',
  '19': 'AE_18D', '19a': 'AE_18D', '19b': 'AE_18D', '19c': 'AE_19C', '19d': 'AE_19D',
  '19e': 'AE_19E', '20': 'AE_20', '20a': 'AE_20A', '21': 'AE_21', '22': 'AE_22', '23a': 'AE_23A',
  '24': 'AE_24', '25a': 'AE_25A', '25b': 'AE_25B', '28': 'AE_28', '29': 'AE_30', '30': 'AE_30',
  '31': 'AE_31', '32': 'AE_32', '33': 'AE_33', '34': 'AE_33', '35': 'AE_33', '36': 'AE_36',
  '36a': 'AE_36A', '37': 'AE_SONST', '38': 'AE_SONST', '38a': 'AE_SONST', '55': 'ASY_GEST',
  '60b': 'DUL_60B', '60c': 'DUL_60C', '60d': 'DUL_60D', '63a': 'ASY_AKN', '71': 'ASY_FOLGE',
  '71a': 'ASY_FOLGE', '104c': 'AE_104C',
};
