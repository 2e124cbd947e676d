import type { MOBILITIES } from '#lib/domain/profile.ts';
import { isWrongNumber, numberOf, textOf } from './answers.ts';
import type { SheetModel } from './model.ts';

export interface MobilityValues {
  mobility: (typeof MOBILITIES)[number][];
  maxCommuteMinutes: string;
}

const MAX_MINUTES = 300;

export const mobilityModel: SheetModel<MobilityValues> = {
  start: ({ profile }) => ({
    mobility: [...(profile?.mobility ?? [])],
    maxCommuteMinutes: textOf(profile?.maxCommuteMinutes),
  }),
  problems: ({ maxCommuteMinutes }) =>
    isWrongNumber(maxCommuteMinutes, 0, MAX_MINUTES)
      ? [{ code: 'value-unknown', field: 'maxCommuteMinutes' }]
      : [],
  write: ({ mobility, maxCommuteMinutes }) => ({
    profile: {
      mobility: mobility.length > 0 ? [...mobility] : undefined,
      maxCommuteMinutes: numberOf(maxCommuteMinutes),
    },
  }),
};
