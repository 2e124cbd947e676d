import { FUNDING_OFFERS, type FundingOffer } from './catalogues/funding-offers.ts';
import type { Mentee } from './mentee.ts';
import type { Placement } from './placement.ts';

/** Offers of funding that usually fit a kind of placement, in the order of the catalogue. */
export function usualOffers(
  kind: Placement['kind'],
  regime: Mentee['benefitRegime'],
  day: string,
): FundingOffer[] {
  const known = regime !== undefined && regime !== 'UNKNOWN';
  return FUNDING_OFFERS.filter(
    (offer) =>
      offer.usualFor.includes(kind) &&
      holdsOn(offer, day) &&
      (!known || !offer.regimes || offer.regimes.includes(regime)),
  );
}

/** Whether a row of the catalogue holds on a day. */
export function holdsOn(
  { validFrom, validTo }: Pick<FundingOffer, 'validFrom' | 'validTo'>,
  day: string,
): boolean {
  return validFrom <= day && (validTo === undefined || day <= validTo);
}
