import { POSTCODES } from '#lib/domain/catalogues/postcodes.ts';
import type { Address } from '#lib/domain/record.ts';
import type { Random } from './random.ts';

const STREETS = [
  'Bahnhofstraße',
  'Dresdner Straße',
  'Am Mühlgraben',
  'Schillerstraße',
  'Goethestraße',
  'Lindenallee',
  'An der Alten Ziegelei',
  'Käthe-Kollwitz-Straße',
  'Töpferstraße',
  'Friedensstraße',
  'Neue Häuser',
  'Straße der Jugend',
] as const;

/** A made-up address with a real postcode and place of a district. */
export function addressIn(random: Random, ags: string): Address {
  const here = POSTCODES.filter((row) => row.districts.includes(ags));
  const { zip, places } = random.pick(here);
  return {
    street: `${random.pick(STREETS)} ${random.int(1, 120)}${random.chance(0.1) ? 'b' : ''}`,
    zip,
    city: places[0] ?? '',
    ags,
  };
}
