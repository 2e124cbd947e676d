import type { Alternative } from '../record.ts';
import { canonical, isObject, same } from './canonical.ts';
import { mergeSet } from './set.ts';
import { part, type Base, type Body, type Side } from './side.ts';

/** As many as the schema takes, */
const MOST = 50;
/** and so many characters of them that the document stays far from the server's limit. */
const CHARACTERS = 100_000;

const listOf = (body: Body | undefined): Alternative[] =>
  (Array.isArray(body?.alternatives) ? (body.alternatives as unknown[]) : []).filter(
    (one): one is Alternative => isObject(one) && typeof one.field === 'string',
  );

/** What is said about a field, whoever said it. */
const saidBy = ({ field, value }: Alternative): string => canonical([field, value ?? null]);

/**
 * The other values that wait: those of all sides, without the ones that a person has chosen about
 * on one of them, and the new ones. What shows anyway does not wait.
 */
export function mergeAlternatives(
  base: Base,
  sides: readonly Side[],
  fresh: readonly Alternative[],
  shown: (field: string, value: unknown) => boolean,
): Alternative[] | undefined {
  const said = (body: Body | undefined) => listOf(body).map(saidBy);
  const left = mergeSet(
    'alternatives',
    { max: Number.POSITIVE_INFINITY },
    base && { value: said(base.value) },
    sides.map((side) => part<unknown>(side, said(side.value))),
  ).value as string[] | undefined;
  const known = new Map<string, Alternative>();
  for (const one of sides.flatMap(({ value }) => listOf(value))) {
    const text = saidBy(one);
    if (left?.includes(text)) known.set(text, oldest(known.get(text), one));
  }
  for (const one of fresh) if (!known.has(saidBy(one))) known.set(saidBy(one), one);
  const waiting = [...known.values()].filter(({ field, value }) => !shown(field, value));
  return waiting.length > 0 ? newest(waiting) : undefined;
}

/** The same said twice: one of them, the same one on every device. */
function oldest(a: Alternative | undefined, b: Alternative): Alternative {
  if (!a || same(a, b)) return b;
  return `${a.at} ${a.by}` < `${b.at} ${b.by}` ? a : b;
}

/** Oldest first; where there are too many, the oldest give way (the server keeps each edit). */
function newest(all: readonly Alternative[]): Alternative[] {
  const texts = new Map(all.map((one) => [one, `${one.at} ${saidBy(one)} ${one.by}`]));
  const textOf = (one: Alternative): string => texts.get(one) ?? '';
  const sorted = [...all].sort((a, b) => (textOf(a) < textOf(b) ? 1 : -1));
  let characters = 0;
  const fitting = sorted.filter((one) => (characters += canonical(one).length) <= CHARACTERS);
  return fitting.slice(0, MOST).reverse();
}
