import type { Result } from '../domain/problem.ts';
import type { ParkedEntry } from '../domain/server-answers.ts';
import type { Server } from '../sync/server.ts';

export type { ParkedEntry } from '../domain/server-answers.ts';

/**
 * Entries that the server keeps for the coordination's decision. They stand on no device: they are
 * asked for, and decided on, where there is a network.
 */
async function server(): Promise<Server> {
  const { browserServer } = await import('../sync/browser-server.ts');
  return browserServer();
}

/** Those of the own project, the oldest first. */
export async function parkedEntries(): Promise<Result<ParkedEntry[]>> {
  const answer = await (await server()).parked();
  if (!answer.ok) return answer;
  return { ok: true, value: [...answer.value].sort((a, b) => a.at.localeCompare(b.at)) };
}

/** Writes the entry into the record as it is; what differs there is merged by the devices. */
export async function acceptParked(slipId: string): Promise<Result<void>> {
  return (await server()).acceptParked(slipId);
}

export async function discardParked(slipId: string, reason: string): Promise<Result<void>> {
  return (await server()).discardParked(slipId, reason);
}

/** Puts a refused entry before the coordination; on this device it stays as it is. */
export async function askCoordination(
  document: Record<string, unknown>,
  note: string,
): Promise<Result<void>> {
  return (await server()).ask(document, note);
}
