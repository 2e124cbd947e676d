import { fingerprintText } from '#lib/domain/fingerprint.ts';
import { caseOf } from '#lib/domain/id.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { PERMIT_FIELDS, RESIDENCE_FIELDS } from '#lib/domain/permit-fields.ts';
import { residenceOf, type PermitHistory } from '#lib/domain/permit-history.ts';
import type { Permit, PermitFacts } from '#lib/domain/permit.ts';
import type { Together } from '#lib/records/together.ts';

/** What is also learned while reading a document, and belongs to the person. */
export type Learned = Pick<Partial<Mentee>, 'inGermanySince' | 'inGermanySincePrecision'>;

interface Case {
  mentee: Mentee;
  history: PermitHistory;
  learned?: Learned;
}

/**
 * A new document: a record of its own, the one before it is kept as past, and the mentee repeats
 * the new one. What stood on the mentee alone becomes a record, so that nothing is lost.
 */
export function newDocument(
  { mentee, history, learned = {} }: Case,
  facts: PermitFacts,
  at: { ulid: string; today: string },
): Together {
  const from = facts.issuedOn ?? facts.documentSeenOn ?? at.today;
  const caseId = caseOf(mentee._id) ?? '';
  const { now } = history;
  const open = [now?.permit ?? null, ...history.past].filter(
    (one) => one !== null && one.replacedOn === undefined,
  ) as Permit[];
  return {
    records: [
      { type: 'permit', ulid: at.ulid, fields: { ...facts, caseId } },
      ...(now && !now.permit
        ? [{ type: 'permit' as const, fields: { ...now.facts, caseId, replacedOn: from } }]
        : []),
    ],
    changes: [
      ...open.map(({ _id }) => ({ id: _id, patch: () => ({ replacedOn: from }) })),
      { id: mentee._id, patch: onMentee(() => residenceOf(facts), learned) },
    ],
  };
}

/** Takes a new document back: the one before holds again. */
export function withoutDocument({ mentee, history }: Case, newId: string): Together {
  const { now, past } = history;
  const before = [now?.permit ?? null, ...past].filter((one) => one !== null);
  return {
    changes: [
      { id: newId, patch: ({ updatedAt }) => ({ deletedAt: updatedAt }) },
      ...before.map(({ _id, replacedOn }) => ({ id: _id, patch: () => ({ replacedOn }) })),
      { id: mentee._id, patch: () => ({ residence: mentee.residence }) },
    ],
  };
}

/**
 * Mends what was written down wrongly: of the document in force (and then of the mentee, too), or
 * of a past one. Only fields that were changed are written; a colleague's others stay.
 */
export function mended(
  { mentee, history, learned = {} }: Case,
  of: { permit: Permit | null; before: PermitFacts },
  facts: PermitFacts,
): Together {
  const patch = changesOf(of.before, facts);
  const caseId = caseOf(mentee._id) ?? '';
  const inForce = of.permit === (history.now?.permit ?? null);
  const own = Object.entries(patch).filter(([field]) => IN_RESIDENCE.has(field));
  return {
    ...(of.permit ? {} : { records: [{ type: 'permit', fields: { ...facts, caseId } }] }),
    changes: [
      ...(of.permit ? [{ id: of.permit._id, patch: () => patch }] : []),
      ...(inForce
        ? [
            {
              id: mentee._id,
              patch: onMentee(
                (now) =>
                  residenceOf({
                    ...(now.residence ?? residenceOf(facts)),
                    ...Object.fromEntries(own),
                  }),
                learned,
              ),
            },
          ]
        : []),
    ],
  };
}

const IN_RESIDENCE: ReadonlySet<string> = new Set(RESIDENCE_FIELDS);

/** By field, what was changed; `undefined` takes a field away. */
function changesOf(before: PermitFacts, after: PermitFacts): Record<string, unknown> {
  const same = (a: unknown, b: unknown) =>
    fingerprintText([{ value: a }]) === fingerprintText([{ value: b }]);
  return Object.fromEntries(
    PERMIT_FIELDS.filter((field) => !same(before[field], after[field])).map((field) => [
      field,
      after[field],
    ]),
  );
}

/** The mentee with a residence that somebody has read: an import need not be asked about it. */
function onMentee(residence: (now: Mentee) => Mentee['residence'], learned: Learned) {
  return (now: Parameters<Together['changes'][number]['patch']>[0]) => {
    const mentee = now as Mentee;
    const left = mentee.toReview?.filter((path) => !/^residence(\.|$)/.test(path)) ?? [];
    return {
      ...learned,
      residence: residence(mentee),
      toReview: left.length > 0 ? left : undefined,
    };
  };
}
