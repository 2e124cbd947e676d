import type { Mentee } from '#lib/domain/mentee.ts';
import type { LanguageSkill, Profile } from '#lib/domain/profile.ts';
import type { Choice } from '#lib/ui/index.ts';
import { placed, without, type SheetModel } from './model.ts';

type Level = NonNullable<Mentee['germanLevel']>;
const SKILLS = ['listening', 'speaking', 'reading', 'writing'] as const;

export type LanguageValues = {
  code: string;
  native: boolean;
  level: Choice<Level>;
  source: Choice<NonNullable<LanguageSkill['source']>>;
  assessedOn: string;
  certificate: string;
  certificateSeen: boolean;
  interpreterNeeded: boolean;
  literacy: Choice<NonNullable<Profile['literacy']>>;
} & Record<(typeof SKILLS)[number], Choice<Level>>;

/** German as the lists know it: the mentee's level counts, wherever it was entered. */
const GERMAN = 'de';
/** Stands for the German that only the mentee's own record tells of; never written. */
export const GERMAN_ALONE = 'german';

/** All languages, German with the level that the lists show. */
export function languagesOf(
  profile: Pick<Profile, 'languages'> | null,
  mentee: Pick<Mentee, 'germanLevel'>,
): LanguageSkill[] {
  const known = profile?.languages ?? [];
  const { germanLevel: level } = mentee;
  if (level === undefined) return [...known];
  if (!known.some(({ code }) => code === GERMAN))
    return [{ id: GERMAN_ALONE, code: GERMAN, level }, ...known];
  return known.map((one) => (one.code === GERMAN ? { ...one, level } : one));
}

export const languageModel: SheetModel<LanguageValues> = {
  start({ profile, mentee }, itemId) {
    const all = languagesOf(profile, mentee);
    const one = all.find(({ id }) => id === itemId);
    return {
      code: one?.code ?? '',
      native: one?.native ?? false,
      level: one?.level ?? '',
      listening: one?.listening ?? '',
      speaking: one?.speaking ?? '',
      reading: one?.reading ?? '',
      writing: one?.writing ?? '',
      source: one?.source ?? '',
      assessedOn: one?.assessedOn ?? '',
      certificate: one?.certificate ?? '',
      certificateSeen: one?.certificateSeen ?? false,
      interpreterNeeded: one?.interpreterNeeded ?? false,
      literacy: profile?.literacy ?? '',
    };
  },
  problems({ code, native, level }) {
    if (!code) return [{ code: 'value-unknown', field: 'code' }];
    return native || level ? [] : [{ code: 'value-unknown', field: 'level' }];
  },
  write(values, { profile }, id) {
    const german = values.code === GERMAN;
    // One German: an entry for it is mended, whoever began it.
    const same = german && profile?.languages?.find(({ code }) => code === GERMAN);
    const evidence = values.source === 'CERTIFICATE';
    const language: LanguageSkill = {
      id: same ? same.id : id,
      code: values.code,
      ...(values.native ? { native: true } : {}),
      ...(values.level ? { level: values.level } : {}),
      ...Object.fromEntries(
        SKILLS.flatMap((skill) => (values[skill] ? [[skill, values[skill]]] : [])),
      ),
      ...(values.source ? { source: values.source } : {}),
      ...(values.assessedOn ? { assessedOn: values.assessedOn } : {}),
      ...(evidence && values.certificate ? { certificate: values.certificate } : {}),
      ...(evidence && values.certificateSeen ? { certificateSeen: true } : {}),
      ...(values.interpreterNeeded ? { interpreterNeeded: true } : {}),
    };
    return {
      profile: {
        languages: placed(profile?.languages, language),
        literacy: values.literacy || undefined,
      },
      ...(german && values.level ? { mentee: { germanLevel: values.level } } : {}),
    };
  },
  remove({ profile }, id) {
    const gone = profile?.languages?.find((one) => one.id === id);
    const german = id === GERMAN_ALONE || gone?.code === GERMAN;
    return {
      profile: { languages: without(profile?.languages, id) },
      ...(german ? { mentee: { germanLevel: undefined } } : {}),
    };
  },
};
