import { describe } from 'vitest';
import { FULL_PARTIES } from '../world/tour.ts';
import { describeAccessibility } from './axe.ts';

// The same screens as elsewhere with other content: part of the whole look alone.
describe.runIf(process.env['MAPPE_ACCESSIBILITY'] === 'whole')('sixty cases, long names', () => {
  describeAccessibility(FULL_PARTIES);
});
