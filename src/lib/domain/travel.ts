/** How far it is between postcodes, without asking anyone. Heavy: screens import it when needed. */
import { POSTCODE_POINT_LINES } from './catalogues/data/postcode-points.ts';

/** Latitude and longitude in degrees. */
type Point = readonly [number, number];

const POINTS: ReadonlyMap<string, Point> = new Map(
  POSTCODE_POINT_LINES.trim()
    .split('\n')
    .map((line): [string, Point] => {
      const [zip = '', latitude, longitude] = line.split(' ');
      return [zip, [Number(latitude), Number(longitude)]];
    }),
);

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Straight line between two postcodes in kilometres (haversine); null where one is not known. */
export function distanceKm(from: string, to: string): number | null {
  const [a, b] = [POINTS.get(from), POINTS.get(to)];
  if (!a || !b) return null;
  const [lat, lon] = [radians(b[0] - a[0]), radians(b[1] - a[1])];
  const h =
    Math.sin(lat / 2) ** 2 +
    Math.cos(radians(a[0])) * Math.cos(radians(b[0])) * Math.sin(lon / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(h));
}

/** Roads are longer than the line: in a hilly country by about a third. */
const DETOUR = 1.3;
/** Country roads, villages and towns. */
const KM_PER_HOUR = 50;
/** Finding the door, parking, walking. */
const ARRIVING_MIN = 10;
const STEP_MIN = 5;

/**
 * Minutes to allow between two places by car, rounded up to five: a guess for planning, not a
 * route. Null where a postcode is not known.
 */
export function travelMinutes(from: string, to: string): number | null {
  const km = distanceKm(from, to);
  if (km === null) return null;
  const minutes = ((km * DETOUR) / KM_PER_HOUR) * 60 + ARRIVING_MIN;
  return Math.ceil(minutes / STEP_MIN) * STEP_MIN;
}

/** Kilometres by road for settlement, as a proposal that a person corrects. */
export function roadKm(from: string, to: string): number | null {
  const km = distanceKm(from, to);
  return km === null ? null : Math.round(km * DETOUR);
}
