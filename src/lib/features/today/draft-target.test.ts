import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { de } from '#lib/i18n/de/today.ts';
import { DRAFT_KINDS, draftTarget } from './draft-target.ts';

describe('a draft on Heute', () => {
  it.each<[string, string, string]>([
    ['mentee/new', '/mentees/neu', ''],
    ['mentee/01J', '/mentees/01J/bearbeiten', 'mentee:01J'],
    ['employer/01J', '/betriebe/01J/bearbeiten', 'employer:01J'],
    ['article/new', '/wissen/neu', ''],
    ['article/01J', '/wissen/01J/bearbeiten', 'article:01J'],
    ['consent/01J', '/mentees/01J/einwilligung', 'mentee:01J'],
    ['admission/01J', '/mentees/01J/aufnahme', 'mentee:01J'],
    ['agreement/01J', '/mentees/01J/vereinbarung', 'mentee:01J'],
    ['permit/01J/new', '/mentees/01J/aufenthalt?neu', 'mentee:01J'],
    ['permit/01J/now', '/mentees/01J/aufenthalt', 'mentee:01J'],
    ['permit/01J/permit:01J:01K', '/mentees/01J/aufenthalt?frueher=01K', 'mentee:01J'],
    ['letter/01J/01K', '/mentees/01J/anschreiben?bewerbung=01K', 'mentee:01J'],
    ['handover/many', '/faelle', ''],
  ])('%s leads to its form at %s', (key, href, about) => {
    expect(draftTarget(key)).toMatchObject({ href, about });
  });

  it.each<[string, object]>([
    ['contact/new', { about: '' }],
    ['contact/01J', { caseId: '01J', about: 'mentee:01J' }],
    ['contact/employer:01J', { employerId: 'employer:01J', about: 'employer:01J' }],
    ['task/task:01J:01K', { documentId: 'task:01J:01K', about: 'task:01J:01K' }],
    ['task/task:01K', { documentId: 'task:01K', about: 'task:01K' }],
    ['placement/01J', { caseId: '01J' }],
    ['funding/01J', { caseId: '01J' }],
    ['funding/placement:01J:01K', { caseId: '01J', documentId: 'placement:01J:01K' }],
    ['funding/funding:01J:01K', { caseId: '01J', documentId: 'funding:01J:01K' }],
    ['follow-up/placement:01J:01K/M3', { documentId: 'placement:01J:01K', rest: ['M3'] }],
    [
      'break-off/placement:01J:01K',
      { documentId: 'placement:01J:01K', about: 'placement:01J:01K' },
    ],
    ['goal/01J', { caseId: '01J', rest: [] }],
    ['goal/goal:01J:01K', { caseId: '01J', documentId: 'goal:01J:01K', rest: [] }],
    ['goal/goal:01J:01K/new', { documentId: 'goal:01J:01K', rest: ['new'] }],
    ['application/01J', { caseId: '01J' }],
    ['sharing/application:01J:01K', { caseId: '01J', documentId: 'application:01J:01K' }],
    ['profile/01J/languages/new', { caseId: '01J', rest: ['languages', 'new'] }],
    ['paper/01J/PASS', { caseId: '01J', rest: ['PASS'] }],
    ['vacancy/01J/new', { employerId: 'employer:01J', about: 'employer:01J', rest: ['new'] }],
    ['handover/01J', { caseId: '01J' }],
  ])('%s opens its sheet here', (key, target) => {
    expect(draftTarget(key)).toMatchObject({ href: null, ...target });
  });

  it('is none where it is another room’s', () => {
    for (const key of ['frame/add', 'import/mapping', 'constructor/new', ''])
      expect(draftTarget(key)).toBeNull();
  });
});

const SOURCES = path.resolve(import.meta.dirname, '../../..');
const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|svelte)$/.test(file) && !file.includes('.test.'))
  .map((file) => ({ file, text: readFileSync(path.join(SOURCES, file), 'utf8') }))
  .filter(({ file, text }) => /draft/i.test(text) && !file.includes('i18n'));

/** First words of keys as they are put together: `` `goal/${… ``, `'mentee/new'`. */
const KEY = /[`'"]([a-z]+(?:-[a-z]+)*)\/(?:\$\{|new['"`])/g;
const kindsIn = (text: string): string[] => [...text.matchAll(KEY)].map(([, kind = '']) => kind);
/** Where a key is made: given to the drafts, or kept for them. */
const MAKES = /draftKey = (?!this|form|editing)|drafts\?*\.save\((?!form\.|key|KEY)|DraftKey = \(/;
/** Kept beside the drafts, but no draft: how often the person adds what. */
const NO_DRAFT = ['lib/features/frame/AddSheet.svelte'];

describe('every draft key of the app', () => {
  const used = new Set(sources.flatMap(({ text }) => kindsIn(text)));

  it('leads somewhere from Heute, under a name', () => {
    expect([...used].filter((kind) => !DRAFT_KINDS.some((known) => known === kind))).toEqual([]);
    expect(Object.keys(de.drafts).sort()).toEqual([...DRAFT_KINDS].sort());
  });

  it('is used by some form', () => {
    expect(DRAFT_KINDS.filter((kind) => !used.has(kind))).toEqual([]);
  });

  it('is seen here: who makes one writes it as a literal', () => {
    const makers = sources.filter(({ text }) => MAKES.test(text));
    expect(makers.length).toBeGreaterThan(10);
    expect(
      makers
        .filter(({ file, text }) => !NO_DRAFT.includes(file) && kindsIn(text).length === 0)
        .map(({ file }) => file),
    ).toEqual([]);
  });

  it('that opens a sheet has that sheet', () => {
    const here = ['contact', 'task', 'placement'];
    const lazy = readFileSync(path.join(SOURCES, 'routes/DraftSheets.svelte'), 'utf8');
    const sheets = DRAFT_KINDS.filter((kind) => draftTarget(`${kind}/01J/x`)?.href === null);
    expect(
      sheets.filter((kind) => !here.includes(kind) && !lazy.includes(`=== '${kind}'`)),
    ).toEqual([]);
  });
});
