import { CASE_KINDS } from '#lib/domain/case-belongings.ts';
import type { DisclosedRecord, Disclosure } from '#lib/domain/disclosure/content.ts';
import { typeOf } from '#lib/domain/id.ts';
import { menteeName, type NameParts } from '#lib/domain/mentee-name.ts';
import { de } from '#lib/i18n/de/disclosure-document.ts';
import type { FieldNames } from '#lib/i18n/field-text.ts';
import { dayOf, formatDay, formatTime } from '#lib/i18n/format.ts';
import { documentTypeLabels, roleLabels } from '#lib/i18n/labels.de.ts';
import { recordTitle, signatureOf } from './record-title.ts';
import type { Block, Readable } from './block.ts';
import { tableSections } from './readable-tables.ts';
import { factsOf, type Fact } from './values.ts';

/** Of the envelope; told apart, or of no meaning outside the program. */
const BESIDE: ReadonlySet<string> = new Set([
  ...[
    '_id',
    '_rev',
    '_revisions',
    'type',
    'schemaVersion',
    'projectId',
    'caseId',
    'subjectCaseId',
    'siteId',
  ],
  ...['createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'alternatives'],
]);

/** The whole document of a disclosure that is blackened already. */
export function readableOf(disclosure: Disclosure): Readable {
  const names = namesOf(disclosure);
  const mentee = disclosure.records.find(({ kind }) => kind === 'mentee')?.document ?? {};
  return {
    title: de.title,
    intro: de.intro,
    facts: [
      { label: de.facts.person, value: menteeName(mentee as NameParts) },
      { label: de.facts.project, value: disclosure.project },
      { label: de.facts.controller, value: disclosure.controller ?? '' },
      { label: de.facts.made, value: whenOf(disclosure.createdAt) },
      { label: de.facts.by, value: names.person(disclosure.createdBy) },
      { label: de.facts.version, value: `${disclosure.format} ${String(disclosure.version)}` },
    ].filter(({ value }) => value),
    sections: [
      ...CASE_KINDS.map((kind) => ({
        title: de.sections[kind],
        blocks: orNone(
          disclosure.records
            .filter((record) => record.kind === kind)
            .sort((a, b) => dateOf(b).localeCompare(dateOf(a)))
            .flatMap((record) => recordBlocks(record, names)),
        ),
      })),
      { title: de.parked, blocks: orNone(parkedBlocks(disclosure, names)) },
      { title: de.retention.title, blocks: retentionBlocks(disclosure) },
      ...tableSections(disclosure, names),
    ],
  };
}

/** Names of people as far as they are told, companies, and the person of the case. */
export function namesOf({ people, employers, records }: Disclosure): FieldNames {
  const known = new Map(people.map((one) => [one.id, one]));
  const companies = new Map(employers.map(({ id, name }) => [id, name]));
  const mentee = records.find(({ kind }) => kind === 'mentee')?.document ?? {};
  return {
    person(id) {
      if (id === '') return de.server;
      const one = known.get(id);
      const role = one?.role ? roleLabels[one.role] : '';
      return (
        [one?.name, one?.name ? role && `(${role})` : role].filter(Boolean).join(' ') || de.somebody
      );
    },
    mentee: () => menteeName(mentee),
    employer: (id) => companies.get(id) ?? '',
  };
}

export const whenOf = (at: string): string => `${formatDay(dayOf(at))}, ${formatTime(at)}`;

const orNone = (blocks: Block[]): Block[] =>
  blocks.length > 0 ? blocks : [{ kind: 'text', text: de.none }];

function retentionBlocks({ retention }: Disclosure): Block[] {
  const { notesFrom, caseFrom, waits, legalBasis } = retention;
  const facts = [
    { label: de.retention.notes, value: notesFrom ? formatDay(notesFrom) : '' },
    { label: de.retention.case, value: caseFrom ? formatDay(caseFrom) : '' },
    { label: de.retention.basis, value: legalBasis.join('; ') },
  ].filter(({ value }) => value);
  return [
    ...(facts.length > 0 ? [{ kind: 'facts' as const, facts }] : []),
    ...(waits ? [{ kind: 'text' as const, text: de.retention[waits] }] : []),
  ];
}

/** By which a reader expects records in order, newest first. */
function dateOf({ document }: DisclosedRecord): string {
  for (const field of ['date', 'startOn', 'dueOn', 'givenAt', 'takenOn', 'createdAt'])
    if (typeof document[field] === 'string') return document[field];
  return '';
}

function recordBlocks(record: DisclosedRecord, names: FieldNames): Block[] {
  const title = recordTitle(record.document, names);
  const heading = record.deleted ? `${title} (${de.deleted})` : title;
  return [
    ...(record.kind === 'mentee' ? [] : [{ kind: 'heading' as const, text: heading }]),
    ...bodyBlocks(record.document, names),
    ...record.otherVersions.flatMap((other): Block[] => [
      { kind: 'heading', text: `${title}: ${de.otherVersion}` },
      ...bodyBlocks(other, names),
    ]),
  ];
}

function bodyBlocks(body: Readonly<Record<string, unknown>>, names: FieldNames): Block[] {
  const facts = Object.entries(body)
    .filter(([field]) => !BESIDE.has(field))
    .flatMap(([field, value]) => factsOf(field, value, names));
  const signature = signatureOf(body);
  return [
    { kind: 'facts', facts: [...facts, ...signedFacts(body, names)] },
    ...(signature ? [{ kind: 'signature' as const, signature }] : []),
  ];
}

function signedFacts(body: Readonly<Record<string, unknown>>, names: FieldNames): Fact[] {
  const signed = (label: string, at: unknown, by: unknown): Fact[] =>
    typeof at === 'string' && typeof by === 'string'
      ? [{ label, value: de.signed(whenOf(at), names.person(by)) }]
      : [];
  const { createdAt, createdBy, updatedAt, updatedBy } = body;
  return [
    ...signed(de.created, createdAt, createdBy),
    ...(updatedAt === createdAt ? [] : signed(de.updated, updatedAt, updatedBy)),
  ];
}

function parkedBlocks({ parked }: Disclosure, names: FieldNames): Block[] {
  return parked.flatMap(({ at, by, note, document }): Block[] => {
    const type = typeOf(String(document['_id']));
    const kind = type ? documentTypeLabels[type] : '';
    return [
      { kind: 'heading', text: `${kind}, ${de.signed(whenOf(at), names.person(by))}` },
      ...(note ? [{ kind: 'text' as const, text: note }] : []),
      ...bodyBlocks(document, names),
    ];
  });
}
