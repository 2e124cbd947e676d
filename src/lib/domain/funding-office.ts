import { districtOf } from './catalogues/districts.ts';
import type { FundingOffer } from './catalogues/funding-offers.ts';
import type { Mentee } from './mentee.ts';

/** An office by its name, or only the sort of it where the district is not known. */
export interface FundingOffice {
  sort: 'AGENCY' | 'JOBCENTRE' | 'EITHER' | 'OTHER';
  /** As in the catalogue of districts; null where district or benefits are not known. */
  name: string | null;
}

/**
 * Who is competent for an offer (domain.md 1.12): under SGB II the jobcentre, else the employment
 * agency; further training, rehabilitation and BAB are always with the agency (§ 22 (4) SGB III).
 * The district is that of the person's home.
 */
export function fundingOffice(
  offer: Pick<FundingOffer, 'office'>,
  of: Pick<Mentee, 'benefitRegime' | 'address'>,
): FundingOffice {
  const sort = sortOf(offer.office, of.benefitRegime);
  const district = of.address?.ags ? districtOf(of.address.ags) : null;
  if (!district || sort === 'OTHER') return { sort, name: null };
  const { employmentAgency, jobcentre } = district;
  if (sort === 'EITHER') return { sort, name: `${jobcentre} / ${employmentAgency}` };
  return { sort, name: sort === 'JOBCENTRE' ? jobcentre : employmentAgency };
}

function sortOf(
  office: FundingOffer['office'],
  regime: Mentee['benefitRegime'],
): FundingOffice['sort'] {
  if (office !== 'BY_REGIME') return office;
  if (regime === undefined || regime === 'UNKNOWN') return 'EITHER';
  return regime === 'SGB2' ? 'JOBCENTRE' : 'AGENCY';
}
