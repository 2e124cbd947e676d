import { describe, expect, it } from 'vitest';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { residenceFields } from './mentee.ts';
import { PERMIT_FIELDS, RESIDENCE_FIELDS } from './permit-fields.ts';
import { permitFields, type Permit } from './permit.ts';
import { factsOf, permitHistory, residenceOf } from './permit-history.ts';

const permit = (fields: Partial<Permit>) => buildCaseFile('permit', fields);
const gestattung = permit({
  statusCode: 'ASY_GEST',
  validUntil: '2026-09-30',
  issuedOn: '2026-03-01',
  replacedOn: '2026-09-20',
});
const title = permit({
  statusCode: 'AE_25_2_S',
  validUntil: '2027-09-19',
  issuedOn: '2026-09-20',
  authority: 'Bautzen',
});

it('names every field of the schemas', () => {
  expect([...RESIDENCE_FIELDS].sort()).toEqual(Object.keys(residenceFields).sort());
  expect([...PERMIT_FIELDS].sort()).toEqual(Object.keys(permitFields).sort());
});

describe('the documents of a case', () => {
  it('are the one that the mentee repeats, and those before it', () => {
    const { now, past } = permitHistory({ residence: residenceOf(title) }, [gestattung, title]);
    expect(now?.permit).toBe(title);
    expect(now?.facts).toEqual(factsOf(title));
    expect(now?.facts.authority).toBe('Bautzen');
    expect(past).toEqual([gestattung]);
  });

  it('are none, and no record of its own where only the mentee says something', () => {
    expect(permitHistory({}, [])).toEqual({ now: null, past: [] });
    const residence = { statusCode: 'DUL_60A', validUntil: '2026-12-14' } as const;
    expect(permitHistory({ residence }, [])).toEqual({
      now: { permit: null, facts: residence },
      past: [],
    });
  });

  it('lose nothing to a version that writes only the mentee', () => {
    const residence = { statusCode: 'DUL_60A', validUntil: '2028-01-01' } as const;
    const { now, past } = permitHistory({ residence }, [gestattung, title]);
    expect(now).toEqual({ permit: null, facts: residence });
    expect(past).toEqual([title, gestattung]);
  });

  it('are one document where both were mended at once', () => {
    const residence = { ...residenceOf(title), validUntil: '2027-09-30' };
    const { now, past } = permitHistory({ residence }, [gestattung, title]);
    expect(now?.permit).toBe(title);
    expect(now?.facts).toMatchObject({ validUntil: '2027-09-30', authority: 'Bautzen' });
    expect(past).toEqual([gestattung]);
  });

  it('do not give back what was taken away on the mentee', () => {
    const residence = { statusCode: title.statusCode };
    expect(permitHistory({ residence }, [title]).now?.facts.validUntil).toBeUndefined();
  });

  it('are the newest open one where the mentee says nothing', () => {
    expect(permitHistory({}, [gestattung, title]).now?.permit).toBe(title);
    expect(permitHistory({}, [gestattung]).now).toBeNull();
  });
});
