import { readFile } from 'node:fs/promises';

export interface Memory {
  resident: number;
  /** Since the process began. */
  peak: number;
}

/** Megabytes (10^6 bytes), from Linux's account of the process. */
export async function memoryOf(pid: number): Promise<Memory> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const field = (name: string) => {
    const kibibytes = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1];
    return (Number(kibibytes) * 1024) / 1e6;
  };
  return { resident: field('VmRSS'), peak: field('VmHWM') };
}
