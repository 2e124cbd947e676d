import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { FleetPlan, FleetResult } from './plan.ts';

/** Linux counts a process's time in hundredths of a second (`getconf CLK_TCK`). */
const TICK_MS = 10;

/** What a process has used so far. */
export interface Usage {
  cpuMs: number;
  /** Megabytes (10^6 bytes) resident: now, and at most since its start. */
  memory: number;
  peak: number;
}

export async function usageOf(pid: number): Promise<Usage> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string): number =>
    (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024) / 1e6;
  return {
    cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS,
    memory: megabytes('VmRSS'),
    peak: megabytes('VmHWM'),
  };
}

/** Runs the devices in a process of their own; `begin` is called when all of them are up to date. */
export async function runFleet(
  folder: string,
  plan: FleetPlan,
  begin: () => Promise<void>,
): Promise<FleetResult> {
  const file = path.join(folder, 'plan.json');
  await writeFile(file, JSON.stringify(plan));
  const fleet = spawn(process.execPath, [path.join(import.meta.dirname, 'fleet.ts'), file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(fleet, 'exit');
  const lines = createInterface({ input: fleet.stdout });
  let result: FleetResult | null = null;
  for await (const line of lines) {
    if (line !== 'ready') {
      result = JSON.parse(line) as FleetResult;
      continue;
    }
    await begin();
    fleet.stdin.write('\n');
  }
  await ended;
  if (!result) throw new Error('the devices ended without a result');
  return result;
}
