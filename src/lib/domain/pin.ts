import { fail, ok, type Result } from './problem.ts';

/** Fewer are guessed by who reads the memory of a running browser, whatever the tries say. */
export const PIN_MIN_DIGITS = 6;
export const PIN_MAX_DIGITS = 12;

/** Hours since the passphrase in which a PIN may open the app again. */
export const PIN_HOURS = [1, 2, 4, 8] as const;
export const PIN_HOURS_DEFAULT = 4;

/** Patterns on the keypad, and those that lists of leaked PINs begin with. */
const COMMON = new Set([
  '123321',
  '112233',
  '123654',
  '147258',
  '147852',
  '159753',
  '258456',
  '321654',
  '456789',
  '741852',
  '789456',
  '852456',
  '963852',
  '147369',
  '159357',
  '102030',
  '420420',
]);

/** Digits alone, not too few, and none that are tried first: `pin-short`, `pin-guessable`. */
export function checkPin(text: string): Result<string> {
  const pin = text.replace(/\s/g, '');
  if (!/^\d+$/.test(pin) || pin.length < PIN_MIN_DIGITS || pin.length > PIN_MAX_DIGITS)
    return fail('pin-short');
  return isGuessable(pin) ? fail('pin-guessable') : ok(pin);
}

function isGuessable(pin: string): boolean {
  return (
    COMMON.has(pin) ||
    new Set(pin).size <= 2 ||
    isRun(pin) ||
    isRepeated(pin) ||
    isPalindrome(pin) ||
    isDate(pin)
  );
}

/** 123456, 987654, 135791, 890123: the same step from digit to digit. */
function isRun(pin: string): boolean {
  const steps = Array.from(pin.slice(1)).map(
    (digit, at) => (Number(digit) - Number(pin[at]) + 10) % 10,
  );
  return steps.every((step) => step === steps[0]);
}

/** 121212, 123123, 19871987. */
function isRepeated(pin: string): boolean {
  const lengths = [1, 2, 3, 4, 5, 6].filter((length) => length < pin.length);
  return lengths.some(
    (length) =>
      pin.length % length === 0 && pin === pin.slice(0, length).repeat(pin.length / length),
  );
}

const isPalindrome = (pin: string): boolean => pin === Array.from(pin).reverse().join('');

/** Days of birth: TTMMJJ, JJMMTT, MMTTJJ, and with the year in four digits. */
function isDate(pin: string): boolean {
  const parts = (...lengths: number[]): number[] => {
    let at = 0;
    return lengths.map((length) => Number(pin.slice(at, (at += length))));
  };
  const isDay = (day = 0, month = 0): boolean => day >= 1 && day <= 31 && month >= 1 && month <= 12;
  const isYear = (year = 0): boolean => year >= 1900 && year <= 2099;
  if (pin.length === 6) {
    const [a, b, c] = parts(2, 2, 2);
    return isDay(a, b) || isDay(c, b) || isDay(b, a);
  }
  if (pin.length !== 8) return false;
  const [day, month, year] = parts(2, 2, 4);
  const [first, second, third] = parts(4, 2, 2);
  return (
    (isYear(year) && (isDay(day, month) || isDay(month, day))) ||
    (isYear(first) && isDay(third, second))
  );
}
