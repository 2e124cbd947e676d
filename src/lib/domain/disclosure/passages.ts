import { apart, blackenText } from './blacken.ts';
import type { Disclosure } from './content.ts';
import { isNameField, mapTexts } from './free-texts.ts';
import type { Mark } from './party.ts';

/** Where a text stands, so that a person can find it: the record and the field. */
export interface Place {
  /** Id of the document. */
  id: string;
  field: string;
}

/** One text that people wrote; the same text in several places is decided once. */
export interface Passage {
  text: string;
  places: Place[];
  marks: Mark[];
}

/** All texts that people wrote, in the order in which they come, with what was found in them. */
export function passagesOf(disclosure: Disclosure, find: (text: string) => Mark[]): Passage[] {
  const found = new Map<string, Passage>();
  const take = (id: string, part: unknown): void => {
    mapTexts(id, part, (text, field) => {
      const known = found.get(text);
      const passage = known ?? { text, places: [], marks: marksOf(text, field, find) };
      if (!passage.places.some((one) => one.id === id && one.field === field))
        passage.places.push({ id, field });
      found.set(text, passage);
      return text;
    });
  };
  for (const { id, document, otherVersions } of disclosure.records)
    take(id, [document, otherVersions]);
  for (const { document, note } of disclosure.parked) take(idOf(document), { document, note });
  for (const { id, fields } of disclosure.history) take(id, fields);
  return [...found.values()].filter(({ text }) => text.trim() !== '');
}

function marksOf(text: string, field: string, find: (text: string) => Mark[]): Mark[] {
  const marks = find(text);
  if (!isNameField(field) || marks.length > 0) return marks;
  return apart([{ start: 0, end: text.length, kind: 'FIELD', sure: false }]);
}

/** What a person decided: by text, the places that are not handed out. */
export type Decided = ReadonlyMap<string, readonly Pick<Mark, 'start' | 'end'>[]>;

/** Of texts whose places were looked at: those that are black. */
export function blackPlaces(
  texts: readonly { text: string; spots: readonly (Mark & { black: boolean })[] }[],
): Decided {
  return new Map(texts.map(({ text, spots }) => [text, spots.filter(({ black }) => black)]));
}

/** The disclosure without what was decided to be somebody else's; both of its forms come from it. */
export function blacken(disclosure: Disclosure, decided: Decided): Disclosure {
  const without = <T>(id: string, part: T): T =>
    mapTexts(id, part, (text) => blackenText(text, decided.get(text) ?? []));
  return {
    ...disclosure,
    records: disclosure.records.map((one) => ({
      ...one,
      document: without(one.id, one.document),
      otherVersions: without(one.id, one.otherVersions),
    })),
    parked: disclosure.parked.map((one) => ({
      ...one,
      ...without(idOf(one.document), { document: one.document, note: one.note }),
    })),
    history: disclosure.history.map((one) => ({ ...one, fields: without(one.id, one.fields) })),
  };
}

const idOf = (document: Record<string, unknown>): string => String(document['_id']);
