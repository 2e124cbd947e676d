import { databaseOf, type User } from '../accounts/model.ts';
import type { AccountStore } from '../accounts/store.ts';
import { hashToken } from '../accounts/token.ts';
import type { AuditLog } from '../audit/audit.ts';
import { erasedKey, type Erased } from './erasure-record.ts';
import { deviceKey } from './holding-devices.ts';

export interface ReceiptDeps {
  store: AccountStore;
  audit: AuditLog;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** A device says that nothing of these erased cases is on it; it is noted where it was asked. */
export async function takeReceipts(
  { store, audit, now }: ReceiptDeps,
  user: User,
  sessionToken: string,
  marks: readonly string[],
): Promise<void> {
  const { project } = user;
  const deviceHash = (await store.session(hashToken(sessionToken)))?.deviceHash;
  if (!project || !deviceHash) return;
  const key = deviceKey(deviceHash);
  let noted = 0;
  for (const mark of marks)
    noted += await store.kept.update<Erased, number>(erasedKey(project.id, mark), (there) => {
      const asked = there?.devices.some((one) => one.key === key && one.personId === user.id);
      if (!there || !asked || there.receipts[key] !== undefined) return { value: null, result: 0 };
      return { value: { ...there, receipts: { ...there.receipts, [key]: now() } }, result: 1 };
    });
  if (noted > 0)
    await audit.append([
      {
        action: 'erased-purged',
        actor: user.id,
        database: databaseOf(project),
        detail: `${String(noted)} ${key}`,
      },
    ]);
}
