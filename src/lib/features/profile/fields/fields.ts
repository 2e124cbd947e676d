import type { Component } from 'svelte';
import type { ProfileForm } from '../profile-form.svelte.ts';
import type { SheetName } from '../sheets.ts';
import AvailabilityFields from './AvailabilityFields.svelte';
import CourseFields from './CourseFields.svelte';
import EducationFields from './EducationFields.svelte';
import ExperienceFields from './ExperienceFields.svelte';
import HealthFields from './HealthFields.svelte';
import HouseholdFields from './HouseholdFields.svelte';
import InterestFields from './InterestFields.svelte';
import LanguageFields from './LanguageFields.svelte';
import LicenceFields from './LicenceFields.svelte';
import MobilityFields from './MobilityFields.svelte';
import QualificationFields from './QualificationFields.svelte';
import RecognitionFields from './RecognitionFields.svelte';
import StrengthFields from './StrengthFields.svelte';

const OF_SHEET = {
  languages: LanguageFields,
  courses: CourseFields,
  education: EducationFields,
  qualification: QualificationFields,
  recognition: RecognitionFields,
  experience: ExperienceFields,
  licences: LicenceFields,
  mobility: MobilityFields,
  household: HouseholdFields,
  availability: AvailabilityFields,
  interests: InterestFields,
  strengths: StrengthFields,
  health: HealthFields,
} satisfies Record<SheetName, unknown>;

/** The fields of a sheet; each knows the shape of its own values (values/models.ts). */
export const FIELDS = OF_SHEET as unknown as Record<SheetName, Component<{ form: ProfileForm }>>;
