import { c1Standing } from '#lib/domain/activation.ts';
import { isSilent } from '#lib/domain/attention.ts';
import type { ConsentFacts } from '#lib/domain/consent-state.ts';
import type { Contact } from '#lib/domain/contact.ts';
import { fold } from '#lib/domain/fold.ts';
import { menteeName } from '#lib/domain/mentee-name.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { worksOn } from '#lib/domain/responsibility.ts';

export type Scope = 'mine' | 'all';
/** What presses first: Heute leads to it, and it has to be seen. */
export const STATUS_FILTERS = ['consent', 'active', 'waiting', 'aftercare', 'silent'] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];

export interface Around {
  userId: string;
  today: string;
  /** See `silentBefore`. */
  silentBefore: string;
  /** Day of the last contact of a case; asked only where a filter needs it. */
  lastContactOn: (caseId: string) => string | null;
  consentsOf: (caseId: string) => readonly ConsentFacts[];
}

export const caseIdOf = (mentee: Mentee) => mentee._id.slice('mentee:'.length);

/** One's own are also those in which one stands in. */
export function inScope(
  mentee: Mentee,
  scope: Scope,
  { userId, today }: Pick<Around, 'userId' | 'today'>,
): boolean {
  return scope === 'all' || worksOn(mentee, userId, today);
}

export function hasStatus(mentee: Mentee, filter: StatusFilter, around: Around): boolean {
  if (filter === 'active') return mentee.status === 'ACTIVE' || mentee.status === 'CLEARING';
  if (filter === 'waiting') return mentee.status === 'WAITING' || mentee.status === 'INQUIRY';
  if (filter === 'aftercare') return mentee.status === 'AFTERCARE';
  if (filter === 'consent')
    return c1Standing(mentee, around.consentsOf(caseIdOf(mentee)), around.today) !== null;
  return isSilent(mentee, around.lastContactOn(caseIdOf(mentee)), around.silentBefore);
}

/** Mentees of a filter, in the order of the alphabet. */
export function filterMentees(
  mentees: readonly Mentee[],
  filter: { scope: Scope; status: StatusFilter | null; residence?: string },
  around: Around,
): Mentee[] {
  const { scope, status, residence } = filter;
  return mentees
    .filter((m) => inScope(m, scope, around))
    .filter((m) => !status || hasStatus(m, status, around))
    .filter((m) => !residence || statusesOf(m).includes(residence));
}

/** The residence status of the document, and of the title that goes on or was applied for. */
export function statusesOf({ residence }: Pick<Mentee, 'residence'>): string[] {
  return [residence?.statusCode, residence?.underlyingStatusCode].filter(
    (code) => code !== undefined,
  );
}

const collator = new Intl.Collator('de', { sensitivity: 'base' });

/** A new list by name; each name is put together once. */
export function byName(mentees: readonly Mentee[]): Mentee[] {
  return mentees
    .map((mentee) => ({ mentee, name: menteeName(mentee) }))
    .sort((a, b) => collator.compare(a.name, b.name))
    .map(({ mentee }) => mentee);
}

/** The letter under which a person stands, Ä under A; `#` for names in no Latin letter. */
export function letterOf(mentee: Mentee): string {
  const first = fold(menteeName(mentee)).charAt(0).toUpperCase();
  return first >= 'A' && first <= 'Z' ? first : '#';
}

/** Where a search hit that the row does not show: another spelling, a number or a note. */
export function hiddenHit(
  mentee: Mentee,
  contacts: readonly Contact[],
  query: string,
): string | null {
  const words = fold(query.trim()).split(/\s+/).filter(Boolean);
  const says = (text: string | undefined) => {
    const folded = fold(text ?? '');
    return words.some((word) => folded.includes(word));
  };
  if (says(menteeName(mentee)) || says(mentee.address?.city)) return null;
  const digits = query.replace(/\D/g, '').replace(/^0/, '');
  const phone = digits.length > 1 && mentee.phones?.find((p) => p.number.includes(digits));
  if (phone) return phone.number;
  const named = [mentee.nameNative, ...(mentee.nameVariants ?? [])].find(says);
  if (named) return named;
  const noted = [mentee, ...contacts].find((one) => {
    const note = foldedNote(one);
    return words.some((word) => note.includes(word));
  });
  return noted?.note ? around(noted.note, words) : null;
}

/** Notes are long, and each key asks for the same ones again. */
const foldedNotes = new WeakMap<Mentee | Contact, string>();

function foldedNote(record: Mentee | Contact): string {
  const known = foldedNotes.get(record);
  if (known !== undefined) return known;
  const note = fold(record.note ?? '');
  foldedNotes.set(record, note);
  return note;
}

/** The part of a long text around the first hit. */
function around(text: string, words: readonly string[]): string {
  const folded = fold(text);
  const at = Math.max(0, Math.min(...words.map((w) => folded.indexOf(w)).filter((i) => i >= 0)));
  const from = Math.max(0, at - 20);
  return `${from > 0 ? '…' : ''}${text.slice(from, from + 80).replace(/\s+/g, ' ')}`;
}
