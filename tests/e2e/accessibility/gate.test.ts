import { GATE_PARTIES } from '../world/tour.ts';
import { describeAccessibility } from './axe.ts';

describeAccessibility(GATE_PARTIES);
