import type { AccessGiven } from './role-requests-judge.ts';
import type { AccountStore } from './store.ts';

const PREFIX = 'access-given:';

/** Notes that somebody held the key to another's account: a link, a lock that was opened. */
export function noteAccessGiven(
  store: AccountStore,
  personId: string,
  given: AccessGiven,
): Promise<void> {
  return store.kept.update(`${PREFIX}${personId}`, () => ({ value: given, result: undefined }));
}

/** By person. */
export async function readAccessGiven(store: AccountStore): Promise<Map<string, AccessGiven>> {
  const all = await store.kept.list<AccessGiven>(PREFIX);
  return new Map(all.map(({ id, value }) => [id.slice(PREFIX.length), value]));
}
