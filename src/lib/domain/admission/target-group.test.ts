import { describe, expect, it } from 'vitest';
import { RESIDENCE_STATUSES } from '../catalogues/residence-status.ts';
import { targetGroupOf, type TargetGroup } from './target-group.ts';

const of = (statusCode: string, more: object = {}) =>
  targetGroupOf({ statusCode, hasMigrationBackground: true, ...more });

/** Every status of the catalogue, alone: without family, title applied for or earlier protection. */
const ALONE: Record<Exclude<TargetGroup, never>, string[]> = {
  P1_SCHUTZ: [
    ...['AE_22', 'AE_23_1', 'AE_23_2', 'AE_23_4', 'AE_23A', 'AE_24', 'AE_25_1', 'AE_25_2_F'],
    ...['AE_25_2_S', 'AE_25_3', 'AE_25_4_1', 'AE_25_4_2', 'AE_25_4A', 'AE_25_5', 'AE_25A'],
    ...['AE_25B', 'AE_104C', 'NE_26_3', 'NE_26_4'],
  ],
  P2_ASYL: ['ASY_AKN', 'ASY_GEST', 'ASY_FOLGE'],
  P3_DULDUNG: ['DUL_60A', 'DUL_60A_E', 'DUL_60B', 'DUL_60C', 'DUL_60D'],
  P4_FAMILIE: ['AE_36A'],
  S_ANDERE: [
    ...['AE_28', 'AE_30', 'AE_31', 'AE_32', 'AE_33', 'AE_36'],
    ...['AE_16A', 'AE_16B', 'AE_16D', 'AE_16F', 'AE_17', 'AE_18A', 'AE_18B', 'AE_18G', 'NE_18C'],
    ...['AE_18D', 'AE_19C', 'AE_19E', 'AE_20', 'AE_20A', 'AE_21', 'NE_9', 'DA_EU', 'AE_SONST'],
    ...['EU_FREI', 'EU_FAM', 'CH_FREI', 'GB_ABK', 'DEU'],
  ],
  REVIEW: ['AE_16G', 'AE_19D', 'UNB', 'FIK_81_3E', 'FIK_81_3D', 'FIK_81_4', 'VIS_D'],
  NONE: ['GUEB', 'VIS_C'],
};

describe('target group of every status', () => {
  const rows = Object.entries(ALONE).flatMap(([group, codes]) =>
    codes.map((code): [string, string] => [code, group]),
  );

  it('knows all 66 of the catalogue', () => {
    expect(rows.map(([code]) => code).sort()).toEqual(
      RESIDENCE_STATUSES.map(({ code }) => code).sort(),
    );
    expect(rows).toHaveLength(66);
  });

  it.each(rows)('%s alone is %s', (code, group) => {
    expect(of(code).group).toBe(group);
  });

  it.each(rows.filter(([, group]) => !/^P[123]/.test(group)))(
    '%s is family where the sponsor has protection, asks for it or is tolerated',
    (code) => {
      for (const sponsorStatusCode of ['AE_25_2_F', 'ASY_GEST', 'DUL_60A'])
        expect(of(code, { sponsorStatusCode })).toEqual({ group: 'P4_FAMILIE', row: 'Z4' });
    },
  );

  it.each(ALONE.S_ANDERE)('%s is nobody’s group without a history of migration', (code) => {
    expect(of(code, { hasMigrationBackground: false })).toEqual({ group: 'NONE', row: 'Z8' });
  });
});

describe('target group beside the own status', () => {
  it('does not follow from a sponsor without protection', () => {
    expect(of('AE_30', { sponsorStatusCode: 'AE_18A' })).toEqual({ group: 'S_ANDERE', row: 'Z7' });
  });

  it.each(['FIK_81_3E', 'FIK_81_3D', 'FIK_81_4', 'VIS_D'])('%s is what was applied for', (code) => {
    expect(of(code, { underlyingStatusCode: 'AE_25_5' }).group).toBe('P1_SCHUTZ');
    expect(of(code, { underlyingStatusCode: 'AE_16B' }).group).toBe('S_ANDERE');
    expect(of(code, { underlyingStatusCode: 'FIK_81_4' }).group).toBe('REVIEW');
  });

  it.each(['NE_9', 'AE_18A', 'AE_18B', 'NE_18C', 'AE_18D', 'AE_18G'])(
    '%s after protection is for the coordination',
    (code) => {
      expect(of(code, { formerlyProtected: true })).toEqual({ group: 'REVIEW', row: 'Z6' });
    },
  );

  it('is for a person to say where the status is in no catalogue', () => {
    expect(of('AE_99').group).toBe('REVIEW');
  });
});
