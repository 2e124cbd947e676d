import type { Placement } from '#lib/domain/placement.ts';
import { suggestedSocialInsurance } from '#lib/domain/social-insurance.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import type { Fields } from '#lib/records/writes.ts';

export interface PlacementTarget {
  caseId?: string | undefined;
  /** Id of the employer document. */
  employerId?: string | undefined;
  /** Id of the placement to edit. */
  placementId?: string | undefined;
  /** What a new one begins with: the application that led to it. */
  suggested?: SuggestedPlacement | undefined;
}
export type SuggestedPlacement = Partial<
  Pick<PlacementValues, 'kind' | 'title' | 'employerId' | 'siteId' | 'vacancyId' | 'startOn'>
>;

export type PlacementGroup = 'P' | 'T' | 'Q' | 'Z';
export type LevelText = '1' | '2' | '3' | '4';

export interface PlacementValues {
  kind: Placement['kind'] | '';
  title: string;
  kldb: string;
  /** Level of requirement, and whether a person chose it; until then the occupation suggests. */
  level: LevelText | '';
  levelChosen: boolean;
  caseId: string;
  employerId: string;
  siteId: string;
  /** Id of the company's vacancy, and whether it is to be called filled where it is full by this. */
  vacancyId: string;
  fillVacancy: boolean;
  startOn: string;
  contractEndOn: string;
  probationEndOn: string;
  hours: string;
  socialInsurance: Placement['socialInsurance'];
  /** True once a person chose; until then the kind suggests. */
  insuranceChosen: boolean;
  adequate: NonNullable<Placement['qualificationAdequate']> | '';
  /** True once a person chose; until then level and qualification suggest. */
  adequateChosen: boolean;
  adequacyReason: string;
  proof: Placement['proof'];
  contribution: NonNullable<Placement['contribution']> | '';
  /** Codes of offers to put on the list with a new placement. */
  offers: string[];
  note: string;
}

/** The kind that is meant most often where only the sort was tapped. */
export const USUAL_KIND: Record<PlacementGroup, Placement['kind']> = {
  P: 'P01',
  T: 'T01',
  Q: 'Q01',
  Z: 'Z02',
};

export function placementValues(target: PlacementTarget, caseload: Caseload): PlacementValues {
  const known = target.placementId ? caseload.placements.get(target.placementId) : null;
  const begun = known ? null : target.suggested;
  const insurance = begun?.kind ? suggestedSocialInsurance(begun.kind) : 'OPEN';
  return {
    kind: known?.kind ?? begun?.kind ?? '',
    title: known?.title ?? begun?.title ?? '',
    kldb: known?.kldb ?? '',
    level: known?.requirementLevel ? (String(known.requirementLevel) as LevelText) : '',
    levelChosen: known?.requirementLevel !== undefined,
    caseId: known?.caseId ?? target.caseId ?? '',
    employerId: known?.employerId ?? begun?.employerId ?? target.employerId ?? '',
    siteId: known?.siteId ?? begun?.siteId ?? '',
    vacancyId: known?.vacancyId ?? begun?.vacancyId ?? '',
    fillVacancy: true,
    startOn: known?.startOn ?? begun?.startOn ?? '',
    contractEndOn: known?.contractEndOn ?? '',
    probationEndOn: known?.probationEndOn ?? '',
    hours: known?.hoursPerWeek === undefined ? '' : String(known.hoursPerWeek).replace('.', ','),
    socialInsurance: known?.socialInsurance ?? insurance,
    insuranceChosen: Boolean(known),
    adequate: known?.qualificationAdequate ?? '',
    adequateChosen: known?.qualificationAdequate !== undefined,
    adequacyReason: known?.adequacyReason ?? '',
    proof: known?.proof ?? 'NONE',
    contribution: known?.contribution ?? '',
    offers: [],
    note: known?.note ?? '',
  };
}

/** The record's own fields; what a form does not ask (follow-ups, the end) stays as it is. */
export function placementFields(
  values: PlacementValues,
  kind: Placement['kind'],
): Omit<Fields<'placement'>, 'caseId'> {
  return {
    kind,
    title: values.title.trim(),
    kldb: values.kldb || undefined,
    requirementLevel: values.level ? Number(values.level) : undefined,
    employerId: values.employerId || undefined,
    siteId: values.siteId || undefined,
    vacancyId: (values.employerId && values.vacancyId) || undefined,
    startOn: values.startOn,
    contractEndOn: values.contractEndOn || undefined,
    probationEndOn: values.probationEndOn || undefined,
    hoursPerWeek: values.hours ? Number(values.hours.replace(',', '.')) : undefined,
    socialInsurance: values.socialInsurance,
    qualificationAdequate: values.adequate || undefined,
    adequacyReason: values.adequacyReason.trim() || undefined,
    proof: values.proof,
    contribution: values.contribution || undefined,
    note: values.note.trim() || undefined,
  };
}
