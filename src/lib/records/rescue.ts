import { fail, ok, type Result } from '../domain/problem.ts';
import type { Rescued, RescueFile } from '../store/device.ts';
import { session } from './session.svelte.ts';

export type { Rescued, RescueFile } from '../store/device.ts';

/** Larger is no file of ours: it holds what one device has not sent yet. */
const MAX_BYTES = 64 * 1024 * 1024;

/** What no server has yet, sealed under this device's passphrase; the caller saves the text. */
export async function saveRescue(): Promise<Result<RescueFile>> {
  const file = await session.rescue();
  if (file.ok && file.value.count > 0)
    void session.caseload?.noteExport('rescue-file', file.value.count);
  return file;
}

/** Reads a file back: `rescue-damaged`, `passphrase-wrong`, `rescue-foreign`, or numbers. */
export async function readRescue(file: Blob, passphrase: string): Promise<Result<Rescued>> {
  if (file.size > MAX_BYTES) return fail('rescue-damaged');
  const text = await file.text().catch(() => null);
  if (text === null) return fail('rescue-damaged');
  const read = await session.readRescue(text, passphrase);
  if (!read.ok) return read;
  void session.sync?.cycle();
  return ok(read.value);
}
