import type {
  Availability,
  HouseholdMember,
  Licence,
  WorkExperience,
} from '#lib/domain/profile.ts';
import { countryLabel } from '#lib/i18n/countries.de.ts';
import { de } from '#lib/i18n/de/profile.ts';
import { formatDay } from '#lib/i18n/format.ts';
import {
  familyStatusLabels,
  licenceClassLabels,
  licenceIssuerLabels,
  mobilityLabels,
  relationLabels,
  workRestrictionLabels,
} from '#lib/i18n/labels-case-file.de.ts';
import { SKILL_KINDS } from '#lib/domain/profile.ts';
import { dotted, type Line } from './line.ts';
import { yearsText } from './lines-learning.ts';
import { textOf } from './values/answers.ts';
import type { Known } from './values/model.ts';

export const experienceLines = ({ profile }: Known): Line[] =>
  (profile?.experience ?? []).map((one) => ({
    key: one.id,
    itemId: one.id,
    title: one.role,
    text: experienceText(one),
  }));

function experienceText(one: WorkExperience): string {
  return dotted(
    one.employer,
    one.country && countryLabel(one.country),
    yearsText(one),
    one.years !== undefined && de.education.yearsShort(textOf(one.years)),
    one.reference && de.experience.referenceShort,
    one.duties,
  );
}

export const licenceLines = ({ profile }: Known): Line[] =>
  (profile?.licences ?? []).map((one) => {
    const line = { key: one.id, title: licenceName(one), text: licenceText(one) };
    return one.issuer === 'THIRD' && one.class !== 'FORKLIFT'
      ? { ...line, warn: de.licences.exchangeShort }
      : line;
  });

export const licenceName = (one: Pick<Licence, 'class'>): string =>
  one.class === 'FORKLIFT'
    ? de.licences.forklift
    : de.licences.klass(licenceClassLabels[one.class]);

const licenceText = (one: Licence): string =>
  dotted(
    one.issuer && licenceIssuerLabels[one.issuer],
    one.validUntil && de.until(formatDay(one.validUntil)),
  );

export function mobilityLines({ profile }: Known): Line[] {
  const means = (profile?.mobility ?? []).map((one) => mobilityLabels[one]).join(', ');
  const minutes = profile?.maxCommuteMinutes;
  const far = minutes === undefined ? '' : de.mobility.minutesShort(minutes);
  return means || far ? [{ key: 'mobility', title: means || far, text: means ? far : '' }] : [];
}

export function householdLines({ profile }: Known): Line[] {
  const text = de.household;
  const { familyStatus, childrenCount, childcareNeeded } = profile ?? {};
  const family = dotted(
    familyStatus && familyStatusLabels[familyStatus],
    childrenCount !== undefined && text.childrenShort(childrenCount),
  );
  const care =
    childcareNeeded === undefined
      ? ''
      : childcareNeeded
        ? text.childcareShort
        : text.childcareNoShort;
  return [
    ...(family || care ? [{ key: 'family', title: family || care, text: family ? care : '' }] : []),
    ...(profile?.household ?? []).map((one) => ({
      key: one.id,
      title: one.givenName ?? relationLabels[one.relation],
      text: memberText(one),
    })),
  ];
}

const memberText = (one: HouseholdMember): string =>
  dotted(
    one.givenName && relationLabels[one.relation],
    one.birthYear !== undefined && de.household.born(one.birthYear),
    one.cared && de.household.caredShort,
  );

export function availabilityLines({ profile }: Known): Line[] {
  const of = profile?.availability;
  if (!of) return [];
  const start = dotted(
    of.from && de.from(formatDay(of.from)),
    of.hoursPerWeek !== undefined && de.availability.hoursShort(textOf(of.hoursPerWeek)),
  );
  const times = timesText(of);
  return [{ key: 'availability', title: start || times, text: start ? times : '' }];
}

function timesText(of: Availability): string {
  const { can, cannot } = de.availability;
  return dotted(
    ...(['shifts', 'weekend', 'night'] as const).map((time) =>
      of[time] === undefined ? '' : of[time] ? can[time] : cannot(can[time]),
    ),
  );
}

export function interestLines({ profile }: Known): Line[] {
  const text = de.interests;
  const interests = (profile?.interests ?? []).join(', ');
  const wishes = (profile?.wishes ?? []).map(({ title }) => title).join(', ');
  const noGos = (profile?.noGos ?? []).join(', ');
  return [
    ...(wishes ? [{ key: 'wishes', title: text.wishes, text: wishes }] : []),
    ...(interests ? [{ key: 'interests', title: text.interestsShort, text: interests }] : []),
    ...(noGos ? [{ key: 'noGos', title: text.noGos, text: noGos }] : []),
  ];
}

export function strengthLines({ profile }: Known): Line[] {
  const of = (kind: (typeof SKILL_KINDS)[number]) =>
    (profile?.skills ?? []).filter((one) => one.kind === kind).map((one) => one.text);
  return [
    ...(profile?.strengths
      ? [{ key: 'strengths', title: de.strengths.strengths, text: profile.strengths }]
      : []),
    ...SKILL_KINDS.flatMap((kind) =>
      of(kind).length > 0
        ? [{ key: kind, title: de.strengths.kinds[kind], text: of(kind).join(', ') }]
        : [],
    ),
    ...(profile?.note ? [{ key: 'note', title: de.strengths.note, text: profile.note }] : []),
  ];
}

/** Only to be asked for with C2 in force. */
export function healthLines({ profile }: Known): Line[] {
  const restriction = profile?.workRestriction;
  return [
    ...(restriction
      ? [
          {
            key: 'restriction',
            title: workRestrictionLabels[restriction],
            text: profile.workRestrictionNote ?? '',
          },
        ]
      : []),
    ...(profile?.disability
      ? [{ key: 'disability', title: de.health.disability, text: profile.disability }]
      : []),
  ];
}
