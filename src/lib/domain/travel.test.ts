import { describe, expect, it } from 'vitest';
import { POSTCODES } from './catalogues/postcodes.ts';
import { distanceKm, roadKm, travelMinutes } from './travel.ts';

describe('the way between two postcodes', () => {
  // Straight lines measured on a map; the points are the middles of towns.
  it.each([
    ['Leipzig–Dresden', '04109', '01067', 100],
    ['Bautzen–Görlitz', '02625', '02826', 40],
    ['Plauen–Zwickau', '08523', '08056', 35],
    ['Freiberg–Chemnitz', '09599', '09111', 30],
    ['Pirna–Dresden', '01796', '01067', 17],
  ])('%s', (_name, from, to, km) => {
    const found = distanceKm(from, to) ?? 0;
    expect(Math.abs(found - km)).toBeLessThan(4);
    expect(distanceKm(to, from)).toBeCloseTo(found);
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
    expect(roadKm('02625', '02826')).toBe(51);
  });

  it('says nothing about places that it does not know', () => {
    expect(travelMinutes('10115', '02625')).toBeNull();
    expect(roadKm('', '02625')).toBeNull();
  });
});
