import type { Application } from '#lib/domain/application.ts';
import type { Fields } from '#lib/records/writes.ts';

/** What stands in the sheet of an application; kept as a sealed draft. */
export interface ApplicationValues {
  kind: Application['kind'] | '';
  title: string;
  employerId: string;
  siteId: string;
  /** Id of the company's vacancy. */
  vacancyId: string;
  recipient: string;
  recipientAddress: string;
  source: string;
  applyUntil: string;
  sentOn: string;
  way: NonNullable<Application['way']> | '';
  state: Application['state'];
  answeredOn: string;
  interviewOn: string;
  interviewTime: string;
  interviewPlace: string;
  startOn: string;
  refusalReason: string;
  note: string;
}

export const valuesOf = (known: Application | null): ApplicationValues => ({
  kind: known?.kind ?? '',
  title: known?.title ?? '',
  employerId: known?.employerId ?? '',
  siteId: known?.siteId ?? '',
  vacancyId: known?.vacancyId ?? '',
  recipient: known?.recipient ?? '',
  recipientAddress: known?.recipientAddress ?? '',
  source: known?.source ?? '',
  applyUntil: known?.applyUntil ?? '',
  sentOn: known?.sentOn ?? '',
  way: known?.way ?? '',
  state: known?.state ?? 'PLANNED',
  answeredOn: known?.answeredOn ?? '',
  interviewOn: known?.interviewOn ?? '',
  interviewTime: known?.interviewTime ?? '',
  interviewPlace: known?.interviewPlace ?? '',
  startOn: known?.startOn ?? '',
  refusalReason: known?.refusalReason ?? '',
  note: known?.note ?? '',
});

/** The record's own fields; an employer of the list speaks for itself. */
export function fieldsOf(
  values: ApplicationValues,
  kind: Application['kind'],
): Omit<Fields<'application'>, 'caseId'> {
  const free = !values.employerId;
  return {
    kind,
    title: values.title.trim(),
    employerId: values.employerId || undefined,
    siteId: (!free && values.siteId) || undefined,
    vacancyId: (!free && values.vacancyId) || undefined,
    recipient: (free && values.recipient.trim()) || undefined,
    recipientAddress: (free && values.recipientAddress.trim()) || undefined,
    source: values.source.trim() || undefined,
    state: values.state,
    applyUntil: values.applyUntil || undefined,
    sentOn: values.sentOn || undefined,
    way: values.way || undefined,
    answeredOn: values.answeredOn || undefined,
    interviewOn: values.interviewOn || undefined,
    interviewTime: (values.interviewOn && values.interviewTime) || undefined,
    interviewPlace: values.interviewPlace.trim() || undefined,
    startOn: values.startOn || undefined,
    refusalReason: values.refusalReason.trim() || undefined,
    note: values.note.trim() || undefined,
  };
}
