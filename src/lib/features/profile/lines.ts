import type { Line } from './line.ts';
import {
  courseLines,
  educationLines,
  languageLines,
  qualificationLines,
  recognitionLines,
} from './lines-learning.ts';
import {
  availabilityLines,
  experienceLines,
  healthLines,
  householdLines,
  interestLines,
  licenceLines,
  mobilityLines,
  strengthLines,
} from './lines-life.ts';
import type { SheetName } from './sheets.ts';
import type { Known } from './values/model.ts';

/** What a section shows; nothing of health without C2. */
export function linesOf(
  sheet: SheetName,
  known: Known,
  { today, health }: { today: string; health: boolean },
): Line[] {
  const reading: Record<SheetName, () => Line[]> = {
    languages: () => languageLines(known),
    courses: () => courseLines(known),
    education: () => educationLines(known),
    qualification: () => qualificationLines(known),
    recognition: () => recognitionLines(known, today),
    experience: () => experienceLines(known),
    licences: () => licenceLines(known),
    mobility: () => mobilityLines(known),
    household: () => householdLines(known),
    availability: () => availabilityLines(known),
    interests: () => interestLines(known),
    strengths: () => strengthLines(known),
    health: () => (health ? healthLines(known) : []),
  };
  return reading[sheet]();
}
