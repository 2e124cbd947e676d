import { companyCore } from '../duplicates/employer.ts';
import type { Employer } from '../employer.ts';
import { foldKey, foldLoose } from '../fold.ts';
import { type Match, matchOf, NameIndex } from './participants.ts';

type Named = Pick<Employer, '_id' | 'name' | 'sites'>;

/**
 * Finds employers by the name that a list gives: as written, without its legal form (to be
 * checked), and with a place behind it where names repeat ("Gartenbau Schütze, Leipzig").
 */
export function createEmployerFinder(employers: readonly Named[]): (text: string) => Match {
  const exact = new NameIndex();
  const core = new NameIndex();
  const placed = new NameIndex();
  for (const { _id, name, sites } of employers) {
    exact.add(foldKey(name), _id);
    core.add(foldLoose(companyCore(name)), _id);
    for (const site of sites)
      for (const place of [site.city, site.zip])
        if (place) placed.add(foldKey(`${name} ${place}`), _id);
  }
  return (text) =>
    matchOf(exact.get(foldKey(text)), 'sure') ??
    matchOf(placed.get(foldKey(text)), 'sure') ??
    matchOf(core.get(foldLoose(companyCore(text))), 'check') ?? { none: true };
}
