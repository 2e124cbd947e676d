import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Consent } from '#lib/domain/consent.ts';
import { buildConsent } from '#tests/factories/consent.ts';
import {
  caseIdOf,
  edited,
  menteeOf,
  push,
  put,
  startCaseWorld,
  type CaseWorld,
} from './case-world.ts';

let world: CaseWorld;
beforeAll(async () => {
  world = await startCaseWorld();
});
afterAll(() => world.gateway.stop());

/** A consent of one of Mira's cases, as the server has it. */
async function aConsent(fields: Partial<Consent> = {}) {
  const mentee = await put(world, world.mira, menteeOf(world, world.mira));
  const own = { createdBy: world.mira.id, updatedBy: world.mira.id, projectId: world.project.id };
  const consent = buildConsent({ ...own, caseId: caseIdOf(mentee), ...fields });
  return put(world, world.mira, consent);
}
const withdrawal = (minute: number) => ({
  at: new Date(Date.UTC(2026, 10, 23, 9, minute)).toISOString(),
  by: world.mira.id,
  how: 'PHONE' as const,
});

describe('a consent at the server', () => {
  it('is withdrawn by whoever has the case', async () => {
    const consent = await aConsent();
    const off = edited(consent, world.koordination, { withdrawal: withdrawal(1) });
    expect(await push(world, world.koordination, [off])).toMatchObject([{ ok: true }]);
  });

  it('is changed in nothing else, and keeps its withdrawal', async () => {
    const consent = await aConsent({ withdrawal: withdrawal(1) });
    for (const change of [
      { purpose: 'C2' as const },
      { textSha256: '1'.repeat(64) },
      { withdrawal: undefined },
      { withdrawal: withdrawal(0) },
    ])
      expect(await push(world, world.mira, [edited(consent, world.mira, change)])).toMatchObject([
        { problem: 'consent-fixed' },
      ]);
  });

  it('needs a signature or a witness for a yes', async () => {
    const mentee = await put(world, world.mira, menteeOf(world, world.mira));
    const own = { createdBy: world.mira.id, updatedBy: world.mira.id, projectId: world.project.id };
    const bare = buildConsent({ ...own, caseId: caseIdOf(mentee) });
    delete bare.signature;
    expect(await push(world, world.mira, [bare])).toMatchObject([{ problem: 'signature-missing' }]);
    const refused = { ...bare, answer: 'REFUSED' };
    expect(await push(world, world.mira, [refused])).toMatchObject([{ ok: true }]);
  });
});
