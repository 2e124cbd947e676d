import type { Result } from '../domain/problem.ts';
import type { FactorSecret, FactorStatus } from '../domain/server-answers.ts';
import type { Server } from '../sync/server.ts';
import { goOn } from './factor-duty.ts';
import { proven } from './proof.svelte.ts';
import { session } from './session.svelte.ts';

export type { FactorSecret, FactorStatus } from '../domain/server-answers.ts';

async function server(): Promise<Server> {
  const { browserServer } = await import('../sync/browser-server.ts');
  return browserServer();
}

/** The second factor of the person who is signed in. */
export async function secondFactor(): Promise<Result<FactorStatus>> {
  return (await server()).secondFactor();
}

/** What an authenticator app must be told; nothing changes before a code of it was shown. */
export async function beginSecondFactor(): Promise<Result<FactorSecret>> {
  const own = await server();
  return proven(() => own.beginSecondFactor());
}

/** Answers the recovery codes, this once. */
export async function confirmSecondFactor(code: string): Promise<Result<string[]>> {
  const own = await server();
  const confirmed = await proven(() => own.confirmSecondFactor(code));
  if (!confirmed.ok) return confirmed;
  // From now on this device can be recovered.
  void session.settleRecovery();
  goOn();
  return { ok: true, value: confirmed.value.recoveryCodes };
}

export async function removeSecondFactor(): Promise<Result<void>> {
  const own = await server();
  return proven(() => own.removeSecondFactor());
}
