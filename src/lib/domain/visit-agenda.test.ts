import { describe, expect, it } from 'vitest';
import { buildConsent } from '#tests/factories/consent.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { agendaOf } from './visit-agenda.ts';

const TODAY = '2026-11-24';
const known = buildMentee({
  residence: { statusCode: 'AE_25_2_F', documentSeenOn: '2026-11-01' },
  phones: [{ number: '+4917612345678' }],
  preferredLanguage: 'ar',
  germanLevel: 'A2',
  inSaxonySince: '2024-01-01',
  agreementSignedOn: '2026-11-02',
});

describe('what to take along and to ask', () => {
  it('is nothing where all is known and signed', () => {
    expect(agendaOf(known, [buildConsent()], TODAY)).toEqual({ bring: [], ask: [] });
  });

  it('brings the sheet without C1, and the agreement until it is signed', () => {
    const fresh = { ...known, agreementSignedOn: undefined };
    expect(agendaOf(fresh, [], TODAY).bring).toEqual(['SHEETS', 'AGREEMENT']);
    const refused = [buildConsent({ answer: 'REFUSED', signature: undefined })];
    expect(agendaOf(known, refused, TODAY).bring).toEqual(['SHEETS']);
  });

  it('asks for the residence first, then for what nobody has said yet', () => {
    const bare = buildMentee({ residence: undefined, phones: [] });
    expect(
      agendaOf(bare, [], TODAY)
        .ask.map(({ kind }) => kind)
        .slice(0, 2),
    ).toEqual(['RESIDENCE', 'PHONE']);
    const unseen = { ...known, residence: { statusCode: 'AE_25_2_F' as const } };
    expect(agendaOf(unseen, [], TODAY).ask).toEqual([{ kind: 'DOCUMENT' }]);
  });

  it('tells of two answers that wait and of what an import was not sure of', () => {
    const other = {
      field: 'email',
      value: 'x',
      at: '2026-11-20T08:00:00.000Z',
      by: known.createdBy,
    };
    const unsure = { ...known, alternatives: [other], toReview: ['birthDate', 'phones'] };
    expect(agendaOf(unsure, [], TODAY).ask).toEqual([
      { kind: 'CHOICES', count: 1 },
      { kind: 'REVIEW', count: 2 },
    ]);
  });
});
