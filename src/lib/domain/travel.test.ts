import { describe, expect, it } from 'vitest';
import { POSTCODE_POINT_LINES } from './catalogues/data/postcode-points.ts';
import { POSTCODES } from './catalogues/postcodes.ts';
import { distanceKm, roadKm, travelMinutes } from './travel.ts';

describe('the way between two postcodes', () => {
  // Straight lines measured on a map; the points are the middles of towns.
  it.each([
    ['Leipzig–Dresden', '04109', '01067', 100],
    ['Bautzen–Görlitz', '02625', '02826', 40],
    ['Plauen–Zwickau', '08523', '08056', 35],
    ['Freiberg–Chemnitz', '09599', '09111', 30],
    ['Pirna–Dresden', '01796', '01069', 17],
  ])('%s', (_name, from, to, km) => {
    const found = distanceKm(from, to) ?? 0;
    expect(Math.abs(found - km)).toBeLessThan(4);
    expect(distanceKm(to, from)).toBeCloseTo(found);
  });

  // Measured between the middles of the districts; half a kilometre either way is the data's.
  it.each([
    ['Friedrichstadt–Johannstadt', '01067', '01307', 3.5],
    ['Dresden from Weixdorf to Leuben', '01108', '01257', 17.5],
    ['Dresden from Cossebaude to Schönfeld-Weißig', '01156', '01328', 20],
    ['Leipzig from the middle to Plagwitz', '04103', '04229', 4],
    ['Leipzig from Lindenthal to Holzhausen', '04158', '04288', 14.5],
    ['Chemnitz from the Sonnenberg to Reichenhain', '09130', '09126', 3],
    ['Zwickau from the middle to Planitz', '08056', '08064', 4],
  ])('tells districts of a large town apart: %s', (_name, from, to, km) => {
    expect(Math.abs((distanceKm(from, to) ?? 0) - km)).toBeLessThan(1.2);
  });

  it('puts no point outside of Saxony, and no two codes of a large town into one place', () => {
    const points = POSTCODE_POINT_LINES.trim()
      .split('\n')
      .map((line) => line.split(' '));
    for (const [zip, latitude, longitude] of points) {
      expect(Number(latitude), zip).toBeGreaterThan(50.17);
      expect(Number(latitude), zip).toBeLessThan(51.69);
      expect(Number(longitude), zip).toBeGreaterThan(11.87);
      expect(Number(longitude), zip).toBeLessThan(15.05);
    }
    const places = points
      .filter(([zip]) => /^(01[0-3]|04[0-3]|091[0-3]|080[56])/.test(zip ?? ''))
      .map(([, latitude, longitude]) => `${latitude} ${longitude}`);
    expect(places.length).toBeGreaterThan(80);
    expect(new Set(places).size).toBe(places.length);
  });

  it('is known for every Saxon postcode, and nowhere further than Saxony is wide', () => {
    for (const { zip } of POSTCODES) {
      const km = distanceKm('01067', zip);
      expect(km, zip).not.toBeNull();
      expect(km ?? 999, zip).toBeLessThan(170);
    }
  });

  it('allows time for finding the door in the same place', () => {
    expect(travelMinutes('02625', '02625')).toBe(10);
    expect(travelMinutes('02625', '02826')).toBe(75);
    expect(roadKm('02625', '02826')).toBe(50);
  });

  it('says nothing about places that it does not know', () => {
    expect(travelMinutes('10115', '02625')).toBeNull();
    expect(roadKm('', '02625')).toBeNull();
  });
});
