import type { Application } from '#lib/domain/application.ts';
import type { Course } from '#lib/domain/course.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import type { Profile } from '#lib/domain/profile.ts';
import { de } from '#lib/i18n/de/letter.ts';
import { inForm } from './cv-form.ts';
import { abilitiesText, availabilityText, languageText } from './letter-abilities.ts';
import { experienceText, trainingText } from './letter-stations.ts';

export type BlockId = keyof typeof de.block;
export interface LetterBlock {
  id: BlockId;
  /** One paragraph. */
  text: string;
  /** Stands in a new letter without being asked for. */
  usual: boolean;
}
export interface LetterSources {
  mentee: Mentee;
  profile: Profile | null;
  courses: readonly Course[];
  application: Pick<Application, 'kind' | 'title'>;
  /** Calendar day. */
  today: string;
}

/**
 * Paragraphs of a letter from the profile, in their order. They are made of the fields that are
 * named here and in the files beside, and of no others: no residence, origin, mother tongue, family,
 * health. What the mentor wrote in own words (duties, strengths) is put in on a tap only.
 */
export function letterBlocks(of: LetterSources): LetterBlock[] {
  const { mentee, profile, courses, application, today } = of;
  const title = inForm(application.title.trim(), mentee);
  const aim = de.aim[application.kind];
  const learns = application.kind === 'TRAINING';
  const usual: Partial<Record<BlockId, string>> = {
    opening: [de.opening(aim, title), learns && de.learn].filter(Boolean).join(' '),
    experience: experienceText(profile, mentee),
    training: trainingText(profile, mentee),
    german: languageText(profile, mentee, courses),
    abilities: abilitiesText(profile),
    availability: availabilityText(profile, today),
    closing: de.closing,
  };
  const texts: Partial<Record<BlockId, string>> = {
    ...usual,
    wish: wishText(profile, mentee, title),
    duties: sentence(profile?.experience?.find(({ duties }) => duties?.trim())?.duties, de.duties),
    strengths: sentence(profile?.strengths, de.strengths),
    trial: de.trial,
  };
  return (Object.keys(de.block) as BlockId[]).flatMap((id) => {
    const text = texts[id];
    return text ? [{ id, text, usual: id in usual }] : [];
  });
}

/** A new letter's text. */
export const usualBody = (blocks: readonly LetterBlock[]): string =>
  joined(blocks.filter(({ usual }) => usual).map(({ text }) => text));

function wishText(profile: Profile | null, mentee: Mentee, title: string): string {
  const wishes = (profile?.wishes ?? []).map((wish) => inForm(wish.title, mentee));
  const others = wishes.filter((wish) => wish !== title);
  return others.length > 0 ? de.wish(de.and(others)) : '';
}

/** Own words as part of a sentence: on one line, without the full stop that the sentence brings. */
function sentence(words: string | undefined, of: (words: string) => string): string {
  const line = (words ?? '')
    .split('\n')
    .map((part) => part.trim().replace(/[.,;]+$/u, ''))
    .filter(Boolean)
    .join(', ');
  return line ? of(line) : '';
}

/** Paragraphs of a text, as blank lines cut it. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n[^\S\n]*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
const joined = (paragraphs: readonly string[]): string => paragraphs.join('\n\n');

/** Which blocks stand in the text word for word. */
export function blocksIn(text: string, blocks: readonly LetterBlock[]): BlockId[] {
  const there = new Set(paragraphsOf(text));
  return blocks.filter((block) => there.has(block.text)).map(({ id }) => id);
}

/** Takes a block out, or puts it in at its place among the others; what else stands there stays. */
export function toggleBlock(text: string, id: BlockId, blocks: readonly LetterBlock[]): string {
  const paragraphs = paragraphsOf(text);
  const place = blocks.findIndex((block) => block.id === id);
  const block = blocks[place];
  if (!block) return text;
  const there = paragraphs.indexOf(block.text);
  if (there >= 0) return joined(paragraphs.toSpliced(there, 1));
  const before = blocks.slice(0, place).map((one) => paragraphs.indexOf(one.text));
  const behind = blocks.slice(place + 1).map((one) => paragraphs.indexOf(one.text));
  const last = Math.max(-1, ...before);
  const next = behind.find((at) => at >= 0) ?? paragraphs.length;
  return joined(paragraphs.toSpliced(last >= 0 ? last + 1 : next, 0, block.text));
}
