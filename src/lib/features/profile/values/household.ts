import type { Problem } from '#lib/domain/problem.ts';
import type { HouseholdMember, Profile } from '#lib/domain/profile.ts';
import type { Choice } from '#lib/ui/index.ts';
import {
  booleanOf,
  isWrongNumber,
  numberOf,
  said,
  textOf,
  yesNoOf,
  type YesNo,
} from './answers.ts';
import { FIRST_YEAR, LAST_YEAR } from './education.ts';
import { known, type SheetModel } from './model.ts';

/** Of relatives without a case of their own no more than this (domain.md 1.2). */
export interface MemberValues {
  id: string;
  givenName: string;
  birthYear: string;
  relation: Choice<HouseholdMember['relation']>;
  isSponsor: boolean;
  cared: boolean;
}
export interface HouseholdValues {
  familyStatus: Choice<NonNullable<Profile['familyStatus']>>;
  childrenCount: string;
  childcareNeeded: Choice<YesNo>;
  members: MemberValues[];
}

const MAX_CHILDREN = 20;

export const householdModel: SheetModel<HouseholdValues> = {
  start: ({ profile }) => ({
    familyStatus: profile?.familyStatus ?? '',
    childrenCount: textOf(profile?.childrenCount),
    childcareNeeded: yesNoOf(profile?.childcareNeeded),
    members: (profile?.household ?? []).map((one) => ({
      id: one.id,
      givenName: one.givenName ?? '',
      birthYear: textOf(one.birthYear),
      relation: one.relation,
      isSponsor: one.isSponsor ?? false,
      cared: one.cared ?? false,
    })),
  }),
  problems({ childrenCount, members }) {
    const found: Problem[] = [];
    if (isWrongNumber(childrenCount, 0, MAX_CHILDREN))
      found.push({ code: 'value-unknown', field: 'childrenCount' });
    for (const { id, birthYear, relation } of members) {
      if (!relation) found.push({ code: 'value-unknown', field: `${id}.relation` });
      if (isWrongNumber(birthYear, FIRST_YEAR, LAST_YEAR))
        found.push({ code: 'date-invalid', field: `${id}.birthYear` });
    }
    return found;
  },
  write({ familyStatus, childrenCount, childcareNeeded, members }) {
    const household = members.flatMap(({ id, relation, givenName, birthYear, ...answers }) =>
      relation
        ? [
            known({
              id,
              relation,
              givenName: said(givenName),
              birthYear: numberOf(birthYear),
              isSponsor: answers.isSponsor || undefined,
              cared: answers.cared || undefined,
            }),
          ]
        : [],
    );
    return {
      profile: {
        familyStatus: familyStatus || undefined,
        childrenCount: numberOf(childrenCount),
        childcareNeeded: booleanOf(childcareNeeded),
        household: household.length > 0 ? household : undefined,
      },
    };
  },
};
