import type { Choice } from '#lib/ui/index.ts';
import { booleanOf, isWrongNumber, numberOf, textOf, yesNoOf, type YesNo } from './answers.ts';
import { known, type SheetModel } from './model.ts';

export interface AvailabilityValues {
  from: string;
  hoursPerWeek: string;
  shifts: Choice<YesNo>;
  weekend: Choice<YesNo>;
  night: Choice<YesNo>;
}

const MAX_HOURS = 60;

export const availabilityModel: SheetModel<AvailabilityValues> = {
  start: ({ profile }) => ({
    from: profile?.availability?.from ?? '',
    hoursPerWeek: textOf(profile?.availability?.hoursPerWeek),
    shifts: yesNoOf(profile?.availability?.shifts),
    weekend: yesNoOf(profile?.availability?.weekend),
    night: yesNoOf(profile?.availability?.night),
  }),
  problems: ({ hoursPerWeek }) =>
    isWrongNumber(hoursPerWeek, 0, MAX_HOURS, false)
      ? [{ code: 'value-unknown', field: 'hoursPerWeek' }]
      : [],
  write(values) {
    const availability = known({
      from: values.from || undefined,
      hoursPerWeek: numberOf(values.hoursPerWeek),
      shifts: booleanOf(values.shifts),
      weekend: booleanOf(values.weekend),
      night: booleanOf(values.night),
    });
    return {
      profile: {
        availability: Object.keys(availability).length > 0 ? availability : undefined,
      },
    };
  },
};
