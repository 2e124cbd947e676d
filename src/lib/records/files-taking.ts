import { contentTypeOf, type PaperContentType } from '../domain/paper-content.ts';
import { fail, ok, type Result } from '../domain/problem.ts';
import { sha256Of } from '../sync/files-browser.ts';
import { rescale } from './files-photo.ts';

/** Bytes of the largest file (domain/paper.ts). */
const LARGEST = 15_000_000;

export interface TakenFile {
  bytes: Uint8Array<ArrayBuffer>;
  contentType: PaperContentType;
  sha256: string;
}

/** What a person chose, as it is kept: photos rescaled, PDFs as they are. */
export async function takeFile(chosen: Blob): Promise<Result<TakenFile>> {
  const pdf = contentTypeOf(await head(chosen)) === 'application/pdf';
  if (pdf && chosen.size > LARGEST) return fail('paper-size');
  const kept = pdf ? chosen : await rescale(chosen);
  if (!kept) return fail('paper-kind');
  const bytes = new Uint8Array(await kept.arrayBuffer());
  const contentType = contentTypeOf(bytes);
  if (!contentType) return fail('paper-kind');
  if (bytes.length > LARGEST) return fail('paper-size');
  return ok({ bytes, contentType, sha256: await sha256Of(bytes) });
}

const HEAD_BYTES = 1_024;

const head = async (blob: Blob): Promise<Uint8Array> =>
  new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer());
