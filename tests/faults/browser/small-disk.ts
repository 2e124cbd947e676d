import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** A folder on a file system of its own that can really be full. */
export interface SmallDisk {
  folder: string;
  /** Takes every byte that is left, but for so many. */
  fill(leave?: number): void;
  /** Gives them back. */
  free(): void;
  dispose(): Promise<void>;
}

const MEGABYTE = 1024 * 1024;
/** From large to small, so that the last bytes are taken, too. */
const STEPS = [MEGABYTE, 4_096, 64, 1];

/** A tmpfs; null where this account may not mount one. */
export async function mountSmallDisk(megabytes: number): Promise<SmallDisk | null> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mappe-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  if (mounted.status !== 0) {
    await rm(folder, { recursive: true });
    return null;
  }
  const ballast = path.join(folder, 'ballast');
  return {
    folder,
    fill(leave = 0) {
      const spare = path.join(folder, 'spare');
      writeFileSync(spare, new Uint8Array(leave));
      const file = openSync(ballast, 'a');
      for (const size of STEPS) {
        const bytes = new Uint8Array(size);
        try {
          while (writeSync(file, bytes) === size);
        } catch {
          // Full for this size; the next one is smaller.
        }
      }
      closeSync(file);
      rmSync(spare);
    },
    free: () => rmSync(ballast, { force: true }),
    async dispose() {
      // What the browser still holds open goes with its processes; a lazy unmount waits for that.
      spawnSync('umount', ['-l', folder]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
