import { readPhone } from '../normalise/phone.ts';
import type { Mark, Party } from './party.ts';

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Digits as people group them; letters before or behind make it something else. */
const DIGITS = /(?<![\p{L}\p{N}])(?:\+|\(?0|\d)[\d\s()/.–-]{4,}\d(?![\p{L}\p{N}])/gu;
const DAY = /\b\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?/;
/** A number without its area code, as neighbours give it. */
const LOCAL_DIGITS = 6;

/** Phone numbers and e-mail addresses in texts that are not the person's own. */
export class ReachFinder {
  readonly #phones: ReadonlySet<string>;
  readonly #emails: ReadonlySet<string>;
  readonly #ownPhones: ReadonlySet<string>;
  readonly #ownEmails: ReadonlySet<string>;

  constructor(parties: readonly Party[], own: Pick<Party, 'phones' | 'emails'>) {
    this.#phones = new Set(parties.flatMap(({ phones }) => phones));
    this.#emails = new Set(parties.flatMap(({ emails }) => emails.map(plain)));
    this.#ownPhones = new Set(own.phones);
    this.#ownEmails = new Set(own.emails.map(plain));
  }

  find(text: string): Mark[] {
    return [...this.#findEmails(text), ...this.#findPhones(westernDigits(text))];
  }

  #findEmails(text: string): Mark[] {
    return [...text.matchAll(EMAIL)].flatMap(({ index, 0: found }): Mark[] => {
      const email = plain(found).replace(/\.+$/, '');
      if (this.#ownEmails.has(email)) return [];
      const sure = this.#emails.has(email);
      return [{ start: index, end: index + found.length, kind: 'EMAIL', sure }];
    });
  }

  #findPhones(text: string): Mark[] {
    return [...text.matchAll(DIGITS)].flatMap(({ index, 0: found }): Mark[] => {
      const sure = this.#judge(found);
      return sure === null
        ? []
        : [{ start: index, end: index + found.length, kind: 'PHONE', sure }];
    });
  }

  /** True where it is somebody else's, false where it may be, null where it is not. */
  #judge(found: string): boolean | null {
    if (DAY.test(found)) return null;
    const digits = found.replace(/\D/g, '');
    const number = readPhone(found.trim());
    if (number.ok) {
      if (this.#ownPhones.has(number.value)) return null;
      if (this.#phones.has(number.value)) return true;
    }
    if (digits.length < LOCAL_DIGITS) return null;
    const ending = digits.replace(/^0+/, '');
    const ends = (known: string): boolean => known.endsWith(ending);
    if ([...this.#ownPhones].some(ends)) return null;
    if ([...this.#phones].some(ends)) return true;
    return number.ok && number.certainty === 'sure' ? false : null;
  }
}

const plain = (email: string): string => email.trim().toLowerCase();

/** Arabic and Persian digits as ours; the text stays as long as it was. */
const westernDigits = (text: string): string =>
  text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
