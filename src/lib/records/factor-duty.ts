import type { Result } from '../domain/problem.ts';
import type { Server } from '../sync/server.ts';
import { proven } from './proof.svelte.ts';
import { session } from './session.svelte.ts';

async function server(): Promise<Server> {
  const { browserServer } = await import('../sync/browser-server.ts');
  return browserServer();
}

/** From when on the administration itself needs a second factor; null: it does not. */
export async function factorFrom(): Promise<Result<{ secondFactorFrom: string | null }>> {
  return (await server()).factorFrom();
}

/** Of a project's people, or with null of those who belong to none. */
export async function setFactorFrom(
  projectId: string | null,
  from: string | null,
): Promise<Result<{ secondFactorFrom: string | null }>> {
  const own = await server();
  return proven(() => own.setFactorFrom(projectId, from));
}

/** After a second factor was set up: what the server refused for want of it may go out now. */
export function goOn(): void {
  const { sync } = session;
  if (sync?.status.problem?.code === 'second-factor-required') void sync.cycle();
}
