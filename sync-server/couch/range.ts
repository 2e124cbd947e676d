/** Positions of the first and the last byte, both included. */
export interface ByteRange {
  first: number;
  last: number;
}

/**
 * One range of a `Range` header (RFC 9110, 14.2); null where the whole is to be sent (none, several
 * or another unit), `unsatisfiable` where it lies outside.
 */
export function readRange(
  header: string | undefined,
  length: number,
): ByteRange | null | 'unsatisfiable' {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  const [, from = '', to = ''] = match ?? [];
  if (!match || (from === '' && to === '')) return null;
  if (from === '') {
    const count = Math.min(Number(to), length);
    return count === 0 ? 'unsatisfiable' : { first: length - count, last: length - 1 };
  }
  const first = Number(from);
  const last = to === '' ? length - 1 : Math.min(Number(to), length - 1);
  if (to !== '' && Number(to) < first) return null;
  return first >= length ? 'unsatisfiable' : { first, last };
}
