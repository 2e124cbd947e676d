import { expect, it } from 'vitest';
import type { CaseKind } from '#lib/domain/case-belongings.ts';
import { DISCLOSURE_VERSION, type Disclosure } from '#lib/domain/disclosure/content.ts';
import { informationOn } from '#lib/domain/disclosure/information.ts';
import { caseIdOf, plantedDocuments } from '#tests/injection/documents.ts';
import { PAYLOADS } from '#tests/injection/payloads.ts';
import { htmlOf } from './html.ts';
import { readableOf } from './readable.ts';

const AUTHOR = { id: '01HZY0000000000000000000MA', projectId: '01HZY0000000000000000000PA' };
const documents = plantedDocuments(AUTHOR, { cases: 1, colleagues: [AUTHOR.id] });
const mentee = documents.find(({ type }) => type === 'mentee');
const caseId = mentee ? caseIdOf(mentee) : '';

const disclosure: Disclosure = {
  format: 'mentorenmappe-auskunft',
  version: DISCLOSURE_VERSION,
  createdAt: '2026-11-23T13:05:00.000Z',
  createdBy: AUTHOR.id,
  caseId,
  project: PAYLOADS[0] ?? '',
  people: [{ id: AUTHOR.id, role: 'MENTOR', name: PAYLOADS[1] ?? '' }],
  employers: [],
  records: documents
    .filter(({ _id: id }) => id.includes(caseId))
    .map((document) => ({
      id: document._id,
      kind: document.type as CaseKind,
      deleted: false,
      document: { ...document },
      otherVersions: [{ ...document }],
    })),
  parked: [],
  history: documents.slice(0, 50).map(({ _id: id }, n) => ({
    id,
    at: '2026-11-20T09:00:00.000Z',
    by: AUTHOR.id,
    kind: 'changed' as const,
    fields: [{ field: PAYLOADS[n + 80] ?? '', before: PAYLOADS[n], after: PAYLOADS[n + 50] }],
  })),
  handedOut: [],
  log: [],
  retention: { notesFrom: null, caseFrom: null, waits: 'RUNNING', legalBasis: [] },
  information: informationOn('2026-11-23', []),
};

it('writes every payload in every field of every kind as text', () => {
  const html = htmlOf(readableOf(disclosure));
  const markup = new Set([...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, name]) => name));
  expect([...markup].sort()).toEqual(
    'bdi body br dd div dl dt h1 h2 h3 head html meta p style table tbody td th thead title tr'.split(
      ' ',
    ),
  );
});
