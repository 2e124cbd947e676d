import type { Problem } from '../problem.ts';
import type { ListField } from './list.ts';

/** What a record gets by itself when it is written; drafts are without it. */
export type EnvelopeField =
  | '_id'
  | '_rev'
  | 'type'
  | 'schemaVersion'
  | 'projectId'
  | 'createdAt'
  | 'createdBy'
  | 'updatedAt'
  | 'updatedBy'
  | 'deletedAt'
  | 'importKey'
  | 'toReview';

/** What a row needs to know of the world; the domain knows neither today nor ids. */
export interface ImportContext {
  /** ISO day in Europe/Berlin. */
  today: string;
  newUlid: () => string;
  /** Mentors responsible for imported mentees; the first leads imported contacts. */
  mentorIds: readonly string[];
  /** Who imports: the mentor of contacts where no other is known. */
  userId: string;
  /** District keys of a postcode (`districtsOfZip`; its table is heavy, so it comes from outside). */
  districtsOf: (zip: string) => readonly string[];
}

/** A row read and normalised. */
export interface Draft<Fields> {
  row: number;
  cells: readonly string[];
  fields: Fields;
  importKey: string;
  /** Paths of fields whose value a person should check; the form marks them. */
  toReview: readonly string[];
  /** Why the row cannot be imported; empty where it can. */
  problems: readonly Problem[];
  /** What was not understood but does not stop the row. */
  warnings: readonly Problem[];
  /** Texts that found no field; they are kept in the note. */
  unread: readonly Unread[];
}

export interface Unread {
  field: ListField;
  text: string;
}
