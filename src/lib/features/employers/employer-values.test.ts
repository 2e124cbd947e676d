import { describe, expect, it } from 'vitest';
import { employerSchema } from '#lib/domain/employer.ts';
import { buildEmployer } from '#tests/factories/employer.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { checkValues, toFields, toValues } from './employer-values.ts';

describe('the form of a company', () => {
  it('gives back a known record unchanged', () => {
    const known = buildEmployer();
    expect(employerSchema.parse({ ...known, ...toFields(toValues(known, nextUlid)) })).toEqual(
      known,
    );
  });
  it('leaves out a site and a person of which nothing was said', () => {
    const values = { ...toValues(null, nextUlid), name: 'Tischlerei Kern' };
    expect(checkValues(values)).toEqual([]);
    expect(toFields(values).sites).toEqual([]);
  });
  it('asks for the name of a person who has a number', () => {
    const values = { ...toValues(null, nextUlid), name: 'Tischlerei Kern' };
    const person = values.sites[0]?.people[0];
    if (person) person.phone = '0351 123456';
    expect(checkValues(values)).toEqual([
      { code: 'name-missing', field: 'sites.0.contactPersons.0.name' },
    ]);
  });
});
