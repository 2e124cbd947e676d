import type { Capacity } from '#lib/domain/capacity.ts';
import type { AuditLog } from '../audit/audit.ts';
import { databaseOf, type Project, type User } from './model.ts';
import type { AccountStore } from './store.ts';

/** How many places each project has, from which day on. */
export interface Capacities {
  /** Newest day first; empty where nobody has set it. */
  of(project: Project): Promise<Capacity>;
  set(project: Project, capacity: Capacity, actor: User): Promise<void>;
}

const idOf = ({ id }: Project): string => `capacity:${id}`;

export function createCapacities(deps: { store: AccountStore; audit: AuditLog }): Capacities {
  const { kept } = deps.store;
  return {
    of: async (project) => (await kept.get<{ rows: Capacity }>(idOf(project)))?.rows ?? [],
    async set(project, capacity, actor) {
      await deps.audit.append([
        {
          action: 'capacity-set',
          actor: actor.id,
          database: databaseOf(project),
          subject: project.id,
          detail: capacity.map(({ validFrom, places }) => `${validFrom} ${places}`).join(', '),
        },
      ]);
      await kept.update(idOf(project), () => ({ value: { rows: capacity }, result: undefined }));
    },
  };
}
