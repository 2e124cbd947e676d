import type { Problem } from '#lib/domain/problem.ts';
import type { Recognition } from '#lib/domain/recognition.ts';
import type { Choice } from '#lib/ui/index.ts';
import { said } from './answers.ts';
import type { SheetModel } from './model.ts';

export interface RecognitionValues {
  educationId: string;
  referenceOccupation: string;
  kind: Choice<Recognition['kind']>;
  authority: Choice<NonNullable<Recognition['authority']>>;
  state: Choice<Recognition['state']>;
  ball: Choice<NonNullable<Recognition['ball']>>;
  submittedOn: string;
  completeOn: string;
  decidedOn: string;
  result: Choice<NonNullable<Recognition['result']>>;
  measure: Choice<NonNullable<Recognition['measure']>>;
  costs: string;
  fundedBy: string;
  note: string;
}

/** Who usually acts next at a step; where the papers are there, it is the office. */
const BALL: Readonly<Record<Recognition['state'], RecognitionValues['ball']>> = {
  PLANNED: 'MENTOR',
  COLLECTING: 'MENTEE',
  SUBMITTED: 'AUTHORITY',
  COMPLETE: 'AUTHORITY',
  DECIDED: 'MENTEE',
  MEASURE: 'MENTEE',
  ENDED: '',
};
/** A new step says who has the ball, until somebody says otherwise. */
export const usualBall = (state: RecognitionValues['state']): RecognitionValues['ball'] =>
  state === '' ? '' : BALL[state];

const AFTER: readonly Recognition['state'][] = ['DECIDED', 'MEASURE', 'ENDED'];
/** Whether a decision can be entered at this step. */
export const isDecided = (state: RecognitionValues['state']): boolean =>
  state !== '' && AFTER.includes(state);

export const recognitionModel: SheetModel<RecognitionValues> = {
  start({ recognitions }, itemId) {
    const one = recognitions.find(({ _id }) => _id.endsWith(`:${itemId ?? ''}`));
    return {
      educationId: one?.educationId ?? '',
      referenceOccupation: one?.referenceOccupation ?? '',
      kind: one?.kind ?? '',
      authority: one?.authority ?? '',
      state: one?.state ?? '',
      ball: one?.ball ?? '',
      submittedOn: one?.submittedOn ?? '',
      completeOn: one?.completeOn ?? '',
      decidedOn: one?.decidedOn ?? '',
      result: one?.result ?? '',
      measure: one?.measure ?? '',
      costs: one?.costs ?? '',
      fundedBy: one?.fundedBy ?? '',
      note: one?.note ?? '',
    };
  },
  problems({ kind, state, submittedOn, completeOn, decidedOn }) {
    const found: Problem[] = [];
    if (!kind) found.push({ code: 'value-unknown', field: 'kind' });
    if (!state) found.push({ code: 'value-unknown', field: 'state' });
    if (submittedOn && completeOn && completeOn < submittedOn)
      found.push({ code: 'date-impossible', field: 'completeOn' });
    if (completeOn && decidedOn && decidedOn < completeOn)
      found.push({ code: 'date-impossible', field: 'decidedOn' });
    return found;
  },
  write(values) {
    if (!values.kind || !values.state) return {};
    const decided = isDecided(values.state);
    return {
      recognition: {
        kind: values.kind,
        state: values.state,
        authority: values.authority || undefined,
        educationId: values.educationId || undefined,
        referenceOccupation: said(values.referenceOccupation),
        ball: values.ball || undefined,
        submittedOn: values.submittedOn || undefined,
        completeOn: values.completeOn || undefined,
        decidedOn: values.decidedOn || undefined,
        result: (decided && values.result) || undefined,
        measure: (decided && values.measure) || undefined,
        costs: said(values.costs),
        fundedBy: said(values.fundedBy),
        note: said(values.note),
      },
    };
  },
};
