/** Table of the Saxon postcodes. Heavy: screens import it when they need it, not before. */
import { SAXON_POSTCODE_LINES } from './data/saxon-postcodes.ts';

export interface Postcode {
  zip: string;
  /** Official district keys; two for the few codes that lie in two districts. */
  districts: readonly string[];
  places: readonly string[];
}

export const POSTCODES: readonly Postcode[] = SAXON_POSTCODE_LINES.trim()
  .split('\n')
  .map((line) => {
    const [zip = '', districts = '', ...places] = line.split(' ');
    return { zip, districts: districts.split('+'), places: places.join(' ').split('|') };
  });

const byZip = new Map(POSTCODES.map((row) => [row.zip, row]));

/** District keys of a postcode; empty where it is not in the table (post boxes, other states). */
export function districtsOfZip(zip: string): readonly string[] {
  return byZip.get(zip)?.districts ?? [];
}

/** A postcode of a place, the first where a town has several; null where no row names it. */
export function zipOfPlace(place: string): string | null {
  return POSTCODES.find(({ places }) => places.includes(place))?.zip ?? null;
}

/** Places of a postcode, most important first; empty where it is not in the table. */
export function placesOfZip(zip: string): readonly string[] {
  return byZip.get(zip)?.places ?? [];
}
