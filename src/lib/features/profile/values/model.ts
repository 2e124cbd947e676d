import type { Course } from '#lib/domain/course.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { Profile } from '#lib/domain/profile.ts';
import type { Recognition } from '#lib/domain/recognition.ts';
import type { Fields } from '#lib/records/writes.ts';

/** What a sheet is filled from. */
export interface Known {
  mentee: Pick<Mentee, 'germanLevel' | 'address'>;
  profile: Profile | null;
  courses: readonly Course[];
  recognitions: readonly Recognition[];
}

/** What a sheet writes: parts of the profile and of the mentee together, or a record of its own. */
export interface Writing {
  profile?: Partial<Fields<'profile'>>;
  mentee?: Partial<Fields<'mentee'>>;
  course?: Omit<Fields<'course'>, 'caseId'>;
  recognition?: Omit<Fields<'recognition'>, 'caseId'>;
}

/** The values of one sheet: pure, so that each is tested without a screen. */
export interface SheetModel<Values extends object> {
  start(known: Known, itemId?: string): Values;
  problems(values: Values): Problem[];
  /** `id` is that of the thing that is edited, or the one that a new thing gets. */
  write(values: Values, known: Known, id: string): Writing;
  /** Takes the edited thing away. */
  remove?(known: Known, id: string): Writing;
}

/** The thing without what is not known: an absent field is absent on every device. */
export function known<T extends object>(thing: T): T {
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined)) as T;
}

/** The list with this thing in the place of the one with its id, or behind the others. */
export function placed<T extends { id: string }>(list: readonly T[] | undefined, thing: T): T[] {
  const all = list ?? [];
  const bare = known(thing);
  return all.some(({ id }) => id === thing.id)
    ? all.map((one) => (one.id === thing.id ? bare : one))
    : [...all, bare];
}

/** The list without the thing of this id; undefined where nothing is left. */
export function without<T extends { id: string }>(
  list: readonly T[] | undefined,
  id: string,
): T[] | undefined {
  const left = (list ?? []).filter((one) => one.id !== id);
  return left.length > 0 ? left : undefined;
}
