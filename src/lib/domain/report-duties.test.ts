import { describe, expect, it } from 'vitest';
import { buildMentee } from '#tests/factories/mentee.ts';
import { buildPlacement } from '#tests/factories/placement.ts';
import type { ResidenceStatusCode } from './catalogues/residence-status.ts';
import type { Placement } from './placement.ts';
import { reportDuties } from './report-duties.ts';

const found = (statusCode: ResidenceStatusCode | undefined, fields: Partial<Placement>) =>
  reportDuties(
    buildPlacement({ startOn: '2026-01-15', endedOn: '2026-05-01', endReason: 'D04', ...fields }),
    buildMentee({ residence: statusCode ? { statusCode } : undefined }),
  ).map(({ duty, dueOn }) => [duty.by, dueOn, duty.legalBasis]);

const TRAINING = ['EMPLOYER', '2026-05-15', '§ 60c Abs. 5, § 16g Abs. 4 AufenthG'];
const OWN = ['MENTEE', '2026-05-15', '§ 82 Abs. 6 AufenthG'];

describe('reports after an early end', () => {
  it.each<[ResidenceStatusCode, Placement['kind'], string[][]]>([
    ['DUL_60C', 'T01', [TRAINING, OWN]],
    ['AE_16G', 'T02', [TRAINING, OWN]],
    ['DUL_60D', 'P01', [['EMPLOYER', '2026-05-15', '§ 60d Abs. 3 Satz 3 AufenthG'], OWN]],
    ['AE_18A', 'P01', [OWN, ['EMPLOYER', '2026-05-29', '§ 4a Abs. 5 Satz 3 Nr. 3 AufenthG']]],
    ['AE_18A', 'Z02', []],
    ['AE_25_2_F', 'P01', []],
    ['ASY_GEST', 'P01', []],
    ['DUL_60A', 'P01', []],
  ])('%s, %s', (status, kind, expected) => {
    expect(found(status, { kind })).toEqual(expected);
  });

  it('are none where it ended as agreed, or goes on', () => {
    expect(found('DUL_60C', { kind: 'T01', endReason: 'D06' })).toEqual([]);
    expect(found('DUL_60C', { kind: 'T01', contractEndOn: '2026-05-01' })).toEqual([]);
    expect(found('DUL_60C', { kind: 'T01', contractEndOn: '2026-05-02' })).toHaveLength(2);
    expect(found('DUL_60C', { kind: 'T01', endedOn: undefined })).toEqual([]);
    expect(found(undefined, { kind: 'T01' })).toEqual([]);
  });
});
