/** § 29a AsylG with annex II and the regulation of § 29b; the member states of the EU are not listed. */
export const SAFE_ORIGINS = {
  countries: ['AL', 'BA', 'GE', 'GH', 'XK', 'MD', 'ME', 'MK', 'SN', 'RS'],
  legalBasis: '§ 29a AsylG mit Anlage II',
  reviewedOn: '2026-11-22',
} as const;
