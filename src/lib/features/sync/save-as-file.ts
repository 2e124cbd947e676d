import type { AnyDocument } from '#lib/domain/document.ts';
import { saveFile } from '#lib/ui/save-file.ts';

/** Hands a record to the person as a readable file. Not sealed: the caller has warned. */
export function saveAsFile(entry: AnyDocument, now: Date): void {
  saveFile(`eintrag-${stampOf(now)}.json`, JSON.stringify(entry, null, 2));
}

/** Hands a file to the person as it is; its name tells nothing of whom it is about. */
export function savePaper(blob: Blob, takenAt: Date): void {
  const [, kind = ''] = blob.type.split('/');
  saveFile(`unterlage-${stampOf(takenAt)}.${kind === 'jpeg' ? 'jpg' : kind}`, blob);
}

const stampOf = (at: Date): string => at.toISOString().slice(0, 16).replace(/[T:]/g, '-');
