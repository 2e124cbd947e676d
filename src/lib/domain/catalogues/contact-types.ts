/** Kinds of contact (domain.md 1.9). NOSHOW does not count as counselling. */
export const CONTACT_TYPES = [
  'HOME',
  'COMPANY',
  'OFFICE',
  'OUTREACH',
  'AUTHORITY',
  'SCHOOL',
  'PHONE',
  'VIDEO',
  'MSG',
  'GROUP',
  'EVENT',
  'ROUND',
  'ADMIN',
  'NOSHOW',
] as const;
export type ContactType = (typeof CONTACT_TYPES)[number];
