import type { Documents } from './documents.ts';
import type { Kept, KeptValue } from './kept.ts';

/** Kept values as documents beside people and sessions. */
export const couchKept = (documents: Documents): Kept => ({
  get: async <T extends object>(id: string) => (await documents.get<T>(id))?.value ?? null,
  list: async <T extends object>(prefix: string): Promise<KeptValue<T>[]> =>
    (await documents.list<T>(prefix)).map(({ id, value }) => ({ id, value })),
  update: (id, change) => documents.update(id, change),
  remove: (id) => removeSurely(documents, id),
});

/** Also where somebody changes it at the same time. */
export async function removeSurely(documents: Documents, id: string): Promise<void> {
  for (;;) {
    const stored = await documents.get(id);
    if (!stored || (await documents.remove(stored))) return;
  }
}
