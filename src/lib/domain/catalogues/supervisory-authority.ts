/** Whom a breach is notified to. Law and addresses are data: a row says when it was last reviewed. */
export interface SupervisoryAuthority {
  name: string;
  /** Lines of the address for letters. */
  post: readonly string[];
  email: string;
  website: string;
  legalBasis: string;
  validFrom: string;
  reviewedOn: string;
}

/** For public and private bodies in Saxony alike. */
export const supervisoryAuthority: SupervisoryAuthority = {
  name: 'Sächsische Datenschutz- und Transparenzbeauftragte',
  post: ['Postfach 11 01 32', '01330 Dresden'],
  email: 'post@sdtb.sachsen.de',
  website: 'www.datenschutz.sachsen.de',
  legalBasis: 'Art. 33, 55 DSGVO; § 14 SächsDSDG; § 40 BDSG',
  validFrom: '2023-01-01',
  reviewedOn: '2026-11-23',
};
