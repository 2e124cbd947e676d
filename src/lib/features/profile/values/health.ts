import type { Profile } from '#lib/domain/profile.ts';
import type { Choice } from '#lib/ui/index.ts';
import { said } from './answers.ts';
import type { SheetModel } from './model.ts';

/** Only with C2 in force (Art. 9 GDPR); the sheet shows no field without it. */
export interface HealthValues {
  workRestriction: Choice<NonNullable<Profile['workRestriction']>>;
  workRestrictionNote: string;
  disability: string;
}

export const healthModel: SheetModel<HealthValues> = {
  start: ({ profile }) => ({
    workRestriction: profile?.workRestriction ?? '',
    workRestrictionNote: profile?.workRestrictionNote ?? '',
    disability: profile?.disability ?? '',
  }),
  problems: () => [],
  write: ({ workRestriction, workRestrictionNote, disability }) => ({
    profile: {
      workRestriction: workRestriction || undefined,
      workRestrictionNote: workRestriction === 'YES' ? said(workRestrictionNote) : undefined,
      disability: said(disability),
    },
  }),
};

/** True where something of it is kept, whether it may be shown or not. */
export const hasHealth = (profile: Profile | null): boolean =>
  profile?.disability !== undefined ||
  profile?.workRestrictionNote !== undefined ||
  (profile?.workRestriction !== undefined && profile.workRestriction !== 'NOT_ASKED');
