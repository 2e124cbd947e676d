import { capacityAnswer, type Capacity } from '../domain/capacity.ts';
import type { Result } from '../domain/problem.ts';
import { proven } from './proof.svelte.ts';

export type { Capacity } from '../domain/capacity.ts';

/** How many places a project has; null: the own one of who coordinates. */
export async function setCapacity(
  projectId: string | null,
  capacity: Capacity,
): Promise<Result<{ capacity: Capacity }>> {
  const { browserServer } = await import('../sync/browser-server.ts');
  const path = projectId === null ? '/api/capacity' : `/api/projects/${projectId}/capacity`;
  return proven(() => browserServer().ask('PUT', path, capacityAnswer, { capacity }));
}
