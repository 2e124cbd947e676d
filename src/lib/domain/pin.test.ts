import { describe, expect, it } from 'vitest';
import { fail, ok } from './problem.ts';
import { checkPin } from './pin.ts';

const code = (pin: string) => {
  const checked = checkPin(pin);
  return checked.ok ? null : checked.problem.code;
};

describe('a PIN', () => {
  it('is six to twelve digits, however they are grouped', () => {
    expect(checkPin('820 471')).toEqual(ok('820471'));
    for (const wrong of ['', '4711', '82047', '82047a', '8204716305921'])
      expect(checkPin(wrong)).toEqual(fail('pin-short'));
  });

  it.each([
    ['123456', 'a run'],
    ['987654', 'a run downwards'],
    ['890123', 'a run over the nine'],
    ['135791', 'a run in twos'],
    ['000000', 'one digit'],
    ['232322', 'two digits'],
    ['123123', 'a repeat'],
    ['19871987', 'a year twice'],
    ['740047', 'a palindrome'],
    ['147258', 'a pattern of the keypad'],
    ['240587', 'a day of birth'],
    ['870524', 'a day of birth, the year first'],
    ['052487', 'a day of birth, the month first'],
    ['24051987', 'a day of birth with the whole year'],
    ['19870524', 'the same, the year first'],
  ])('is not %s: %s', (pin) => {
    expect(code(pin)).toBe('pin-guessable');
  });

  it('may be what has no such pattern', () => {
    for (const pin of ['820471', '937284', '5550139', '40968217']) expect(code(pin)).toBeNull();
  });
});
