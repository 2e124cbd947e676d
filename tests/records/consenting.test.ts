import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConsentPurpose } from '#lib/domain/catalogues/consents.ts';
import { renewalOf } from '#lib/domain/consent-renewal.ts';
import { beginning } from '#lib/features/consents/begin.ts';
import { withdrawPurpose } from '#lib/features/consents/withdraw.ts';
import { Caseload } from '#lib/records/caseload.svelte.ts';
import type { Documents } from '#lib/store/documents.ts';
import { memoryDocuments } from '#tests/doubles/memory-documents.ts';
import { buildConsent } from '#tests/factories/consent.ts';
import { TEST_COORDINATOR, TEST_MENTOR, TEST_PROJECT } from '#tests/factories/envelope.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { nextUlid } from '#tests/factories/ulid.ts';

const AT = '2026-11-23T11:00:00.000Z';

let store: Documents;
let caseload: Caseload;
beforeEach(() => {
  store = memoryDocuments();
  caseload = new Caseload({
    project: store,
    programme: memoryDocuments('programme'),
    projectId: TEST_PROJECT,
    userId: TEST_COORDINATOR,
    now: () => Date.parse(AT),
    newUlid: nextUlid,
  });
});
afterEach(async () => {
  caseload.close();
  await store.close();
});

async function caseWith(fields: Parameters<typeof buildMentee>[0]) {
  const mentee = buildMentee(fields);
  const caseId = mentee._id.slice('mentee:'.length);
  const consents = ['C1', 'C7'].map((purpose) =>
    buildConsent({ caseId, purpose: purpose as ConsentPurpose, textVersion: '2026-05' }),
  );
  await store.write([{ ...mentee }, ...consents.map((one) => ({ ...one }))], 'local');
  return { caseId, mentee };
}
const withdraw = (caseId: string, purpose: ConsentPurpose) =>
  withdrawPurpose(caseload, { caseId, purpose, how: 'PHONE', by: TEST_COORDINATOR, at: AT });

describe('withdrawing C1', () => {
  it('gives the mentor a task to end the mentoring, in the same transaction', async () => {
    const { caseId } = await caseWith({ status: 'ACTIVE' });
    expect(await withdraw(caseId, 'C1')).toMatchObject({ ok: true });
    expect(caseload.tasksOfCase(caseId)).toMatchObject([
      { assigneeId: TEST_MENTOR, dueOn: '2026-11-23', state: 'OPEN', caseId },
    ]);
    expect(caseload.mentee(caseId)?.status).toBe('ACTIVE');
    expect(await withdraw(caseId, 'C1')).toMatchObject({ ok: true });
    expect(caseload.tasksOfCase(caseId)).toHaveLength(1);
  });
  it.each([
    ['another purpose', 'ACTIVE', 'C7'],
    ['a case that nobody works with', 'WAITING', 'C1'],
  ] as const)('makes no task for %s', async (_name, status, purpose) => {
    const { caseId } = await caseWith({ status });
    expect(await withdraw(caseId, purpose)).toMatchObject({ ok: true });
    expect(caseload.tasksOfCase(caseId)).toEqual([]);
  });
});

describe('giving consent', () => {
  it('begins the mentoring where it waited for C1, and nowhere else', async () => {
    const held = await caseWith({ status: 'CLEARING', heldStatus: 'ACTIVE' });
    const other = await caseWith({ status: 'CLEARING' });
    for (const { caseId } of [held, other])
      expect(await caseload.together({ changes: [beginning(caseId)] })).toMatchObject({ ok: true });
    expect(caseload.mentee(held.caseId)).toMatchObject({ status: 'ACTIVE' });
    expect(caseload.mentee(held.caseId)?.heldStatus).toBeUndefined();
    expect(caseload.mentee(other.caseId)?.status).toBe('CLEARING');
  });
  it('anew keeps the older one, and settles the newer sheet', async () => {
    const { caseId } = await caseWith({ status: 'ACTIVE' });
    const day = '2026-11-23';
    expect(renewalOf(caseload.consentsOfCase(caseId), day)).toBe('2026-12-01');
    const records = ['C1', 'C7'].map((purpose) => {
      const { signature, textSha256 } = buildConsent();
      return {
        type: 'consent' as const,
        fields: {
          caseId,
          purpose: purpose as ConsentPurpose,
          answer: 'GIVEN' as const,
          givenAt: AT,
          language: 'de' as const,
          textVersion: '2026-11',
          textSha256,
          explainedBy: TEST_MENTOR,
          signature,
        },
      };
    });
    expect(await caseload.together({ changes: [], records })).toMatchObject({ ok: true });
    expect(caseload.consentsOfCase(caseId)).toHaveLength(4);
    expect(renewalOf(caseload.consentsOfCase(caseId), day)).toBeNull();
  });
});
