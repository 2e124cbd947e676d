import { COURSE_KIND_ROWS } from '#lib/domain/catalogues/course-kinds.ts';
import { LANGUAGE_CERTIFICATES } from '#lib/domain/catalogues/language-certificates.ts';
import type { Course } from '#lib/domain/course.ts';
import { GERMAN_LEVELS, type Mentee } from '#lib/domain/mentee.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { Choice } from '#lib/ui/index.ts';
import { isWrongNumber, numberOf, said, textOf } from './answers.ts';
import { GERMAN_ALONE, languageModel } from './language.ts';
import type { Known, SheetModel, Writing } from './model.ts';

type Level = (typeof GERMAN_LEVELS)[number];

export interface CourseValues {
  kind: Choice<Course['kind']>;
  state: Choice<Course['state']>;
  provider: string;
  startOn: string;
  endOn: string;
  examOn: string;
  units: string;
  targetLevel: Choice<NonNullable<Course['targetLevel']>>;
  entitlement: Choice<NonNullable<Course['entitlement']>>;
  result: Choice<NonNullable<Course['result']>>;
  certificate: string;
  certificateSeen: boolean;
  dropReason: string;
  note: string;
  /** The level that was reached becomes the person's German, with this certificate. */
  setLevel: boolean;
}

const MAX_UNITS = 3000;

/** What a kind usually brings along, where nothing else is said yet. */
export function fillFromKind(values: CourseValues): void {
  const row = COURSE_KIND_ROWS.find(({ code }) => code === values.kind);
  if (!row) return;
  values.targetLevel ||= row.targetLevel ?? '';
  values.entitlement ||= row.entitlement ?? '';
  values.units ||= textOf(row.units);
}

/** Level of a passed course that is more than what is known of the person's German, or null. */
export function levelReached(
  { state, result, certificate, targetLevel }: CourseValues,
  germanLevel: Mentee['germanLevel'],
): Level | null {
  if (state !== 'DONE' || result !== 'PASSED') return null;
  const proven = LANGUAGE_CERTIFICATES.find(({ code }) => code === certificate)?.level;
  const level = proven ?? (targetLevel || null);
  const known = germanLevel === undefined ? -1 : GERMAN_LEVELS.indexOf(germanLevel);
  return level !== null && GERMAN_LEVELS.indexOf(level) > known ? level : null;
}

/** The German of the person after this course, written as the sheet of languages writes it. */
function reached(values: CourseValues, known: Known, id: string): Writing {
  const level = values.setLevel ? levelReached(values, known.mentee.germanLevel) : null;
  if (level === null) return {};
  const before = known.profile?.languages?.find(({ code }) => code === 'de');
  const german = languageModel.start(known, before?.id ?? GERMAN_ALONE);
  const evidence = values.certificate
    ? {
        source: 'CERTIFICATE' as const,
        certificate: values.certificate,
        certificateSeen: values.certificateSeen,
      }
    : {};
  return languageModel.write({ ...german, ...evidence, code: 'de', level }, known, id);
}

export const courseModel: SheetModel<CourseValues> = {
  start({ courses }, itemId) {
    const one = courses.find(({ _id }) => _id.endsWith(`:${itemId ?? ''}`));
    return {
      kind: one?.kind ?? '',
      state: one?.state ?? '',
      provider: one?.provider ?? '',
      startOn: one?.startOn ?? '',
      endOn: one?.endOn ?? '',
      examOn: one?.examOn ?? '',
      units: textOf(one?.units),
      targetLevel: one?.targetLevel ?? '',
      entitlement: one?.entitlement ?? '',
      result: one?.result ?? '',
      certificate: one?.certificate ?? '',
      certificateSeen: one?.certificateSeen ?? false,
      dropReason: one?.dropReason ?? '',
      note: one?.note ?? '',
      setLevel: false,
    };
  },
  problems({ kind, state, units, startOn, endOn }) {
    const found: Problem[] = [];
    if (!kind) found.push({ code: 'value-unknown', field: 'kind' });
    if (!state) found.push({ code: 'value-unknown', field: 'state' });
    if (isWrongNumber(units, 0, MAX_UNITS)) found.push({ code: 'value-unknown', field: 'units' });
    if (startOn && endOn && endOn < startOn)
      found.push({ code: 'date-impossible', field: 'endOn' });
    return found;
  },
  write(values, known, id) {
    if (!values.kind || !values.state) return {};
    const over = values.state === 'DONE';
    return {
      ...reached(values, known, id),
      course: {
        kind: values.kind,
        state: values.state,
        provider: said(values.provider),
        startOn: values.startOn || undefined,
        endOn: values.endOn || undefined,
        examOn: values.examOn || undefined,
        units: numberOf(values.units),
        targetLevel: values.targetLevel || undefined,
        entitlement: values.entitlement || undefined,
        result: (over && values.result) || undefined,
        certificate: over ? said(values.certificate) : undefined,
        certificateSeen: over && values.certificate && values.certificateSeen ? true : undefined,
        dropReason: values.state === 'DROPPED' ? said(values.dropReason) : undefined,
        note: said(values.note),
      },
    };
  },
};
