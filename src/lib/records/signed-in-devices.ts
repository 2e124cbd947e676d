import type { Result } from '../domain/problem.ts';
import type { ShownSession } from '../domain/server-answers.ts';
import type { Server } from '../sync/server.ts';

export type { ShownSession } from '../domain/server-answers.ts';

/** Where this person is signed in; loaded with the first call, and kept nowhere. */
async function server(): Promise<Server> {
  const { browserServer } = await import('../sync/browser-server.ts');
  return browserServer();
}

export async function sessions(): Promise<Result<ShownSession[]>> {
  return (await server()).sessions();
}

export async function endSession(id: string): Promise<Result<void>> {
  return (await server()).endSession(id);
}

/** Answers how many were ended. */
export async function endOtherSessions(): Promise<Result<{ ended: number }>> {
  return (await server()).endOtherSessions();
}
