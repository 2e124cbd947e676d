/** The sheets in which a profile is written down, in the order of a first conversation. */
export const SHEETS = [
  'languages',
  'courses',
  'education',
  'qualification',
  'recognition',
  'experience',
  'licences',
  'mobility',
  'household',
  'availability',
  'interests',
  'strengths',
  'health',
] as const;
export type SheetName = (typeof SHEETS)[number];

/** Sheets that hold one thing of several. */
const OF_MANY: readonly SheetName[] = [
  'languages',
  'courses',
  'education',
  'recognition',
  'experience',
];
export const isOfMany = (sheet: SheetName): boolean => OF_MANY.includes(sheet);

export interface ProfileTarget {
  caseId: string;
  sheet: SheetName;
  /** ULID of the thing to edit (a language, an entry of education, …); none for a new one. */
  itemId?: string | undefined;
}
