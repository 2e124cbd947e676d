import { SKILL_KINDS, type Skill } from '#lib/domain/profile.ts';
import { listOf, said } from './answers.ts';
import type { SheetModel } from './model.ts';

/** Skills of each kind as one text with commas between. */
export type StrengthValues = Record<Skill['kind'], string> & { strengths: string; note: string };

export const strengthModel: SheetModel<StrengthValues> = {
  start({ profile }) {
    const of = (kind: Skill['kind']): string =>
      (profile?.skills ?? [])
        .filter((skill) => skill.kind === kind)
        .map(({ text }) => text)
        .join(', ');
    return {
      PRACTICAL: of('PRACTICAL'),
      DIGITAL: of('DIGITAL'),
      LANGUAGE: of('LANGUAGE'),
      SOCIAL: of('SOCIAL'),
      TOOL: of('TOOL'),
      LICENCE: of('LICENCE'),
      strengths: profile?.strengths ?? '',
      note: profile?.note ?? '',
    };
  },
  problems: () => [],
  write(values, { profile }, id) {
    const before = profile?.skills ?? [];
    const skills: Skill[] = [];
    for (const kind of SKILL_KINDS)
      for (const text of listOf(values[kind]) ?? []) {
        const same = before.find((one) => one.kind === kind && one.text === text);
        skills.push({ id: same?.id ?? skillId(id, skills.length), kind, text });
      }
    return {
      profile: {
        skills: skills.length > 0 ? skills : undefined,
        strengths: said(values.strengths),
        note: said(values.note),
      },
    };
  },
};

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Sixty skills from one given ULID: the last two letters tell them apart. */
const skillId = (id: string, place: number): string =>
  `${id.slice(0, -2)}${LETTERS[Math.floor(place / LETTERS.length)] ?? '0'}${LETTERS[place % LETTERS.length] ?? '0'}`;
