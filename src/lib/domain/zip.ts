/**
 * Whether a postcode lies in Saxony: the exact rule of domain.md 5.2. It needs no table, and holds
 * for post-box and bulk-mail codes too.
 */
export function isSaxonZip(zip: string): boolean {
  if (!/^\d{5}$/.test(zip)) return false;
  const n = Number(zip);
  return (
    (n >= 1000 && n <= 1939) ||
    (n >= 2000 && n <= 2999) ||
    (n >= 4000 && n <= 4599) ||
    (n >= 4640 && n <= 4894) ||
    (n >= 8000 && n <= 9999) ||
    SAXON_ZIPS_OF_THURINGIA_RANGE.includes(n)
  );
}

/** Vogtland places inside the Thuringian range 07; 07919 lies in both states. */
const SAXON_ZIPS_OF_THURINGIA_RANGE: readonly number[] = [7919, 7952, 7985];

/** Postcodes of more than one state: the place decides, so a person should look (domain.md 5.2). */
export function isBorderZip(zip: string): boolean {
  return zip === '07919';
}
