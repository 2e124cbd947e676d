const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The n-th ULID of a kind: same number, same id, in every run. `kind` keeps nouns apart. */
export function testUlid(n: number, kind = 'T'): string {
  let rest = n;
  let tail = '';
  while (rest > 0 || tail === '') {
    tail = (ALPHABET[rest % 32] ?? '0') + tail;
    rest = Math.floor(rest / 32);
  }
  return `01JD${kind}${tail.padStart(22 - kind.length, '0')}`;
}

let last = 0;

/** A ULID that no other call of this run returned. */
export function nextUlid(kind = 'N'): string {
  last += 1;
  return testUlid(last, kind);
}
