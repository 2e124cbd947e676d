/**
 * What two places hold, in a form that can be compared: one line a document, sorted by id, keys
 * sorted at every level, so that equal contents give equal text whatever order they came in.
 */
export function fingerprintText(documents: readonly Record<string, unknown>[]): string {
  return documents
    .map((document) => JSON.stringify(sorted(document)))
    .sort()
    .join('\n');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

/** Short enough to be read out on the phone: the first 8 hex digits of SHA-256, `7F3A-19C2`. */
export function fingerprintLabel(sha256: Uint8Array): string {
  const hex = [...sha256.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 4)}-${hex.slice(4)}`.toUpperCase();
}
