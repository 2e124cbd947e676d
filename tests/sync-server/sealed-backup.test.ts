import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runBackup } from './backup-process.ts';
import { setUpAdmin, startGateway } from './gateway.ts';
import { expectFactor, setUpFactor } from './own-factor.ts';

let folder: string;
const below = (name: string) => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mappe-sealed-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('a second factor that was set up before a backup works after its restoration', async () => {
  const before = await startGateway('nowhere', false, null, below('before'));
  const admin = await setUpAdmin(before);
  const factor = await setUpFactor(before, admin);
  await before.stop();
  const file = below('sicherung.age');
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const backup = await runBackup(['--data', below('before'), '--to', file], recipient);
  expect(backup).toMatchObject({ code: 0, error: '' });
  const text = await readFile(file, 'latin1');
  for (const secret of [factor.secret, ...factor.recoveryCodes]) expect(text).not.toContain(secret);

  const restored = await runBackup(['--from', file, '--data', below('after')], identity);
  expect(restored).toMatchObject({ code: 0, error: '' });
  const after = await startGateway('nowhere', false, null, below('after'));
  try {
    await expectFactor(after, admin, factor);
  } finally {
    await after.stop();
  }
});
