/** Control characters but tab and line feed; they come from wrong encodings and old exports. */
const CONTROL = /(?![\t\n])[\p{Cc}\u200b\ufeff]/gu;

/** A cell as a person reads it: LF line ends, no control characters, trimmed, inner blanks single. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** A name or place: like `cleanText`, on one line, without stray separators at its ends. */
export function cleanName(text: string): string {
  return cleanText(text)
    .replace(/\n+/g, ' ')
    .replace(/^[\s,;]+|[\s,;]+$/g, '');
}
