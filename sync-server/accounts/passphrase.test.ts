import { expect, it } from 'vitest';
import { hashPassphrase, passphraseProblem, verifyPassphrase } from './passphrase.ts';

const LONG = 'Lindenblüten über der Mulde, '.repeat(7);

it('is kept as Argon2id with what OWASP asks for, and a salt of its own', async () => {
  const [one, two] = [await hashPassphrase('vier Birken'), await hashPassphrase('vier Birken')];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
});

it.each([
  ['without capitals, digits or signs', 'birken am muldenufer'],
  ['of digits that are no row', '8301752946017'],
  ['of signs and letters that are not ours', '¿Ярмарка? ∑ Ωmega'],
  ['of 64 characters', LONG.slice(0, 64)],
  ['of 200 characters', LONG.slice(0, 200)],
])('is taken %s', (_what, text) => {
  expect(passphraseProblem(text, 'mira')).toBeNull();
});

it('is refused whole where it is too long, never cut', async () => {
  expect(passphraseProblem(LONG.slice(0, 201), 'mira')).toBe('field-too-long');
  const hash = await hashPassphrase(LONG.slice(0, 200));
  expect(await verifyPassphrase(hash, LONG.slice(0, 200))).toBe(true);
  expect(await verifyPassphrase(hash, LONG.slice(0, 201))).toBe(false);
});

it('counts to the letter: another case, and a space more, are another one', async () => {
  const hash = await hashPassphrase('vier Birken am Muldenufer');
  for (const other of ['Vier Birken am Muldenufer', 'vier Birken am Muldenufer '])
    expect(await verifyPassphrase(hash, other)).toBe(false);
});
