import { expect, it } from 'vitest';
import { codeAt, matchingStep, newSecret, otpauthUri, stepOf, toBase32 } from './totp.ts';

const SECRET = toBase32(new TextEncoder().encode('12345678901234567890'));

// RFC 6238, appendix B: the last six of its eight digits.
it.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('at %i seconds the code is %s', (seconds, code) => {
  expect(codeAt(SECRET, stepOf(seconds * 1000))).toBe(code);
});

it('takes the code of the step before and after, and no other', () => {
  const now = 59_000;
  const own = stepOf(now);
  for (const step of [own - 1, own, own + 1])
    expect(matchingStep(SECRET, codeAt(SECRET, step), now)).toBe(step);
  for (const code of [codeAt(SECRET, own + 2), '', '28708', '2870820', 'abcdef', '２８７０８２'])
    expect(matchingStep(SECRET, code, now)).toBeNull();
});

it('makes secrets of 160 bits, as apps read them', () => {
  expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(otpauthUri('ABC', 'm.muster')).toBe(
    'otpauth://totp/Mentorenmappe:m.muster?secret=ABC&issuer=Mentorenmappe',
  );
});
