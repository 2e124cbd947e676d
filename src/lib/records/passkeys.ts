import type { Result } from '../domain/problem.ts';
import type { ShownPasskey } from '../domain/server-answers.ts';
import type { Server } from '../sync/server.ts';
import { goOn } from './factor-duty.ts';
import { makePasskey } from './passkey-answer.ts';
import { proven } from './proof.svelte.ts';
import { session } from './session.svelte.ts';

export type { ShownPasskey } from '../domain/server-answers.ts';
export { passkeysKnown } from './passkey-answer.ts';

async function server(): Promise<Server> {
  const { browserServer } = await import('../sync/browser-server.ts');
  return browserServer();
}

/** The passkeys with which the person who is signed in shows a second factor. */
export async function passkeys(): Promise<Result<ShownPasskey[]>> {
  return (await server()).passkeys();
}

/** Answers recovery codes where these are the first; null where the person has some. */
export async function addPasskey(): Promise<Result<string[] | null>> {
  const own = await server();
  const question = await proven(() => own.beginPasskey());
  if (!question.ok) return question;
  const made = await makePasskey(question.value);
  if (!made.ok) return made;
  const added = await proven(() => own.addPasskey(made.value));
  if (!added.ok) return added;
  // From now on this device can be recovered.
  void session.settleRecovery();
  goOn();
  return { ok: true, value: added.value.recoveryCodes };
}

export async function removePasskey(id: string): Promise<Result<void>> {
  const own = await server();
  return proven(() => own.removePasskey(id));
}
