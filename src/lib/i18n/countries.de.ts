const names = new Intl.DisplayNames('de', { type: 'region' });

/** Country as a German writes it; codes of ICAO 9303 for people without one in plain words. */
export function countryLabel(code: string): string {
  if (code === 'XXA') return 'staatenlos';
  if (code === 'XXX') return 'ungeklärt';
  return names.of(code) ?? code;
}
