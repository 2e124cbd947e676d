import { COURSE_KIND_ROWS } from '#lib/domain/catalogues/course-kinds.ts';
import type { Course } from '#lib/domain/course.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { Choice } from '#lib/ui/index.ts';
import { isWrongNumber, numberOf, said, textOf } from './answers.ts';
import type { SheetModel } from './model.ts';

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
  write(values) {
    if (!values.kind || !values.state) return {};
    const over = values.state === 'DONE';
    return {
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
