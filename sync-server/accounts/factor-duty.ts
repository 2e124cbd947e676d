import { berlinDay } from '#lib/domain/berlin-day.ts';
import type { FactorDuty } from '#lib/domain/factor-duty.ts';
import type { AuditLog } from '../audit/audit.ts';
import { databaseOf, type Project, type User } from './model.ts';
import { refusal } from './refusal.ts';
import type { SecondFactors } from './second-factor.ts';
import type { AccountStore } from './store.ts';

/** From which day on signing in wants a second factor: a project's people, or those without one. */
export interface FactorDuties {
  /** Null for the administration: whoever belongs to no project. */
  from(project: Project | null): Promise<string | null>;
  set(project: Project | null, from: string | null, actor: User): Promise<void>;
  /** What it means for one person; null where nothing is set. */
  of(user: User): Promise<FactorDuty | null>;
  /** Throws 403 for who should have one by now and has none. */
  require(user: User): Promise<void>;
}

export interface FactorDutiesDeps {
  store: AccountStore;
  factors: Pick<SecondFactors, 'status'>;
  audit: AuditLog;
  now: () => number;
}

const idOf = (project: Project | null): string => `factor-from:${project?.id ?? 'administration'}`;

export function createFactorDuties({ store, factors, audit, now }: FactorDutiesDeps): FactorDuties {
  const { kept } = store;

  const read = async (project: Project | null): Promise<string | null> =>
    (await kept.get<{ from: string }>(idOf(project)))?.from ?? null;

  async function of(user: User): Promise<FactorDuty | null> {
    const from = await read(user.project);
    return from === null ? null : { from, missing: !(await factors.status(user.id)).enabled };
  }

  return {
    from: read,
    of,
    async set(project, from, actor) {
      await audit.append([
        {
          action: 'second-factor-duty',
          actor: actor.id,
          ...(project ? { database: databaseOf(project), subject: project.id } : {}),
          detail: from ?? 'off',
        },
      ]);
      const id = idOf(project);
      if (from === null) await kept.remove(id);
      else await kept.update(id, () => ({ value: { from }, result: undefined }));
    },
    async require(user) {
      const from = await read(user.project);
      if (from === null || berlinDay(now()) < from) return;
      if ((await factors.status(user.id)).enabled) return;
      // Who has left only hands in what lies on a device: it must not stay there for want of this.
      if (!(await store.person(user.id))?.active) return;
      throw refusal(403, 'second-factor-required', 'Set up a second factor first.');
    },
  };
}
