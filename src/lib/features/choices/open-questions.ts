import type { AnyDocument } from '#lib/domain/document.ts';
import { readAt } from '#lib/domain/merge/path.ts';
import { questionsOf, type Question } from '#lib/domain/merge/resolve.ts';
import { de } from '#lib/i18n/de/choices.ts';
import { formatDay } from '#lib/i18n/format.ts';

export interface OpenQuestion extends Question {
  document: AnyDocument;
  /** „Zwei Angaben zur Telefonnummer“ */
  title: string;
}

/** What a person has to choose about these records; `home` needs no naming. */
export function openQuestions(documents: readonly AnyDocument[], home: string): OpenQuestion[] {
  return documents.flatMap((document) =>
    document.alternatives
      ? questionsOf({ ...document }).map((question) => {
          const where = document._id === home ? '' : whereOf(document);
          return { ...question, document, title: titleOf(document, question) + where };
        })
      : [],
  );
}

function titleOf(document: AnyDocument, { field, others }: Question): string {
  if (field === 'deletedAt') return de.deleted;
  const whose = thingName(document, field);
  return de.line(others.length + 1, fieldName(field)) + (whose ? de.of(whose) : '');
}

/** `sites.ULID.contactPersons.ULID.phone` is about a `phone`; `phones.NUMBER` about `phones`. */
export function fieldName(field: string): string {
  const parts = field.split('.');
  return parts[parts.length - (parts.length % 2 === 0 ? 2 : 1)] ?? field;
}

/** The person in a company that a field belongs to. */
function thingName(document: AnyDocument, field: string): string {
  const parts = field.split('.');
  if (parts.length < 5) return '';
  const thing = readAt({ ...document }, parts.slice(0, 4).join('.'));
  const name = thing instanceof Object && 'name' in thing ? thing.name : '';
  return typeof name === 'string' ? name : '';
}

function whereOf(document: AnyDocument): string {
  if (document.type === 'contact') return de.where.contact(formatDay(document.date));
  if (document.type === 'task') return de.where.task(document.title);
  if (document.type === 'placement') return de.where.placement(document.title);
  if (document.type === 'vacancy') return de.where.vacancy(document.title);
  return '';
}
