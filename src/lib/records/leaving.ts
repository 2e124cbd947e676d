import type { Result } from '../domain/problem.ts';
import type { HoldingsAnswer } from '../domain/server-answers.ts';
import type { Server } from '../sync/server.ts';
import { proven } from './proof.svelte.ts';

export type { HoldingsAnswer, PersonRow } from '../domain/server-answers.ts';

async function server(): Promise<Server> {
  const { browserServer } = await import('../sync/browser-server.ts');
  return browserServer();
}

/** What a person still holds, in numbers. */
export async function holdings(personId: string): Promise<Result<HoldingsAnswer>> {
  return (await server()).holdings(personId);
}

/** Ends an account for good; `atOnce` empties its devices with what is only on them. */
export async function leave(personId: string, atOnce: boolean): Promise<Result<void>> {
  const own = await server();
  return proven(() => own.leave(personId, atOnce));
}

/** The server may empty this device now. */
export async function tellHandedIn(): Promise<void> {
  await (await server()).handedIn();
}
