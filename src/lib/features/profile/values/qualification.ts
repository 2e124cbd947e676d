import type { Profile } from '#lib/domain/profile.ts';
import type { Choice } from '#lib/ui/index.ts';
import type { SheetModel } from './model.ts';

export interface QualificationValues {
  schoolLeaving: Choice<NonNullable<Profile['schoolLeaving']>>;
  qualificationLevel: Choice<NonNullable<Profile['qualificationLevel']>>;
  recognised: Choice<NonNullable<Profile['recognised']>>;
}

export const qualificationModel: SheetModel<QualificationValues> = {
  start: ({ profile }) => ({
    schoolLeaving: profile?.schoolLeaving ?? '',
    qualificationLevel: profile?.qualificationLevel ?? '',
    recognised: profile?.recognised ?? '',
  }),
  problems: () => [],
  write: ({ schoolLeaving, qualificationLevel, recognised }) => ({
    profile: {
      schoolLeaving: schoolLeaving || undefined,
      qualificationLevel: qualificationLevel || undefined,
      recognised: recognised || undefined,
    },
  }),
};
