import type { Documents, WrittenDocument } from '../store/documents.ts';

const WRONG_MS = 86_400_000;

/**
 * Entries that were written while this device's clock was ahead carry a time that the server would
 * refuse. Once the clock is right they get the present one, as a new revision of their own.
 */
export async function restamp(documents: Documents, now: number): Promise<void> {
  const present = new Date(now).toISOString();
  const ahead = (time: unknown) =>
    typeof time === 'string' && Date.parse(time) > now + WRONG_MS ? present : time;
  const ids = new Set(documents.pending().map(({ id }) => id));
  const mended: WrittenDocument[] = [];
  for (const id of ids) {
    const body = documents.get(id);
    if (!body || ahead(body.updatedAt) === body.updatedAt) continue;
    mended.push({
      ...body,
      updatedAt: present,
      createdAt: ahead(body.createdAt),
      ...(body.deletedAt === undefined ? {} : { deletedAt: ahead(body.deletedAt) }),
    });
  }
  if (mended.length > 0) await documents.write(mended, 'local');
}
