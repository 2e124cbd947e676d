import { CASE_WORK_PARTIES } from '../world/tour.ts';
import { describeAccessibility } from './axe.ts';

describeAccessibility(CASE_WORK_PARTIES);
