import type { Lost } from './device-face.ts';
import { StoreError, type Documents } from './documents.ts';
import type { SealedDocuments } from './sealed-documents.ts';
import type { Seal } from '../vault/seal.ts';

/** What is in memory while the device is open. */
export interface Opened {
  database: string;
  project: SealedDocuments;
  programme: SealedDocuments;
  seal: Seal;
}

export const versionsOf = ({ project, programme }: Opened): number[] =>
  [project, programme].map(({ engine }) => engine.head.version);

/** Both databases' stories as one; null where nothing happened. */
export function lostOf({ project, programme }: Opened, dropped: boolean): Lost | null {
  const stories = [project, programme].flatMap(({ recovery }) => recovery ?? []);
  const lost: Lost = { restored: 0, waiting: 0, gone: 0 };
  for (const { restored, waiting, gone } of stories) {
    lost.restored += restored;
    lost.waiting += waiting.length;
    lost.gone += gone;
  }
  const any = dropped || stories.some((story) => story.lost) || lost.restored + lost.waiting > 0;
  return any ? lost : null;
}

export function rejection(settled: PromiseSettledResult<Documents>): unknown {
  return settled.status === 'rejected' ? settled.reason : null;
}

export function storeFailure(error: unknown): {
  ok: false;
  problem: { code: Exclude<StoreError['code'], 'closed'> };
} {
  if (!(error instanceof StoreError)) throw error;
  return {
    ok: false,
    problem: { code: error.code === 'closed' ? 'storage-unavailable' : error.code },
  };
}
