import { INTERESTS } from '#lib/domain/catalogues/interests.ts';
import { listOf } from './answers.ts';
import { idOf } from './licences.ts';
import { known, type SheetModel } from './model.ts';

export interface WishValues {
  id: string;
  title: string;
  kldb: string;
}
export interface InterestValues {
  /** Labels of the catalogue. */
  chosen: string[];
  /** Interests in the person's own words. */
  own: string;
  wishes: WishValues[];
  noGos: string;
}

const isListed = (interest: string): boolean => INTERESTS.some(({ label }) => label === interest);

/** Puts a field of occupations on the list of wishes, once. */
export function wish(values: InterestValues, id: string, title: string, kldb: string): void {
  if (values.wishes.some((one) => one.title === title)) return;
  const empty = values.wishes.find((one) => one.title.trim() === '');
  if (empty) Object.assign(empty, { title, kldb });
  else values.wishes.push({ id, title, kldb });
}

export const interestModel: SheetModel<InterestValues> = {
  start: ({ profile }) => ({
    chosen: (profile?.interests ?? []).filter(isListed),
    own: (profile?.interests ?? []).filter((one) => !isListed(one)).join(', '),
    wishes: (profile?.wishes ?? []).map(({ id, title, kldb = '' }) => ({ id, title, kldb })),
    noGos: (profile?.noGos ?? []).join(', '),
  }),
  problems: () => [],
  write({ chosen, own, wishes, noGos }, _known, id) {
    const interests = [...new Set([...chosen, ...(listOf(own) ?? [])])];
    const said = wishes
      .filter(({ title }) => title.trim() !== '')
      .map((one, place) =>
        known({
          id: one.id || idOf(id, place),
          title: one.title.trim(),
          kldb: one.kldb || undefined,
        }),
      );
    return {
      profile: {
        interests: interests.length > 0 ? interests : undefined,
        wishes: said.length > 0 ? said : undefined,
        noGos: listOf(noGos),
      },
    };
  },
};
