import { CASE_FILE_TYPES, makeId, type DocumentType } from '#lib/domain/id.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import type { Database } from '#server/engine/engine.ts';
import { oneOfEach } from '#tests/factories/case-file.ts';
import { buildConsent } from '#tests/factories/consent.ts';
import { buildContact } from '#tests/factories/contact.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { buildPlacement } from '#tests/factories/placement.ts';
import { buildTask } from '#tests/factories/task.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { assignmentsOf, type Names, type Relation } from './relations.ts';

/** Kinds of document that each case of the matrix has. */
export const KINDS = [
  'mentee',
  'contact',
  'task',
  'placement',
  'paper',
  'file',
  'consent',
  ...CASE_FILE_TYPES,
] as const;
export type Kind = (typeof KINDS)[number];

/** A document of a case, with a word in it that stands nowhere else. */
export interface Planted {
  relation: Relation;
  kind: Kind;
  caseId: string;
  id: string;
  /** Its newest revision, or one of two leaves. */
  rev: string;
  /** An older one, where there is one. */
  before: string;
  marker: string;
}

type Fields = Record<string, unknown> & { _id: string };

/** Stores one case as another gateway would: past this one. */
export async function plantCase(
  database: Database,
  relation: Relation,
  projectId: string,
  names: Names,
): Promise<Planted[]> {
  const caseId = nextUlid();
  const marker = (kind: Kind): string => `MARK${relation}${kind}${caseId}`.replaceAll('-', '');
  const common = { projectId, createdBy: names.colleague, updatedBy: names.colleague };
  const make = (kind: DocumentType, fields: object): Fields => ({
    ...common,
    _id: makeId(kind, nextUlid(), caseId),
    ...fields,
  });
  const steps = assignmentsOf(relation, names).map((fields): Partial<Mentee> => ({
    ...fields,
    nameVariants: [marker('mentee')],
  }));
  const revs = await writeMentee(
    database,
    steps.map((fields) => ({
      ...buildMentee({ ...common, _id: makeId('mentee', caseId), ...fields }),
    })),
  );
  const file = oneOfEach({ ...common, caseId }, marker);
  const rest: [Kind, Fields][] = [
    [
      'contact',
      make('contact', { ...buildContact({ caseId, ...common }), note: marker('contact') }),
    ],
    ['task', make('task', { ...buildTask({ caseId, ...common }), title: marker('task') })],
    [
      'placement',
      make('placement', { ...buildPlacement({ caseId, ...common }), title: marker('placement') }),
    ],
    ['paper', make('paper', paperOf(caseId, marker('paper')))],
    ['file', make('file', fileOf(caseId, marker('file')))],
    [
      'consent',
      make('consent', { ...buildConsent({ caseId, ...common }), place: marker('consent') }),
    ],
    ...Object.entries(file).map(([kind, fields]): [Kind, Fields] => [kind as Kind, fields]),
  ];
  const outcomes = await database.write(
    rest.map(([kind, fields]) => ({ ...fields, _id: makeId(kind, nextUlid(), caseId) })),
    { newEdits: true },
  );
  const planted = rest.map(([kind], at): Planted => {
    const outcome = outcomes[at];
    if (!outcome?.ok) throw new Error('a planted document was not stored');
    const { id, rev } = outcome;
    return { relation, kind, caseId, id, rev, before: rev, marker: marker(kind) };
  });
  const [first = ''] = revs;
  const mentee: Planted = {
    relation,
    kind: 'mentee',
    caseId,
    id: makeId('mentee', caseId),
    rev: revs.at(-1) ?? '',
    before: first,
    marker: marker('mentee'),
  };
  return [mentee, ...planted];
}

/** A chain of revisions; of three, the last two stand beside each other. */
async function writeMentee(database: Database, bodies: readonly Fields[]): Promise<string[]> {
  const names = ['aa', 'bb', 'cc'].slice(0, bodies.length);
  const revs = names.map((name, at) => `${Math.min(at, 1) + 1}-${name}`);
  await database.write(
    bodies.map((body, at) => ({
      ...body,
      _rev: revs[at],
      _revisions: { start: Math.min(at, 1) + 1, ids: at === 0 ? ['aa'] : [names[at], 'aa'] },
    })),
    { newEdits: false },
  );
  return revs;
}

const paperOf = (caseId: string, title: string): object => ({
  type: 'paper',
  schemaVersion: 1,
  createdAt: '2026-11-20T08:00:00.000Z',
  updatedAt: '2026-11-20T08:00:00.000Z',
  caseId,
  title,
  purpose: 'Beratung',
  contentType: 'application/pdf',
  size: 4,
  sha256: '0'.repeat(64),
});

const fileOf = (caseId: string, marker: string): object => ({
  ...paperOf(caseId, marker),
  type: 'file',
  title: undefined,
  purpose: undefined,
  _attachments: {
    content: { content_type: 'application/pdf', data: Buffer.from(marker).toString('base64') },
  },
});
