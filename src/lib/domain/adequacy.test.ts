import { describe, expect, it } from 'vitest';
import { recognitionRunning, suggestedAdequacy, type AdequacyReason } from './adequacy.ts';
import { PLACEMENT_KINDS, type Placement } from './placement.ts';
import type { Profile } from './profile.ts';
import { RECOGNITION_STATES } from './recognition.ts';

type Answer = NonNullable<Placement['qualificationAdequate']>;
type Row = [Profile['qualificationLevel'], number | undefined, boolean, Answer, AdequacyReason];

const ROWS: Row[] = [
  ['Q0', 1, false, 'YES', 'NO_FORMAL_QUALIFICATION'],
  ['Q0', 1, true, 'YES', 'NO_FORMAL_QUALIFICATION'],
  ['Q0', 2, false, 'YES', 'LEVEL_MET'],
  ['Q0', 4, false, 'YES', 'LEVEL_MET'],
  ['Q1', 1, false, 'NO', 'LEVEL_BELOW'],
  ['Q1', 1, true, 'YES', 'RECOGNITION_RUNNING'],
  ['Q1', 2, false, 'YES', 'LEVEL_MET'],
  ['Q1', 3, true, 'YES', 'LEVEL_MET'],
  ['Q2', 1, true, 'NO', 'LEVEL_BELOW'],
  ['Q2', 2, false, 'NO', 'LEVEL_BELOW'],
  ['Q2', 2, true, 'YES', 'RECOGNITION_RUNNING'],
  ['Q2', 3, false, 'YES', 'LEVEL_MET'],
  ['Q3', 2, true, 'NO', 'LEVEL_BELOW'],
  ['Q3', 3, false, 'NO', 'LEVEL_BELOW'],
  ['Q3', 3, true, 'YES', 'RECOGNITION_RUNNING'],
  ['Q3', 4, false, 'YES', 'LEVEL_MET'],
  [undefined, 1, false, 'NOT_CHECKABLE', 'QUALIFICATION_UNKNOWN'],
  [undefined, 4, true, 'NOT_CHECKABLE', 'QUALIFICATION_UNKNOWN'],
  ['Q1', undefined, false, 'NOT_CHECKABLE', 'LEVEL_UNKNOWN'],
  [undefined, undefined, true, 'NOT_CHECKABLE', 'LEVEL_UNKNOWN'],
];

describe('adequacy to the qualification', () => {
  it.each(ROWS)('%s in work of level %s (recognition running: %s) is %s: %s', (...row) => {
    const [qualificationLevel, requirementLevel, recognitionRunning, answer, reason] = row;
    expect(
      suggestedAdequacy({ kind: 'P01', requirementLevel, qualificationLevel, recognitionRunning }),
    ).toEqual({ answer, reason });
  });

  it('is asked of work alone', () => {
    for (const kind of PLACEMENT_KINDS) {
      const found = suggestedAdequacy({
        kind,
        requirementLevel: 2,
        qualificationLevel: 'Q1',
        recognitionRunning: false,
      });
      expect(found?.answer ?? null).toBe(kind.startsWith('P') ? 'YES' : null);
    }
  });

  it('takes a recognition as running from its application to the end of its measure', () => {
    const running = RECOGNITION_STATES.filter((state) => recognitionRunning(null, [{ state }]));
    expect(running).toEqual(['SUBMITTED', 'COMPLETE', 'MEASURE']);
    expect(recognitionRunning({ recognised: 'IN_PROCEDURE' }, [])).toBe(true);
    expect(recognitionRunning({ recognised: 'PARTIAL' }, [])).toBe(false);
  });
});
