/** Letters met so far; a list marks the same few dozen again and again. */
const folded = new Map<string, string>();

/** Folds case, umlauts and diacritics so that `muller` finds `Müller`; one letter stays one. */
function fold(letter: string): string {
  const known = folded.get(letter);
  if (known !== undefined) return known;
  const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const one = plain.length === letter.length ? plain : letter.toLowerCase();
  folded.set(letter, one);
  return one;
}
const foldText = (text: string) => Array.from(text, fold).join('');

export function foldedIncludes(text: string, query: string): boolean {
  return foldText(text).includes(foldText(query.trim()));
}

export interface TextPiece {
  text: string;
  hit: boolean;
}

/** Cuts `text` at every place where a word of `query` stands in it. */
export function markHits(text: string, query: string): TextPiece[] {
  const words = foldText(query)
    .split(/\s+/)
    .filter((word) => word.length > 1);
  const folded = foldText(text);
  const hit = new Array<boolean>(text.length).fill(false);
  for (const word of words)
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
      hit.fill(true, at, at + word.length);
  const pieces: TextPiece[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const last = pieces.at(-1);
    const letter = text.charAt(i);
    if (last && last.hit === hit[i]) last.text += letter;
    else pieces.push({ text: letter, hit: hit[i] ?? false });
  }
  return pieces;
}
