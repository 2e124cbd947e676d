import { meAnswer } from '#lib/domain/server-answers.ts';
import { createSeal } from '#lib/vault/seal.ts';
import { openDocuments } from '#lib/store/open.ts';
import { browserEnvironment } from '#lib/sync/environment.ts';
import { createSync } from '#lib/sync/sync.ts';
import type { Pull } from './pull.ts';

/** A first pull as the app makes it: its whole exchange, into the sealed store. */
async function pullOurs(remote: string, name: string): Promise<Pull> {
  const usages: KeyUsage[] = ['encrypt', 'decrypt'];
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, usages);
  const seal = createSeal(key);
  const documents = await openDocuments({ name, seal });
  const { origin, pathname } = new URL(remote);
  const me = meAnswer.parse(await (await fetch(`${origin}/api/me`)).json());
  const sync = createSync({
    databases: [{ documents, name: pathname.replace('/db/', ''), caseload: false, writes: false }],
    server: origin,
    userId: me.user.id,
    epoch: { known: () => me.epoch, keep: () => Promise.resolve() },
    fetch: window.fetch.bind(window),
    environment: browserEnvironment(),
  });
  const started = performance.now();
  const { problem } = await sync.cycle();
  const ms = performance.now() - started;
  sync.stop();
  if (problem) throw new Error(problem.code);
  await documents.close();
  return { ms, documents: await countAgain(name, seal) };
}

/** What the disk holds is what counts: opened anew, with the key. */
async function countAgain(name: string, seal: ReturnType<typeof createSeal>): Promise<number> {
  const documents = await openDocuments({ name, seal });
  const count = documents.info().documents;
  await documents.destroy();
  return count;
}

window.firstPull = pullOurs;
