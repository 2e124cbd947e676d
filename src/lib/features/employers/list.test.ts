import { describe, expect, it } from 'vitest';
import { buildEmployer } from '#tests/factories/employer.ts';
import { buildVacancy } from '#tests/factories/vacancy.ts';
import { hiddenHit, lookingFor, matches } from './list.ts';

const employer = buildEmployer({ supportStatus: 'PROSPECT' });
const of = (title: string, state: 'OPEN' | 'FILLED' = 'OPEN') =>
  buildVacancy({ employerId: employer._id, title, state });

describe('companies that look for somebody', () => {
  it('are those with an open vacancy', () => {
    const looking = lookingFor([of('Koch/Köchin')]);
    expect(matches(employer, 'vacancies', looking)).toBe(true);
    expect(matches(employer, 'prospect', looking)).toBe(true);
    expect(matches(employer, 'active', looking)).toBe(false);
    expect(matches(employer, 'vacancies', lookingFor([of('Koch/Köchin', 'FILLED')]))).toBe(false);
  });

  it('are found by what they look for, also without umlauts, and the row says it', () => {
    expect([...lookingFor([of('Koch/Köchin')], 'kochin')]).toEqual([employer._id]);
    expect([...lookingFor([of('Koch/Köchin')], 'tischler')]).toEqual([]);
    expect(hiddenHit(employer, 'köch', [of('Koch/Köchin')])).toBe('Koch/Köchin');
    expect(hiddenHit(employer, 'köch', [of('Koch/Köchin', 'FILLED')])).toBeNull();
  });
});
