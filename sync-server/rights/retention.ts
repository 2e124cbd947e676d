import { DEFAULT_RETENTION } from '#lib/domain/default-retention.ts';
import type { RetentionSettings } from '#lib/domain/retention-settings.ts';
import type { AccountStore } from '../accounts/store.ts';

const idOf = (projectId: string): string => `retention:${projectId}`;

/** How long a project keeps what. */
export async function readRetention(
  { kept }: AccountStore,
  projectId: string,
): Promise<RetentionSettings> {
  const set = await kept.get<Partial<RetentionSettings>>(idOf(projectId));
  return { ...DEFAULT_RETENTION, ...set };
}

export async function setRetention(
  { kept }: AccountStore,
  projectId: string,
  value: RetentionSettings,
): Promise<void> {
  await kept.update<RetentionSettings, undefined>(idOf(projectId), () => ({
    value,
    result: undefined,
  }));
}
