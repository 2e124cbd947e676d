import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** A data folder that can be made too small for what is written to it, and roomy again. */
export interface SmallDisk {
  /** How it is done, for the table. */
  kind: 'tmpfs' | 'file size limit';
  dataFolder: string;
  /** Leaves about so many bytes to `pid`. */
  fill(pid: number, left: number): Promise<void>;
  free(pid: number): Promise<void>;
  dispose(): Promise<void>;
}

/** Bytes of the tmpfs. */
const SIZE = 64 * 1024 * 1024;

/** A small tmpfs where mounting is allowed, else a limit on the size of each file. */
export async function createSmallDisk(): Promise<SmallDisk> {
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'mappe-small-'));
  const options = ['-t', 'tmpfs', '-o', `size=${SIZE},mode=700`, 'tmpfs', dataFolder];
  if (spawnSync('mount', options).status === 0) return mounted(dataFolder);
  return limited(dataFolder);
}

function mounted(dataFolder: string): SmallDisk {
  const ballast = path.join(dataFolder, 'ballast');
  return {
    kind: 'tmpfs',
    dataFolder,
    async fill(_pid, left) {
      const used = Number(spawnSync('du', ['-sb', dataFolder]).stdout.toString().split('\t')[0]);
      await writeFile(ballast, new Uint8Array(Math.max(0, SIZE - used - left)));
    },
    free: () => rm(ballast, { force: true }),
    async dispose() {
      spawnSync('umount', [dataFolder]);
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** The operating system refuses to let any file of the process grow beyond the limit. */
function limited(dataFolder: string): SmallDisk {
  const limit = (pid: number, bytes: string): void => {
    spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`]);
  };
  return {
    kind: 'file size limit',
    dataFolder,
    fill(pid, left) {
      limit(pid, String(Math.round(left)));
      return Promise.resolve();
    },
    free(pid) {
      // A killed process has taken its limit with it.
      if (pid !== 0) limit(pid, 'unlimited');
      return Promise.resolve();
    },
    dispose: () => rm(dataFolder, { recursive: true, force: true }),
  };
}
