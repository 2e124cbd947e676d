/** The lists that projects keep in table programs, and what their columns may hold. */
export const LIST_KINDS = ['mentee', 'employer', 'contact'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

export const LIST_FIELDS = {
  mentee: [
    'familyName',
    'givenNames',
    'fullName',
    'birthDate',
    'nationality',
    'gender',
    'street',
    'zip',
    'city',
    'residence',
    'validUntil',
    'germanLevel',
    'phone',
    'email',
    'firstContactOn',
    'agreementSignedOn',
    'mainPath',
    'note',
  ],
  employer: [
    'name',
    'street',
    'zip',
    'city',
    'size',
    'contactPerson',
    'phone',
    'email',
    'website',
    'note',
  ],
  contact: [
    'date',
    'time',
    'duration',
    'contactType',
    'mentee',
    'employer',
    'topic',
    'place',
    'note',
  ],
} as const satisfies Record<ListKind, readonly string[]>;

export type ListField = (typeof LIST_FIELDS)[ListKind][number];

/** Fields that several columns may feed; their texts are joined by line breaks. */
export const JOINED_FIELDS: readonly ListField[] = ['note', 'phone'];

/** A row as the file has it. */
export interface TableRow {
  /** Number that a table program shows: the header of a plain list is row 1. */
  row: number;
  cells: readonly string[];
}

export interface Column {
  index: number;
  header: string;
  /** Null: not taken over. */
  field: ListField | null;
  /** `check` where the header only resembles what we know. */
  certainty: 'sure' | 'check';
}

/** Groups of fields of which at least one must be mapped before rows can be read. */
export const REQUIRED_FIELDS: Record<ListKind, readonly (readonly ListField[])[]> = {
  mentee: [['familyName', 'givenNames', 'fullName']],
  employer: [['name']],
  contact: [['date'], ['mentee', 'employer']],
};

/** Required groups that no column feeds; empty where reading can start. */
export function missingFields(
  kind: ListKind,
  columns: readonly Column[],
): readonly (readonly ListField[])[] {
  return REQUIRED_FIELDS[kind].filter(
    (group) => !columns.some((column) => column.field && group.includes(column.field)),
  );
}
