import { certificateName } from '#lib/domain/catalogues/language-certificates.ts';
import type { Course } from '#lib/domain/course.ts';
import { decisionDueOn } from '#lib/domain/deadlines/recognition.ts';
import type { Education, LanguageSkill, Profile } from '#lib/domain/profile.ts';
import { qualificationOf } from '#lib/domain/qualification.ts';
import type { Recognition } from '#lib/domain/recognition.ts';
import { countryLabel } from '#lib/i18n/countries.de.ts';
import { de } from '#lib/i18n/de/profile.ts';
import { formatDay } from '#lib/i18n/format.ts';
import {
  ballHolderLabels,
  certificateKindLabels,
  courseKindLabels,
  courseResultLabels,
  courseStateLabels,
  educationTypeLabels,
  languageSourceLabels,
  literacyLabels,
  qualificationLevelLabels,
  recognisedLabels,
  recognitionAuthorityLabels,
  recognitionKindLabels,
  recognitionResultLabels,
  recognitionStateLabels,
  schoolLeavingLabels,
} from '#lib/i18n/labels-case-file.de.ts';
import { spokenLanguageLabel } from '#lib/i18n/spoken-languages.de.ts';
import { dotted, type Line } from './line.ts';
import { textOf } from './values/answers.ts';
import { languagesOf } from './values/language.ts';
import type { Known } from './values/model.ts';

export function languageLines({ profile, mentee }: Known): Line[] {
  const lines = languagesOf(profile, mentee).map((one) => ({
    key: one.id,
    itemId: one.id,
    title: spokenLanguageLabel(one.code),
    text: languageText(one),
  }));
  const literacy = profile?.literacy;
  return literacy
    ? [...lines, { key: 'literacy', title: de.language.literacy, text: literacyLabels[literacy] }]
    : lines;
}

function languageText(one: LanguageSkill): string {
  const text = de.language;
  return dotted(
    one.native && text.native,
    one.level,
    one.certificate && certificateName(one.certificate),
    one.certificate && one.certificateSeen && text.seenShort,
    !one.certificate && one.source && languageSourceLabels[one.source],
    one.assessedOn && formatDay(one.assessedOn),
    one.interpreterNeeded && text.interpreterShort,
  );
}

export const courseLines = ({ courses }: Known): Line[] =>
  courses.map((course) => ({
    key: course._id,
    itemId: course._id.slice(course._id.lastIndexOf(':') + 1),
    title: courseKindLabels[course.kind],
    text: courseText(course),
  }));

function courseText(course: Course): string {
  const { state, provider, startOn, endOn, examOn, result, certificate, dropReason } = course;
  return dotted(
    courseStateLabels[state],
    result && courseResultLabels[result],
    certificate && certificateName(certificate),
    certificate && course.certificateSeen && de.language.seenShort,
    provider,
    startOn && endOn
      ? `${formatDay(startOn)} – ${formatDay(endOn)}`
      : startOn
        ? de.from(formatDay(startOn))
        : endOn && de.until(formatDay(endOn)),
    examOn && `${de.course.examOn} ${formatDay(examOn)}`,
    dropReason,
  );
}

export const educationLines = ({ profile }: Known): Line[] =>
  (profile?.education ?? []).map((one) => ({
    key: one.id,
    itemId: one.id,
    title: one.title,
    text: educationText(one),
  }));

function educationText(one: Education): string {
  const text = de.education;
  return dotted(
    educationTypeLabels[one.type],
    one.country && countryLabel(one.country),
    yearsText(one),
    one.years !== undefined && text.yearsShort(textOf(one.years)),
    one.completed !== undefined && (one.completed ? text.completedShort : text.openShort),
    one.certificate && `${text.certificate}: ${certificateKindLabels[one.certificate]}`,
    one.institution,
  );
}

export function yearsText({
  fromYear,
  toYear,
}: {
  fromYear?: number | undefined;
  toYear?: number | undefined;
}): string {
  if (fromYear !== undefined && toYear !== undefined)
    return fromYear === toYear ? String(toYear) : `${String(fromYear)}–${String(toYear)}`;
  if (fromYear !== undefined) return de.since(String(fromYear));
  return toYear === undefined ? '' : de.until(String(toYear));
}

export function qualificationLines({ profile }: { profile: Profile | null }): Line[] {
  const text = de.qualification;
  const level = qualificationOf(profile);
  const lines: Line[] = [];
  if (profile?.schoolLeaving)
    lines.push({
      key: 'school',
      title: text.schoolShort,
      text: schoolLeavingLabels[profile.schoolLeaving],
    });
  // Having none is no label that anybody gets without being asked.
  if (level && (profile?.qualificationLevel !== undefined || level !== 'Q0'))
    lines.push({
      key: 'level',
      title: text.levelShort,
      text: dotted(
        qualificationLevelLabels[level],
        profile?.qualificationLevel === undefined && text.unconfirmed,
      ),
    });
  if (profile?.recognised)
    lines.push({
      key: 'recognised',
      title: text.recognisedShort,
      text: recognisedLabels[profile.recognised],
    });
  return lines;
}

export const recognitionLines = ({ recognitions }: Known, today: string): Line[] =>
  recognitions.map((one) => {
    const due = one.decidedOn || one.result ? null : decisionDueOn(one);
    const late = due !== null && due < today;
    const line = {
      key: one._id,
      itemId: one._id.slice(one._id.lastIndexOf(':') + 1),
      title: one.referenceOccupation ?? recognitionKindLabels[one.kind],
      text: recognitionText(one, late ? null : due),
    };
    return late ? { ...line, warn: de.recognition.dueLate(formatDay(due)) } : line;
  });

function recognitionText(one: Recognition, due: string | null): string {
  return dotted(
    recognitionStateLabels[one.state],
    one.result && recognitionResultLabels[one.result],
    one.authority && recognitionAuthorityLabels[one.authority],
    one.ball && de.recognition.ballShort(ballHolderLabels[one.ball]),
    due && de.recognition.due(formatDay(due)),
  );
}
