import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createSqliteEngine } from './engine.ts';

/** Every byte below a folder that a text stands in. */
async function holds(folder: string, text: string): Promise<boolean> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && (await readFile(path.join(entry.parentPath, entry.name))).includes(text))
      return true;
  return false;
}

const name = (n: number): string => String((n * 7919) % 100_003).padStart(6, '0');
const MARKED = 'PURPURREIHER';

it('leaves no byte of what was purged: rows, contents of files, the log of writes', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mappe-scrub-'));
  const engine = createSqliteEngine({ folder, now: Date.now });
  onTestFinished(async () => {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  });
  await engine.create('p');
  const database = await engine.open('p');
  if (!database) throw new Error('no database');
  const isGone = (n: number): boolean => n % 3 === 0;
  const write = (n: number, rev?: string) =>
    database.write(
      [
        {
          _id: `contact:${isGone(n) ? MARKED : 'other'}:${name(n)}`,
          ...(rev ? { _rev: rev } : {}),
          note: (isGone(n) ? MARKED : 'kept').repeat(1 + (n % 90)),
        },
      ],
      { newEdits: true },
    );
  for (let n = 0; n < 600; n += 1) {
    const [made] = await write(n);
    if (made?.ok && n % 2 === 0) await write(n, made.rev);
  }
  await database.write(
    [
      {
        _id: 'file:1',
        _attachments: {
          a: { content_type: 'image/png', data: Buffer.from(MARKED).toString('base64') },
        },
      },
    ],
    { newEdits: true },
  );
  const { rows } = await database.changes({ since: '0', limit: 1000 });
  const gone = rows.filter(({ id }) => id.includes(MARKED) || id === 'file:1');
  await database.purge(
    Object.fromEntries(gone.map(({ id, leaves }) => [id, leaves.map(({ rev }) => rev)])),
  );
  expect(await holds(folder, MARKED)).toBe(true);
  await database.scrub();
  expect(await holds(folder, MARKED)).toBe(false);
  expect((await database.info()).documents).toBe(400);
});
