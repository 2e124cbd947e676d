import { describe, expect, it } from 'vitest';
import { validateDocument } from '#lib/domain/document.ts';
import { makeId } from '#lib/domain/id.ts';
import { loadTexts } from '#lib/i18n/consents/load.ts';
import { testEnvelope, TEST_INSTANT, TEST_MENTOR } from '#tests/factories/envelope.ts';
import { nextUlid, testUlid } from '#tests/factories/ulid.ts';
import { consentsOf, emptyValues, missingOn, type ConsentValues } from './consent-values.ts';

const caseId = testUlid(1, 'K');
const values = (more: Partial<ConsentValues>): ConsentValues => ({
  ...emptyValues('ar', 'Träger e. V., Pirna'),
  strokes: [[10, 10, 200, 40]],
  ...more,
});
const codes = (step: number, more: Partial<ConsentValues>) =>
  missingOn(step, values(more)).map(({ code, field }) => `${field ?? ''} ${code}`);

async function records(more: Partial<ConsentValues>) {
  const texts = await loadTexts('ar');
  if (!texts) throw new Error('no texts');
  const of = { caseId, userId: TEST_MENTOR, at: TEST_INSTANT };
  return (await consentsOf(values(more), texts, of)).map((fields) => ({
    ...testEnvelope,
    _id: makeId('consent', nextUlid(), caseId),
    type: 'consent',
    ...fields,
  }));
}

describe('taking in consents', () => {
  it('asks for what is missing on each step, and nothing is chosen beforehand', () => {
    expect(codes(0, { controller: ' ' })).toEqual(['controller title-missing']);
    expect(codes(2, {})).toEqual(['answers value-unknown']);
    expect(codes(2, { answers: { C3: 'GIVEN', C4: 'GIVEN' } })).toEqual([
      'scopes scope-missing',
      'offices scope-missing',
    ]);
    expect(codes(3, { answers: { C1: 'GIVEN' }, strokes: [] })).toEqual([
      'signature signature-missing',
    ]);
    expect(codes(3, { answers: { C1: 'GIVEN' }, byWitness: true })).toEqual([
      'witnessName name-missing',
    ]);
    expect(codes(3, { answers: { C1: 'REFUSED' }, strokes: [] })).toEqual([]);
  });

  it('makes one valid record for each answer, with the hash of its own text', async () => {
    const made = await records({
      answers: { C1: 'GIVEN', C2: 'REFUSED', C4: 'GIVEN' },
      offices: ['JC'],
    });
    expect(made.map(({ purpose, answer }) => `${purpose} ${answer}`)).toEqual([
      'C1 GIVEN',
      'C2 REFUSED',
      'C4 GIVEN',
    ]);
    for (const record of made) expect(validateDocument(record)).toMatchObject({ ok: true });
    expect(new Set(made.map(({ textSha256 }) => textSha256)).size).toBe(3);
    expect(made[1]?.signature).toBeUndefined();
    expect(made[2]?.offices).toEqual(['JC']);
  });

  it('keeps a witness in place of a signature', async () => {
    const [record] = await records({
      answers: { C1: 'GIVEN' },
      byWitness: true,
      witnessName: 'Frau Muster',
      witnessReason: 'CANNOT_WRITE',
    });
    expect(record?.signature).toBeUndefined();
    expect(validateDocument({ ...record })).toMatchObject({ ok: true });
  });
});
