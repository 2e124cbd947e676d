import type { AnyDocument } from '#lib/domain/document.ts';

/** Hands a record to the person as a readable file. Not sealed: the caller has warned. */
export function saveAsFile(entry: AnyDocument, now: Date): void {
  const blob = new Blob([JSON.stringify(entry, null, 2)], { type: 'application/json' });
  saveBlob(blob, `eintrag-${stampOf(now)}.json`);
}

/** Hands a file to the person as it is; its name tells nothing of whom it is about. */
export function savePaper(blob: Blob, takenAt: Date): void {
  const [, kind = ''] = blob.type.split('/');
  saveBlob(blob, `unterlage-${stampOf(takenAt)}.${kind === 'jpeg' ? 'jpg' : kind}`);
}

const stampOf = (at: Date): string => at.toISOString().slice(0, 16).replace(/[T:]/g, '-');

function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
