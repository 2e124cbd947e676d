import type { ConsentPurpose } from '#lib/domain/catalogues/consents.ts';
import type { ShownTexts } from './load.ts';

/** Who is responsible, as it stands in the sheet. */
export const filled = (paragraph: string, controller: string): string =>
  paragraph.replace('{controller}', controller);

/**
 * All that a person was shown before the answer to one purpose: the sheet and the consent, in German
 * and in the reading help. One line a sentence; its SHA-256 stands in the consent.
 */
export function shownText(
  { german, help }: ShownTexts,
  purpose: ConsentPurpose,
  controller: string,
): string {
  const { title, core, more, without, basis } = german.purposes[purpose];
  const own = help?.purposes[purpose];
  return [
    german.version,
    german.sheetTitle,
    ...german.sheet.flatMap((section) => [
      section.title,
      ...section.paragraphs.map((paragraph) => filled(paragraph, controller)),
    ]),
    ...[purpose, title, core, more, without, basis, german.voluntary, german.withdrawal],
    ...(help && own
      ? [help.language, help.note, help.sheetTitle, help.sheet, help.rights, help.withdrawal]
      : []),
    ...(own ? [own.title, own.core] : []),
  ].join('\n');
}

/** SHA-256 of a text in UTF-8, 64 hexadecimal digits. */
export async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
