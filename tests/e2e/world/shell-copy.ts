import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const BUILD = path.resolve(import.meta.dirname, '../../../build');
/** Files of the build that name its version; all others have the same content in every copy. */
const VERSIONED = ['service-worker.js', path.join('_app', 'version.json')];

/** A copy of the built app that a server may serve while it is replaced by a newer version. */
export interface ShellCopy {
  folder: string;
  /** Puts a newer version in place, as a new release on the server does. */
  release(): Promise<void>;
  /** Takes a file away, as a release that is not complete; answers with what brings it back. */
  hide(name: string): Promise<() => Promise<void>>;
  dispose(): Promise<void>;
}

export async function copyShell(): Promise<ShellCopy> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mappe-e2e-shell-'));
  await cp(BUILD, folder, { recursive: true });
  return {
    folder,
    async release() {
      const about = await readFile(path.join(folder, '_app', 'version.json'), 'utf8');
      const { version } = JSON.parse(about) as { version: string };
      for (const name of VERSIONED) {
        const file = path.join(folder, name);
        const text = await readFile(file, 'utf8');
        if (!text.includes(version)) throw new Error(`${name} does not name its version`);
        await writeFile(`${file}.next`, text.replaceAll(version, `${version}-next`));
        await rename(`${file}.next`, file);
      }
    },
    async hide(name) {
      const file = path.join(folder, name);
      await rename(file, `${file}.hidden`);
      return () => rename(`${file}.hidden`, file);
    },
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
}
