import type { SignedHeadFile } from '#lib/records/evidence.ts';
import { saveFile } from '#lib/ui/save-file.ts';

/** As `npm run audit:export` writes it, so that `audit:verify --head` reads it. */
export function saveHead(head: SignedHeadFile): void {
  saveFile(`protokoll-stand-${head.no}.json`, `${JSON.stringify(head, null, 2)}\n`);
}
