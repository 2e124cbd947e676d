import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Looks for texts in every file below a browser profile, as UTF-8 and as UTF-16 (little endian, as
 * Chromium writes it). Answers with `text in file` for each find. The caches of compiled code hold
 * the app, not the caseload, and are searched all the same.
 */
export async function findInProfile(profile: string, texts: readonly string[]): Promise<string[]> {
  const needles = texts.flatMap((text) => [
    { text, bytes: Buffer.from(text, 'utf8') },
    { text, bytes: Buffer.from(text, 'utf16le') },
    { text, bytes: Buffer.from(text, 'latin1') },
    { text, bytes: Buffer.from(encodeURIComponent(text), 'utf8') },
  ]);
  const found: string[] = [];
  for (const entry of await readdir(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    for (const needle of needles)
      if (bytes.includes(needle.bytes))
        found.push(`${needle.text} in ${path.relative(profile, file)}`);
  }
  return [...new Set(found)];
}
