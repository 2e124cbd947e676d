/** A citation of law in parts: `§ 25 Abs. 2 S. 1 Alt. 2` is 25, 2, 1, 2. */
export interface Paragraph {
  /** Number with its letter, `60a`. */
  section: string;
  subsection?: string;
  sentence?: string;
  alternative?: string;
}

const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5' };

/**
 * The first citation in a folded text, in the spellings of everyday lists: `§25 II S.1 2. Alt.`,
 * `§ 25 Abs.3`, `§26(4)`, `25/3`. Null where there is none; a bare number needs a § or stands alone.
 */
export function readParagraph(folded: string): Paragraph | null {
  const head = /§+\s*(\d{1,3})\s?([a-g](?![a-z]))?/.exec(folded) ?? BARE.exec(folded);
  if (!head) return null;
  const section = (head[1] ?? '') + (head[2] ?? '');
  const rest = folded.slice(head.index + head[0].length);
  const subsection =
    /^\s*(?:,?\s*abs(?:atz|\.)?\s*|\(|\/|-)\s*(\d\s?[ab]?(?![a-z]))/
      .exec(rest)?.[1]
      ?.replace(' ', '') ??
    ROMAN[/^\s*,?(?:abs(?:atz|\.)?\s*)?(iii|ii|iv|i|v)\b/.exec(rest)?.[1] ?? ''];
  const sentence = /\b(?:s|satz)\.?\s*(\d)/.exec(rest)?.[1];
  const alternative =
    /alt(?:ernative|\.)?\s*(\d)/.exec(rest)?.[1] ?? /(\d)\.?\s*alt/.exec(rest)?.[1];
  return {
    section,
    ...(subsection ? { subsection } : {}),
    ...(sentence ? { sentence } : {}),
    ...(alternative ? { alternative } : {}),
  };
}

const BARE = /^(\d{1,3})\s?([a-g](?![a-z]))?(?=$|\s|[(/])/;
