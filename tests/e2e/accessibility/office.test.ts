import { OFFICE_PARTIES } from '../world/tour.ts';
import { describeAccessibility } from './axe.ts';

describeAccessibility(OFFICE_PARTIES, 'desktop');
