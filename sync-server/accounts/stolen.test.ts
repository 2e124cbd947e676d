import { expect, it } from 'vitest';
import { checkPassphrase } from '#lib/domain/passphrase.ts';
import { passphraseProblem } from './passphrase.ts';
import { isStolen } from './stolen.ts';

it.each(['left4dead2', 'Warhammer40K', '7418529630', '9Z5ve9rrcZ'])(
  'refuses %s, which is hard to estimate and was stolen often',
  (text) => {
    expect(checkPassphrase(text).ok).toBe(true);
    expect(isStolen(text)).toBe(true);
    expect(passphraseProblem(text, 'mira')).toBe('passphrase-guessable');
  },
);

it('takes what nobody has lost', () => {
  for (const text of ['vier Birken am Muldenufer', '7418529631', 'Übermut tut selten gut!'])
    expect(passphraseProblem(text, 'mira')).toBeNull();
});
