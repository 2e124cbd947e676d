import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ask } from './bare-engine.ts';

const ROUNDS = 3;

async function start(folder: string): Promise<{ child: ChildProcess; address: string }> {
  const args = ['sync-server/engine-main.ts', '--port', '0', '--dir', folder];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  return { child, address: line.toString().trim().replace(/\/$/, '') };
}

it('keeps every acknowledged document when the process is killed in the middle of a push', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mappe-crash-'));
  const acknowledged = new Map<string, string>();
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { child, address } = await start(folder);
      const gone = once(child, 'exit');
      const db = `${address}/crash`;
      await ask('PUT', db);
      const killAt = acknowledged.size + 120;
      const writer = async (name: string): Promise<void> => {
        for (let n = 0; ; n += 1) {
          const docs = Array.from({ length: 10 }, (_, i) => ({
            _id: `${round}-${name}-${n}-${i}`,
          }));
          const answer = await ask<{ id: string; rev: string }[]>('POST', `${db}/_bulk_docs`, {
            docs,
          }).catch(() => null);
          if (!answer) return;
          for (const { id, rev } of answer.body) acknowledged.set(id, rev);
          if (acknowledged.size >= killAt) child.kill('SIGKILL');
        }
      };
      await Promise.all(['a', 'b', 'c'].map(writer));
      await gone;
    }
    const { child, address } = await start(folder);
    const { body } = await ask<{ rows: { id: string; value: { rev: string } }[] }>(
      'GET',
      `${address}/crash/_all_docs`,
    );
    const stored = new Map(body.rows.map((row) => [row.id, row.value.rev]));
    const lost = [...acknowledged].filter(([id, rev]) => stored.get(id) !== rev);
    expect(acknowledged.size).toBeGreaterThanOrEqual(ROUNDS * 120);
    expect(lost).toEqual([]);
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
