import type { Together } from '#lib/records/together.ts';

/** A case that waited for C1 alone becomes active, as was said before. */
export function beginning(caseId: string): Together['changes'][number] {
  return {
    id: `mentee:${caseId}`,
    patch: (now) =>
      'heldStatus' in now && now.heldStatus ? { status: 'ACTIVE', heldStatus: undefined } : null,
  };
}
