import * as z from 'zod';
import { DOCUMENT_SCHEMAS, validateDocument, type AnyDocument } from '#lib/domain/document.ts';
import type { DocumentType } from '#lib/domain/id.ts';

/** What of JSON Schema the shapes of documents use. */
interface Shape {
  type?: string;
  properties?: Record<string, Shape>;
  required?: string[];
  additionalProperties?: boolean | Shape;
  items?: Shape;
  anyOf?: Shape[];
  oneOf?: Shape[];
  maxLength?: number;
  minimum?: number;
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  format?: string;
}

export interface Sampling {
  id: string;
  /** Values of fields by name, wherever they stand; for the fields that tell where it belongs. */
  known: Readonly<Record<string, unknown>>;
  /** Text for the next field that takes a person's own words. */
  text: () => string;
  /** Which of several shapes, where there is a choice. */
  turn: number;
}

/** Fields of the envelope that the story sets itself, and what would take the document away. */
const LEFT_OUT = new Set(['_id', '_rev', 'alternatives', 'toReview', 'restriction']);
/** Short words for fields with a pattern; the first one that fits is taken. */
const WORDS = [
  ...['02625', '+4935911234567', '10:00', 'DE', 'ar', 'EGZ', '2026-11', 'a'.repeat(64)],
  ...['M10 80l20 -30l20 30', '01JDM000000000000000000001', '14625', '1', 'https://example.org/'],
];
const FORMATS: Readonly<Record<string, string>> = {
  date: '2026-11-20',
  'date-time': '2026-11-20T09:00:00.000Z',
  email: 'a@b.de',
};

/**
 * A valid document of any kind, made from its schema: all that it needs, and a text in each field
 * that takes one. A new kind, or a new field, is planted without being named here.
 */
export function sampleOf(type: DocumentType, sampling: Sampling): AnyDocument {
  const body = grow(schemaOf(type), sampling) as Record<string, unknown>;
  const checked = validateDocument({ ...body, _id: sampling.id });
  if (!checked.ok) throw new Error(`no valid ${type}: ${JSON.stringify(checked.problem)}`);
  return checked.value;
}

/** Names of the fields of a kind that take a person's own words, at the top. */
export const textFieldsOf = (type: DocumentType): string[] =>
  Object.entries(schemaOf(type).properties ?? {})
    .filter(([name, shape]) => isText(shape) && !LEFT_OUT.has(name))
    .map(([name]) => name);

const schemas = new Map<DocumentType, Shape>();
function schemaOf(type: DocumentType): Shape {
  const schema: z.ZodType = DOCUMENT_SCHEMAS[type];
  const shape = schemas.get(type) ?? (z.toJSONSchema(schema, { unrepresentable: 'any' }) as Shape);
  schemas.set(type, shape);
  return shape;
}

const choicesOf = (shape: Shape): Shape[] => shape.anyOf ?? shape.oneOf ?? [];

/** Whether a person's own words may stand there. */
const isText = (shape: Shape): boolean =>
  shape.type === 'string' &&
  [shape.enum, shape.const, shape.pattern, shape.format].every((rule) => rule === undefined);

function holdsText(shape: Shape): boolean {
  if (isText(shape)) return true;
  const below = [
    ...Object.entries(shape.properties ?? {}).flatMap(([name, field]) =>
      LEFT_OUT.has(name) ? [] : [field],
    ),
    ...choicesOf(shape),
    ...(shape.items ? [shape.items] : []),
    ...(typeof shape.additionalProperties === 'object' ? [shape.additionalProperties] : []),
  ];
  return below.some(holdsText);
}

function grow(shape: Shape, sampling: Sampling): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  const choices = choicesOf(shape);
  if (choices.length > 0) {
    const texts = choices.filter(holdsText);
    const some = texts.length > 0 ? texts : choices;
    return grow(some[sampling.turn % some.length] ?? {}, sampling);
  }
  if (shape.type === 'object') return growObject(shape, sampling);
  if (shape.type === 'array') return shape.items ? [grow(shape.items, sampling)] : [];
  if (shape.type === 'string') return growString(shape, sampling);
  if (shape.type === 'boolean') return false;
  return Math.max(shape.minimum ?? 1, 1);
}

function growObject(shape: Shape, sampling: Sampling): Record<string, unknown> {
  const grown: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(shape.properties ?? {})) {
    const wanted = shape.required?.includes(name) === true || holdsText(field);
    if (name in sampling.known) grown[name] = sampling.known[name];
    else if (wanted && !LEFT_OUT.has(name)) grown[name] = grow(field, sampling);
  }
  const { additionalProperties: others } = shape;
  if (typeof others === 'object' && holdsText(others)) grown['01'] = grow(others, sampling);
  return grown;
}

function growString(shape: Shape, { text }: Sampling): string {
  if (isText(shape)) return text().slice(0, shape.maxLength ?? 200);
  const format = FORMATS[shape.format ?? ''];
  if (format !== undefined) return format;
  const fits = new RegExp(shape.pattern ?? '', 'u');
  const word = WORDS.find((one) => fits.test(one));
  if (word === undefined) throw new Error(`no word fits ${shape.pattern ?? ''}`);
  return word;
}
