import type * as z from 'zod';
import { DOCUMENT_SCHEMAS } from '../document.ts';
import { typeOf, type DocumentType } from '../id.ts';

/**
 * Free by their schemas, and yet nobody writes of others there: the program's own, the person's own
 * names, and who is responsible by law. Every other field is looked through, a new one too.
 */
const NEVER: ReadonlySet<string> = new Set([
  ...['_id', '_rev', 'field', 'toReview', 'importKey', 'employerId', 'preferredLanguage'],
  ...['familyName', 'givenNames', 'nameNative', 'nameVariants', 'initials', 'city', 'controller'],
]);

/** Fields that are somebody's name: a witness, who translated. Shown as doubtful, whoever it is. */
const NAMES: ReadonlySet<string> = new Set(['interpreter', 'name']);
export const isNameField = (field: string): boolean => NAMES.has(field);

const known = new Map<DocumentType, ReadonlySet<string>>();

/** Fields of a kind that can hold nothing but a code, a day, an id, a number: its schema says so. */
export function fixedFields(kind: DocumentType): ReadonlySet<string> {
  const before = known.get(kind);
  if (before) return before;
  const [coded, free] = [new Set<string>(), new Set<string>()];
  sort(DOCUMENT_SCHEMAS[kind], '', coded, free);
  const fixed = new Set([...[...coded].filter((field) => !free.has(field)), ...NEVER]);
  known.set(kind, fixed);
  return fixed;
}

interface Def {
  type: string;
  format?: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  checks?: readonly { _zod: { def: { format?: string } } }[];
}

/** Sorts the text fields of a schema: with a fixed form, or free. */
function sort(schema: z.ZodType, field: string, coded: Set<string>, free: Set<string>): void {
  const def = schema.def as unknown as Def;
  if (def.shape) for (const [name, one] of Object.entries(def.shape)) sort(one, name, coded, free);
  const inner = def.element ?? def.innerType;
  if (inner) sort(inner, field, coded, free);
  if (def.type === 'enum' || def.type === 'literal') coded.add(field);
  if (def.type !== 'string') return;
  const formed = def.format ?? def.checks?.find((check) => check._zod.def.format !== undefined);
  (formed === undefined ? free : coded).add(field);
}

/** Calls back for each text that people wrote, and puts what it answers in its place. */
export function mapTexts<T>(
  id: string,
  value: T,
  change: (text: string, field: string) => string,
): T {
  const kind = typeOf(id);
  const fixed = kind ? fixedFields(kind) : NEVER;
  const walk = (one: unknown, field: string): unknown => {
    if (typeof one === 'string') return fixed.has(field) ? one : change(one, field);
    if (Array.isArray(one)) return one.map((item: unknown) => walk(item, field));
    if (typeof one !== 'object' || one === null) return one;
    const of = one as Record<string, unknown>;
    const entries = Object.entries(of).map(([name, part]) => [name, walk(part, nameOf(of, name))]);
    return Object.fromEntries(entries) as unknown;
  };
  return walk(value, '') as T;
}

/** In a list of changes and of set-aside values the field's name stands beside its value. */
function nameOf(of: Record<string, unknown>, name: string): string {
  const told = typeof of['field'] === 'string' ? (of['field'].split('.').at(-1) ?? '') : null;
  return told !== null && ['before', 'after', 'value'].includes(name) ? told : name;
}
