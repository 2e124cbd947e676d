import { describe, expect, it } from 'vitest';
import { menteeSchema } from '#lib/domain/mentee.ts';
import { TEST_COORDINATOR, TEST_MENTOR } from '#tests/factories/envelope.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { checkValues, toFields, toValues } from './mentee-values.ts';

describe('the form of a mentee', () => {
  it('gives back a known record unchanged', () => {
    const known = buildMentee({
      nameVariants: ['Samirah', 'Samyra'],
      distinctFrom: ['01JDN000000000000000000009'],
      nationalities: ['SY', 'XXX'],
      phones: [
        { number: '+4917612345678', note: 'nur SMS', safeToCall: false },
        { number: '+420601123456' },
      ],
      residence: {
        statusCode: 'FIK_81_4',
        underlyingStatusCode: 'AE_25_5',
        sponsorStatusCode: 'AE_24',
        workPermitUntil: '2027-01-31',
        extensionAppliedOn: '2026-11-02',
      },
      birthDate: '1990-01-01',
      birthDatePrecision: 'YEAR',
    });
    const fields = toFields(toValues(known, TEST_MENTOR), known);
    expect(menteeSchema.parse({ ...known, ...fields })).toEqual(known);
  });
  it('leaves who is responsible to handovers, and never makes a case ownerless', () => {
    const known = buildMentee({ mentorIds: [] });
    expect(toFields(toValues(known, TEST_COORDINATOR), known).mentorIds).toEqual([]);
    const fresh = toValues(null, TEST_COORDINATOR);
    expect(toFields(fresh, null).mentorIds).toEqual([TEST_COORDINATOR]);
  });
  it('needs a name, either of the two, and nothing else', () => {
    const values = toValues(null, TEST_MENTOR);
    expect(checkValues(values).map((p) => p.code)).toEqual(['name-missing']);
    expect(checkValues({ ...values, givenNames: 'Ali' })).toEqual([]);
  });
  it('takes phone numbers as people write them', () => {
    const values = { ...toValues(null, TEST_MENTOR), givenNames: 'Ali' };
    const phones = [{ number: '0176/123 456 78', note: '', shared: false }];
    expect(toFields({ ...values, phones }, null).phones).toEqual([{ number: '+4917612345678' }]);
  });
  it('names the field of a mistake', () => {
    const values = {
      ...toValues(null, TEST_MENTOR),
      givenNames: 'Ali',
      zip: '2625',
      email: 'ali@',
    };
    const phones = [{ number: 'keins', note: '', shared: false }];
    expect(checkValues({ ...values, phones }).map((p) => p.field)).toEqual([
      'phones.0.number',
      'email',
      'address.zip',
    ]);
  });
});
