import { describe, expect, it } from 'vitest';
import { DISTRICTS } from './catalogues/districts.ts';
import { FUNDING_OFFERS, fundingOffer, type FundingOffer } from './catalogues/funding-offers.ts';
import { APPLY_BEFORE, beforeStart } from './catalogues/funding-timing.ts';
import { fundingOffice } from './funding-office.ts';
import { BENEFIT_REGIMES, type Mentee } from './mentee.ts';
import { usualOffers } from './usual-offers.ts';

const offer = (code: string) => fundingOffer(code) as FundingOffer;
const inBautzen = (benefitRegime?: Mentee['benefitRegime']) => ({
  ...(benefitRegime ? { benefitRegime } : {}),
  address: { ags: '14625' },
});

describe('the office for a funding', () => {
  it.each<[string, Mentee['benefitRegime'], string, string | null]>([
    ['EGZ', 'SGB2', 'JOBCENTRE', 'Jobcenter Landkreis Bautzen'],
    ['EGZ', 'SGB3', 'AGENCY', 'AA Bautzen'],
    ['EGZ', 'ASYLBLG', 'AGENCY', 'AA Bautzen'],
    ['EGZ', 'OWN_INCOME', 'AGENCY', 'AA Bautzen'],
    ['EGZ', undefined, 'EITHER', 'Jobcenter Landkreis Bautzen / AA Bautzen'],
    ['EGZ', 'UNKNOWN', 'EITHER', 'Jobcenter Landkreis Bautzen / AA Bautzen'],
    ['EQ', 'SGB2', 'JOBCENTRE', 'Jobcenter Landkreis Bautzen'],
    ['FBW', 'SGB2', 'AGENCY', 'AA Bautzen'],
    ['FBW_ABS', 'SGB2', 'AGENCY', 'AA Bautzen'],
    ['BAB', 'SGB2', 'AGENCY', 'AA Bautzen'],
    ['ESG', 'ASYLBLG', 'JOBCENTRE', 'Jobcenter Landkreis Bautzen'],
    ['BAFOEG', 'SGB2', 'OTHER', null],
    ['ANZ', 'SGB3', 'OTHER', null],
  ])('of %s with %s is %s: %s', (code, regime, sort, name) => {
    expect(fundingOffice(offer(code), inBautzen(regime))).toEqual({ sort, name });
  });

  it('has a name in each of the 13 districts, and none without a home', () => {
    for (const { ags } of DISTRICTS)
      expect(fundingOffice(offer('EGZ'), { benefitRegime: 'SGB2', address: { ags } }).name).toMatch(
        /Jobcenter/,
      );
    expect(fundingOffice(offer('EGZ'), { benefitRegime: 'SGB2' }).name).toBeNull();
    expect(fundingOffice(offer('EGZ'), { address: { ags: '09162' } }).name).toBeNull();
  });
});

describe('the catalogue of fundings', () => {
  it('has 31 offers, each with its time of application', () => {
    expect(FUNDING_OFFERS).toHaveLength(31);
    expect(FUNDING_OFFERS.map(({ code }) => code).toSorted()).toEqual(
      Object.keys(APPLY_BEFORE).toSorted(),
    );
    for (const { applyBefore, applyText } of FUNDING_OFFERS)
      expect(applyText === '').toBe(applyBefore === 'NONE');
  });

  it('says by its words when to apply', () => {
    for (const { code, applyText } of FUNDING_OFFERS) {
      const words = /^vor (?!Entstehen|Kosten)/.test(applyText);
      expect([code, beforeStart(code)]).toEqual([code, words]);
    }
    expect(beforeStart('NEW_ONE')).toBe(false);
    expect(beforeStart('toString')).toBe(false);
    expect(fundingOffer('NEW_ONE')).toBeNull();
  });

  it('has a legal basis and a day of review for all that is a benefit', () => {
    for (const { code, legalBasis, reviewedOn } of FUNDING_OFFERS) {
      expect(reviewedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect([code, legalBasis !== '']).toEqual([code, code !== 'JT']);
    }
  });
});

describe('offers that usually fit', () => {
  const codes = (kind: Parameters<typeof usualOffers>[0], regime?: Mentee['benefitRegime']) =>
    usualOffers(kind, regime, '2026-11-23').map(({ code }) => code);

  it.each([
    ['P01', ['EGZ', 'VB']],
    ['T01', ['VB', 'ASA', 'MOBZ', 'BAB']],
    ['Z01', ['EQ', 'ASA']],
    ['Z03', ['MAG']],
    ['P05', []],
  ] as const)('%s under SGB III: %s', (kind, expected) => {
    expect(codes(kind, 'SGB3')).toEqual(expected);
  });

  it('are those of SGB II only with its benefits, or while nobody knows', () => {
    for (const regime of [...BENEFIT_REGIMES, undefined])
      expect([regime, codes('P01', regime).includes('ESG')]).toEqual([
        regime,
        regime === undefined || regime === 'UNKNOWN' || regime === 'SGB2',
      ]);
  });

  it('hold on the day', () => {
    expect(usualOffers('Z02', undefined, '2024-03-31')).toEqual([]);
    expect(usualOffers('Z02', undefined, '2024-04-01').map(({ code }) => code)).toEqual(['BOP']);
  });
});
