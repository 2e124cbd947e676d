import type { SignedHeadFile } from '#lib/records/evidence.ts';

/** As `npm run audit:export` writes it, so that `audit:verify --head` reads it. */
export function saveHead(head: SignedHeadFile): void {
  const text = `${JSON.stringify(head, null, 2)}\n`;
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `protokoll-stand-${head.no}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
