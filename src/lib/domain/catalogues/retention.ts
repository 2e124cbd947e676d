/**
 * How long what is kept (domain.md 3). Law and grant conditions are data: a row says on what it
 * rests, when it holds and when it was last reviewed; a project sets its own months.
 */
export interface RetentionRule {
  code: 'NOTES' | 'INQUIRY' | 'PROOF';
  /** What goes when the term is over: notes of contacts, or the whole case. */
  takes: 'NOTES' | 'CASE';
  /** What starts the term. */
  from: 'END' | 'LAST_CONTACT' | 'PROOF_SUBMITTED';
  /** Where a project has set nothing. */
  months: number;
  legalBasis: string;
  validFrom: string;
  validTo?: string;
  reviewedOn: string;
}

export const RETENTION_RULES = [
  {
    code: 'NOTES',
    takes: 'NOTES',
    from: 'END',
    months: 12,
    legalBasis: 'Art. 5 Abs. 1 lit. e, Art. 17 Abs. 1 lit. a DSGVO',
    validFrom: '2018-05-25',
    reviewedOn: '2026-11-22',
  },
  {
    code: 'INQUIRY',
    takes: 'CASE',
    from: 'LAST_CONTACT',
    months: 3,
    legalBasis: 'Art. 5 Abs. 1 lit. c und e, Art. 17 Abs. 1 lit. a DSGVO',
    validFrom: '2018-05-25',
    reviewedOn: '2026-11-22',
  },
  {
    code: 'PROOF',
    takes: 'CASE',
    from: 'PROOF_SUBMITTED',
    months: 60,
    legalBasis: 'Nr. 6 ANBest-P zu § 44 SäHO, Art. 17 Abs. 3 lit. b DSGVO',
    validFrom: '2018-05-25',
    reviewedOn: '2026-11-22',
  },
] as const satisfies readonly RetentionRule[];

export type RetentionRuleCode = (typeof RETENTION_RULES)[number]['code'];
