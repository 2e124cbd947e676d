import type { AnyDocument } from '#lib/domain/document.ts';
import { makeId } from '#lib/domain/id.ts';
import { buildContact } from '#tests/factories/contact.ts';
import { buildEmployer } from '#tests/factories/employer.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { buildPlacement } from '#tests/factories/placement.ts';
import { buildTask } from '#tests/factories/task.ts';
import { pick, randomUlid, seededRandom, type Random } from './random.ts';
import { FAMILY_NAMES, GIVEN_NAMES, NOTE_WORDS, PLACES, STREETS, TRADES } from './words.ts';

/** Shares of a coordinator's records; the rest are contacts. */
const SHARES = { mentees: 0.075, employers: 0.03, tasks: 0.12, placements: 0.02 };
/** Early enough that nothing is written in the future: the server refuses that. */
const FIRST_DAY_MS = Date.UTC(2024, 6, 1);
const SPAN_MS = 600 * 86_400_000;
const DAY_MS = 86_400_000;

export interface Whose {
  projectId: string;
  /** Who wrote them all, and leads all cases. */
  userId: string;
}

interface Timed {
  at: number;
  document: AnyDocument;
}

/**
 * A project's records, about 600 bytes each, the same in every run, in the order in which they were
 * written: cases begin over 600 days, and what belongs to a case is scattered over its time.
 */
export function buildCaseload(count: number, whose: Whose, seed = 20_261_123): AnyDocument[] {
  const random = seededRandom(seed);
  const many = (share: number) => Math.round(count * share);
  const cases = times(many(SHARES.mentees), (n) => mentee(random, whose, n / many(SHARES.mentees)));
  const employers = times(many(SHARES.employers), () => employer(random, whose));
  const left = count - cases.length - employers.length;
  const rest = times(left, (n): Timed => {
    const home = pick(random, cases);
    if (n < many(SHARES.tasks)) return task(random, whose, home);
    if (n < many(SHARES.tasks) + many(SHARES.placements)) return placement(random, whose, home);
    return contact(random, whose, home, pick(random, employers));
  });
  const all = [...cases, ...employers, ...rest].sort((a, b) => a.at - b.at);
  return all.map(({ document }) => document);
}

function times<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, n) => make(n));
}

function envelope({ projectId, userId }: Whose, at: number) {
  const instant = new Date(at).toISOString();
  return {
    projectId,
    createdAt: instant,
    createdBy: userId,
    updatedAt: instant,
    updatedBy: userId,
  };
}

function words(random: Random, count: number): string {
  return times(count, () => pick(random, NOTE_WORDS)).join(' ');
}

function addressOf(random: Random) {
  const [zip, city, ags] = pick(random, PLACES);
  return { street: `${pick(random, STREETS)} ${Math.ceil(random() * 90)}`, zip, city, ags };
}

function phoneOf(random: Random): string {
  return `+49176${String(Math.floor(random() * 1e8)).padStart(8, '0')}`;
}

function mentee(random: Random, whose: Whose, part: number): Timed {
  const at = Math.floor(FIRST_DAY_MS + part * SPAN_MS);
  const document = buildMentee({
    ...envelope(whose, at),
    _id: makeId('mentee', randomUlid(random, at)),
    familyName: pick(random, FAMILY_NAMES),
    givenNames: pick(random, GIVEN_NAMES),
    phones: [{ number: phoneOf(random) }],
    address: addressOf(random),
    mentorIds: [whose.userId],
  });
  return { at, document };
}

function employer(random: Random, whose: Whose): Timed {
  const at = Math.floor(FIRST_DAY_MS + random() * SPAN_MS);
  const name = `${pick(random, TRADES)} ${pick(random, FAMILY_NAMES)} GmbH`;
  const document = buildEmployer({
    ...envelope(whose, at),
    _id: makeId('employer', randomUlid(random, at)),
    name,
  });
  return { at, document };
}

/** Some instant after the case began, and the case's ULID. */
function later(random: Random, home: Timed) {
  const at = Math.floor(home.at + random() * 200 * DAY_MS);
  return { at, caseId: home.document._id.slice('mentee:'.length), ulid: randomUlid(random, at) };
}

function contact(random: Random, whose: Whose, home: Timed, company: Timed): Timed {
  const { at, caseId, ulid } = later(random, home);
  const document = buildContact({
    ...envelope(whose, at),
    _id: makeId('contact', ulid, caseId),
    caseId,
    date: new Date(at).toISOString().slice(0, 10),
    contactType: pick(random, ['HOME', 'OFFICE', 'PHONE', 'COMPANY'] as const),
    topics: pick(random, [['M1'], ['M2', 'M3'], ['M3', 'M5', 'A1']] as const).slice(),
    mentorId: whose.userId,
    note: words(random, 8 + Math.floor(random() * 14)),
    ...(random() < 0.25 ? { employerId: company.document._id } : {}),
  });
  return { at, document };
}

function task(random: Random, whose: Whose, home: Timed): Timed {
  const { at, caseId, ulid } = later(random, home);
  const document = buildTask({
    ...envelope(whose, at),
    _id: makeId('task', ulid, caseId),
    caseId,
    title: words(random, 4),
    dueOn: new Date(at + 14 * DAY_MS).toISOString().slice(0, 10),
    assigneeId: whose.userId,
    state: random() < 0.7 ? 'DONE' : 'OPEN',
  });
  return { at, document };
}

function placement(random: Random, whose: Whose, home: Timed): Timed {
  const { at, caseId, ulid } = later(random, home);
  const document = buildPlacement({
    ...envelope(whose, at),
    _id: makeId('placement', ulid, caseId),
    caseId,
    startOn: new Date(at).toISOString().slice(0, 10),
  });
  return { at, document };
}
