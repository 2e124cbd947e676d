import { describe, expect, it } from 'vitest';
import { agreementSchema } from '#lib/domain/agreement.ts';
import { loadAgreement } from '#lib/i18n/agreement/load.ts';
import { agreementText } from '#lib/i18n/agreement/shown.ts';
import { sha256Of } from '#lib/i18n/consents/shown.ts';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { TEST_MENTOR, testEnvelope } from '#tests/factories/envelope.ts';
import { testUlid } from '#tests/factories/ulid.ts';
import {
  agreementOf,
  contentOf,
  emptyAgreement,
  isStillShown,
  missingOn,
  signing,
  type AgreementValues,
} from './agreement-values.ts';

const TODAY = '2026-11-23';
const caseId = testUlid(1, 'K');
const drawn = [[10, 10, 200, 40]];
const empty = emptyAgreement({
  language: 'ar',
  controller: 'Träger e. V., Pirna',
  mainPath: undefined,
  withGuardian: false,
  today: TODAY,
});
const signed: AgreementValues = { ...empty, mentee: drawn, mentor: drawn };
const goals = [
  buildCaseFile('goal', { title: 'Deutsch B1' }),
  buildCaseFile('goal', { title: 'Führerschein', state: 'DROPPED' }),
];
const around = { goals, menteeName: 'Amal Test', mentorName: 'Mina Mentor', today: TODAY };
const now = (v: AgreementValues) => contentOf(v, around);
const missing = (step: number, of: Partial<AgreementValues>) => {
  const v = { ...signed, ...of };
  return missingOn(step, v, now(v), TODAY).map(({ field }) => field);
};

describe('an agreement while it is made', () => {
  it('holds the open goals but those that were left out', () => {
    expect(now(signed).goals.map(({ title }) => title)).toEqual(['Deutsch B1']);
    expect(missing(0, { left: [goals[0]?._id ?? ''] })).toEqual(['goals']);
  });
  it('names who runs the project', () => {
    expect(missing(1, { controller: ' ' })).toEqual(['controller']);
  });
  it('is signed by both on the screen, or by a witness and the mentor', () => {
    expect(missing(3, {})).toEqual([]);
    expect(missing(3, { mentee: [], mentor: [[1, 1, 2, 2]] })).toEqual(['mentee', 'mentor']);
    expect(missing(3, { mentee: [], way: 'WITNESS' })).toEqual(['witnessName', 'witnessReason']);
  });
  it('is signed on paper where it is said where that lies, on a day that has been', () => {
    const paper = { mentee: [], mentor: [], way: 'PAPER' } as const;
    expect(missing(3, { ...paper, mentee: [], mentor: [] })).toEqual(['paperPlace']);
    expect(
      missing(3, { ...signed, way: 'PAPER', paperPlace: 'Fach 3', paperOn: '2026-11-24' }),
    ).toEqual(['paperOn']);
  });
  it('wants a name with the signature of who has custody, and goes on without either', () => {
    expect(missing(3, { withGuardian: true })).toEqual([]);
    expect(missing(3, { withGuardian: true, guardian: drawn })).toEqual(['guardianName']);
  });
  it('is not what was shown any more once a goal, a name or the place changes', () => {
    const shown = now(signed);
    expect(isStillShown(shown, now(signed))).toBe(true);
    expect(isStillShown(shown, { ...now(signed), signedOn: '2026-11-20' })).toBe(true);
    expect(isStillShown(shown, now({ ...signed, place: 'Pirna' }))).toBe(false);
    expect(isStillShown(shown, { ...now(signed), menteeName: 'Amal Tast' })).toBe(false);
    expect(isStillShown(null, now(signed))).toBe(false);
  });
});

describe('what is kept of a signed agreement', () => {
  it('fits its shape, with the hash of the text in both languages', async () => {
    const texts = await loadAgreement('ar');
    if (!texts) throw new Error('no texts');
    const fields = await agreementOf(signed, texts, now(signed), { caseId, userId: TEST_MENTOR });
    const record = {
      ...testEnvelope,
      ...fields,
      type: 'agreement',
      _id: `agreement:${caseId}:${testUlid(2, 'A')}`,
    };
    expect(agreementSchema.safeParse(record).error).toBeUndefined();
    expect(fields.language).toBe('ar');
    expect(fields.textSha256).toBe(await sha256Of(agreementText(texts, fields)));
  });
  it('carries no signature where it was signed on paper, and German where there is no help', async () => {
    const found = await loadAgreement('ti');
    if (!found) throw new Error('no texts');
    const texts = { ...found, help: null };
    const v = { ...signed, way: 'PAPER' as const, paperPlace: 'Fach 3', paperOn: '2026-11-20' };
    const fields = await agreementOf(v, texts, now(v), { caseId, userId: TEST_MENTOR });
    expect(fields).toMatchObject({ signedOn: '2026-11-20', paperPlace: 'Fach 3', language: 'de' });
    expect([fields.menteeSignature, fields.mentorSignature]).toEqual([undefined, undefined]);
  });
  it('is written together with the day of admission and the status', async () => {
    const texts = await loadAgreement('de');
    if (!texts) throw new Error('no texts');
    const fields = await agreementOf(signed, texts, now(signed), { caseId, userId: TEST_MENTOR });
    const { records, changes } = signing(fields, 'begins');
    expect(records).toHaveLength(1);
    const mentee = {
      ...testEnvelope,
      type: 'mentee' as const,
      status: 'CLEARING' as const,
      mentorIds: [] as string[],
    };
    expect(changes[0]?.id).toBe(`mentee:${caseId}`);
    expect(changes[0]?.patch({ ...mentee, _id: `mentee:${caseId}` })).toMatchObject({
      status: 'ACTIVE',
      agreementSignedOn: TODAY,
    });
  });
});
