import * as z from 'zod';
import { DOCUMENT_SCHEMAS } from '#lib/domain/document.ts';
import type { DocumentType } from '#lib/domain/id.ts';

interface Shape {
  type?: string;
  properties?: Record<string, Shape>;
  items?: Shape;
  allOf?: Shape[];
  maxLength?: number;
  enum?: unknown;
  const?: unknown;
  pattern?: string;
  format?: string;
}

/** Fields of the envelope, names of other records, codes and days: no text of a person. */
const NO_TEXT = new Set([
  ...['_id', '_rev', 'importKey', 'employerId', 'toReview', 'alternatives', 'restriction'],
]);

/** Whether a person's own words may stand there. */
const isText = (shape: Shape): boolean =>
  shape.type === 'string' &&
  [shape.enum, shape.const, shape.pattern, shape.format].every((rule) => rule === undefined);

/** The free text fields of a type, as paths (`sites.0.contactPersons.0.name`), from its schema. */
export function textFields(type: DocumentType): { path: string[]; most: number }[] {
  const schema: z.ZodType = DOCUMENT_SCHEMAS[type];
  return below(z.toJSONSchema(schema, { unrepresentable: 'any' }) as Shape, []);
}

function below(shape: Shape, path: string[]): { path: string[]; most: number }[] {
  if (isText(shape)) return [{ path, most: shape.maxLength ?? 200 }];
  const inside = Object.entries(shape.properties ?? {})
    .filter(([name]) => !NO_TEXT.has(name))
    .flatMap(([name, field]) => below(field, [...path, name]));
  return [...inside, ...(shape.items ? below(shape.items, [...path, '0']) : [])];
}

/** The document with a text in each of its fields; the n-th field gets the n-th after `first`. */
export function plant<T extends { type: DocumentType }>(
  document: T,
  payloads: readonly string[],
  first: number,
): T {
  const planted = structuredClone(document);
  textFields(document.type).forEach(({ path, most }, index) => {
    const text = payloads[(first + index) % payloads.length] ?? '';
    put(planted, path, text.slice(0, most));
  });
  return planted;
}

function put(target: unknown, [name = '', ...rest]: string[], text: string): void {
  const parent = target as Record<string, unknown>;
  if (rest.length === 0) parent[name] = text;
  else {
    // A list of texts, or what the builder has in it already.
    parent[name] ??= rest[0] === '0' ? [] : {};
    put(parent[name], rest, text);
  }
}
