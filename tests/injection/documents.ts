import { berlinDay } from '#lib/domain/berlin-day.ts';
import type { AnyDocument, DocumentMap } from '#lib/domain/document.ts';
import { DOCUMENT_TYPES, makeId, type DocumentType } from '#lib/domain/id.ts';
import { BELONGINGS } from '#lib/domain/case-belongings.ts';
import { SCHEMA_VERSION } from '#lib/domain/record.ts';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { PAYLOADS } from './payloads.ts';
import { sampleOf, textFieldsOf } from './sample.ts';

/** Who writes, and where. */
export interface Author {
  /** ULID of the person. */
  id: string;
  projectId: string;
}

/** What the server writes by itself, and what comes by a way of its own. */
const NOT_WRITTEN: readonly DocumentType[] = ['member', 'file', 'article'];
const CASE_KINDS = DOCUMENT_TYPES.filter(
  (type) => type !== 'mentee' && BELONGINGS[type] !== 'none' && !NOT_WRITTEN.includes(type),
);
const SHARED_KINDS = DOCUMENT_TYPES.filter(
  (type) => BELONGINGS[type] === 'none' && !NOT_WRITTEN.includes(type),
);

/** Their id is that of the case once more. */
const ONE_PER_CASE: readonly DocumentType[] = ['profile'];

/** So long ago that an inquiry is due to be deleted. */
const LONG_AGO = '2026-01-05T09:00:00.000Z';
const DAY = berlinDay(Date.now());

/** Lengths of the fields that the envelope has for every kind. */
const KEY_LENGTH = 120;
const MARK_LENGTH = 60;

/**
 * A case for each payload, each with everything that belongs to one, and what belongs to none. The
 * first case has every payload in every field of every kind; of `cases` cases there is one of each.
 */
export function plantedDocuments(
  author: Author,
  { cases, colleagues }: { cases: number; colleagues: readonly string[] },
): AnyDocument[] {
  const employers = PAYLOADS.map((_, k) => plantedOne('employer', author, k));
  const [employer] = employers;
  const shared: AnyDocument[] = [
    ...employers,
    ...SHARED_KINDS.filter((type) => type !== 'employer').flatMap((type) =>
      PAYLOADS.map((_, k) => plantedOne(type, author, k, { employerId: employers[k]?._id })),
    ),
  ];
  return PAYLOADS.reduce<AnyDocument[]>((planted, _, k) => {
    const mentee = plantedCase(author, k);
    const caseId = caseIdOf(mentee);
    planted.push(mentee);
    for (const n of k === 0 ? PAYLOADS.keys() : k < cases ? [k] : []) {
      const toIds = [colleagues[n % colleagues.length] ?? author.id];
      // Every other one is with a company that is there; the others name theirs by a payload.
      const employerId = n % 2 === 0 ? { employerId: employer?._id } : {};
      const more = { caseId, subjectCaseId: caseId, toIds, ...employerId };
      const kinds = CASE_KINDS.filter((type) => n === k || !ONE_PER_CASE.includes(type));
      planted.push(...kinds.map((type) => plantedOne(type, author, n, more)));
    }
    return planted;
  }, shared);
}

export const caseIdOf = ({ _id }: { _id: string }): string => _id.slice('mentee:'.length);

/** A case whose own fields are hostile. */
export const plantedCase = (author: Author, k: number): DocumentMap['mentee'] =>
  plantedOne('mentee', author, k, {
    mentorIds: [author.id],
    status: 'CLEARING',
    createdAt: LONG_AGO,
    updatedAt: LONG_AGO,
  });

/** What a kind needs to be shown where it belongs. */
const known: { [T in DocumentType]?: (k: number) => Partial<DocumentMap[T]> } = {
  contact: (k) => ({ date: DAY, state: k % 2 === 0 ? 'PLANNED' : 'DONE', topics: ['M1'] }),
  task: () => ({ dueOn: DAY, state: 'OPEN' }),
  vacancy: () => ({ validUntil: DAY, state: 'OPEN' }),
  consent: () => ({ purpose: 'C6', answer: 'GIVEN' }),
  // With a file, or seen and given back.
  paper: (k) =>
    k % 2 === 0
      ? { contentType: 'application/pdf', size: 10, sha256: 'a'.repeat(64) }
      : { seenOn: DAY },
  // The server reckons a check again.
  check: () => {
    const { facts, ruleSetVersion, eligibility, targetGroup, groupRow, row } =
      buildCaseFile('check');
    return { facts, ruleSetVersion, eligibility, targetGroup, groupRow, row };
  },
};

/** A document of this kind, its n-th field with the n-th payload after `k`. */
export function plantedOne<T extends DocumentType>(
  type: T,
  author: Author,
  k: number,
  more: Readonly<Record<string, unknown>> = {},
): DocumentMap[T] {
  let next = k;
  const text = () => PAYLOADS[next++ % PAYLOADS.length] ?? '';
  const { caseId } = more;
  const isOfCase = BELONGINGS[type] === 'id' && typeof caseId === 'string';
  const ulid = isOfCase && ONE_PER_CASE.includes(type) ? caseId : nextUlid();
  const id = makeId(type, ulid, isOfCase ? caseId : null);
  const at = new Date().toISOString();
  const sample = sampleOf(type, {
    id,
    text,
    turn: k,
    known: {
      ...{ schemaVersion: SCHEMA_VERSION, projectId: author.projectId },
      ...{ createdAt: at, updatedAt: at, createdBy: author.id, updatedBy: author.id },
      ...{ mentorId: author.id, assigneeId: author.id, explainedBy: author.id },
      ...known[type]?.(k),
      ...more,
      importKey: text().slice(0, KEY_LENGTH),
    },
  });
  const field = textFieldsOf(type).find((name) => !/(Key|Id)$/.test(name)) ?? 'note';
  return {
    ...sample,
    toReview: [field, text().slice(0, MARK_LENGTH)],
    alternatives: [field, text().slice(0, KEY_LENGTH)].map((name) => ({
      field: name,
      value: text(),
      at,
      by: author.id,
    })),
  } as DocumentMap[T];
}
