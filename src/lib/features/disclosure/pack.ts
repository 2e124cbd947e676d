import type { Disclosure } from '#lib/domain/disclosure/content.ts';
import { de } from '#lib/i18n/de/disclosure.ts';
import { fileName } from './disclosed-files.ts';
import { htmlOf } from './html.ts';
import { readableOf } from './readable.ts';
import { zipOf } from './zip.ts';

export const jsonOf = (disclosure: Disclosure): string =>
  `${JSON.stringify(disclosure, null, 2)}\n`;

/** The document for people, the one for machines (Art. 20 GDPR), and the files, in one archive. */
export function packOf(disclosure: Disclosure, files: ReadonlyMap<string, Uint8Array>): Blob {
  const text = (of: string): Uint8Array => new TextEncoder().encode(of);
  const entries = [
    { name: de.files.html, bytes: text(htmlOf(readableOf(disclosure))) },
    { name: de.files.json, bytes: text(jsonOf(disclosure)) },
    ...[...files].map(([id, bytes], number) => ({
      name: `${de.files.folder}/${fileName(disclosure, id, number + 1)}`,
      bytes,
    })),
  ];
  return zipOf(entries, new Date(disclosure.createdAt));
}
