import { describe, expect, it } from 'vitest';
import { nameWords, soundAlike } from './name-word.ts';
import { matchOf, namesOf } from './name.ts';
import { nativeReadings } from './native-letters.ts';

const alike = (a: string, b: string): boolean => {
  const [one, other] = [nameWords(a)[0], nameWords(b)[0]];
  return Boolean(one && other && soundAlike(one, other));
};
const match = (a: [string, string], b: [string, string]) => {
  const of = ([familyName, givenNames]: [string, string]) => namesOf({ familyName, givenNames });
  const [one, other] = [of(a)[0], of(b)[0]];
  return one && other ? matchOf(one, other) : null;
};

describe('two words of a name', () => {
  it.each([
    ['Mohammad', 'Muhammed'],
    ['Dschamila', 'Jamila'],
    ['Achmed', 'Ahmad'],
    ['Hussein', 'Hossein'],
    ['Schewtschenko', 'Shevchenko'],
    ['Abdulrahman', 'Abd al-Rahman'],
    ['Almasri', 'Al-Masry'],
    ['Wardak', 'Vardak'],
    ['Olena', 'Elena'],
    ['Qasim', 'Kasem'],
    ['Ghazi', 'Gazi'],
    ['Fatimah', 'Fatma'],
    ['Nguyễn', 'Nguyen'],
    ['Yıldız', 'Yildiz'],
    ['Philip', 'Filip'],
  ])('%s and %s may be one', (a, b) => expect(alike(a, b)).toBe(true));

  it.each([
    ['Ali', 'Alaa'],
    ['Omar', 'Amir'],
    ['Hasan', 'Hussein'],
    ['Mohammad', 'Mahmoud'],
    ['Amir', 'Amira'],
    ['Karim', 'Karimi'],
    ['Salim', 'Salam'],
    ['Ahmad', 'Hamid'],
    ['Rahim', 'Rahman'],
    ['Oleksandr', 'Oleksandra'],
  ])('%s and %s are two', (a, b) => expect(alike(a, b)).toBe(false));
});

describe('two names', () => {
  it.each<[[string, string], [string, string], string | null]>([
    [['Al-Masri', 'Amira'], ['al masri', 'AMIRA'], 'exact'],
    [['Hassan', 'Ahmad Mohammad'], ['Mohammad Hassan', 'Ahmad'], 'exact'],
    [['Al-Masri', 'Amira'], ['Almasry', 'Amirah'], 'sounds'],
    [['Ivanenko', 'Oksana Petrivna'], ['Ivanenko', 'Oksana'], 'sounds'],
    [['García López', 'María'], ['Garcia', 'Maria'], 'sounds'],
    [['Mansour', 'Layla'], ['Leila', 'Mansur'], 'swapped'],
    [['Al-Masri', 'Amira'], ['Al-Masri', 'Khaled'], 'part'],
    [['Al-Masri', 'Amira'], ['Kovalenko', 'Olena'], null],
  ])('%s and %s are %s', (a, b, expected) => {
    expect(match(a, b)).toBe(expected);
    expect(match(b, a)).toBe(expected);
  });

  it('counts every spelling and the own script', () => {
    const known = namesOf({
      familyName: 'Al Srour',
      givenNames: 'Mohyi Aldin',
      nameVariants: ['Syouy, Moha'],
      nameNative: 'محي الدين السرور',
    });
    const matches = (familyName: string, givenNames: string) =>
      known.map((name) => {
        const [other] = namesOf({ familyName, givenNames });
        return other ? matchOf(name, other) : null;
      });
    expect(matches('Syouy', 'Moha')).toContain('exact');
    expect(matches('Surur', 'Muhi Al-Din')).toContain('sounds');
    expect(matches('Haddad', 'Sami').every((found) => found === null)).toBe(true);
  });

  it('compares names without any Latin letter', () => {
    expect(match(['გელაშვილი', 'ნინო'], ['გელაშვილი', 'ნინო'])).toBe('exact');
    expect(match(['გელაშვილი', 'ნინო'], ['ბერიძე', 'ანა'])).toBeNull();
  });
});

describe('names in other scripts', () => {
  it.each([
    ['محمد', ['mhmd']],
    ['فاضل', ['fadl', 'fazl']],
    ['عبد الرحمن', ['abdulrhmn']],
    ['ተስፋይ', ['tesfay']],
    ['Олена', ['Олена']],
  ])('%s is read as %s', (name, readings) => expect(nativeReadings(name)).toEqual(readings));
});
