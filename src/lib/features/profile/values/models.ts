import type { SheetName } from '../sheets.ts';
import { availabilityModel } from './availability.ts';
import { courseModel } from './course.ts';
import { educationModel } from './education.ts';
import { experienceModel } from './experience.ts';
import { healthModel } from './health.ts';
import { householdModel } from './household.ts';
import { interestModel } from './interests.ts';
import { languageModel } from './language.ts';
import { licenceModel } from './licences.ts';
import { mobilityModel } from './mobility.ts';
import type { SheetModel } from './model.ts';
import { qualificationModel } from './qualification.ts';
import { recognitionModel } from './recognition.ts';
import { strengthModel } from './strengths.ts';

const MODELS = {
  languages: languageModel,
  courses: courseModel,
  education: educationModel,
  qualification: qualificationModel,
  recognition: recognitionModel,
  experience: experienceModel,
  licences: licenceModel,
  mobility: mobilityModel,
  household: householdModel,
  availability: availabilityModel,
  interests: interestModel,
  strengths: strengthModel,
  health: healthModel,
} satisfies Record<SheetName, unknown>;

/** The model of a sheet; its values have the shape that the sheet's own fields know. */
export const modelOf = (sheet: SheetName): SheetModel<object> => MODELS[sheet];
