/** Until when protection under § 24 AufenthG goes on by regulation, whatever the card says. */
export const TEMPORARY_PROTECTION_UNTIL = {
  day: '2027-03-04',
  legalBasis: '§ 24 AufenthG, UkraineAufenthFGV',
  reviewedOn: '2026-11-23',
};
