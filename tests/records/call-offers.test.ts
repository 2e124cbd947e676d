import { afterEach, beforeEach, expect, it } from 'vitest';
import { wholeDraft, type ContactValues } from '#lib/features/contacts/contact-values.ts';
import { offerContact, offerOf } from '#lib/records/call-offers.ts';
import { Drafts } from '#lib/records/drafts.svelte.ts';
import type { Documents } from '#lib/store/documents.ts';
import { memoryDocuments } from '#tests/doubles/memory-documents.ts';
import { testUlid } from '#tests/factories/ulid.ts';

/** Two minutes after midnight in Saxony, still the day before in UTC. */
const LATE = Date.parse('2026-11-23T23:02:00Z');
const called = { caseId: testUlid(1, 'K') };

let store: Documents;
let drafts: Drafts;
beforeEach(() => {
  store = memoryDocuments('project');
  drafts = new Drafts(store, () => LATE);
});
afterEach(() => store.close());

it('offers a contact after a call, on the day of the person, until somebody says no', async () => {
  expect(offerOf(drafts, called)).toBeNull();
  offerContact(drafts, called, 'PHONE', LATE);
  await drafts.flush();
  expect(offerOf(drafts, called)).toMatchObject({ contactType: 'PHONE', date: '2026-11-24' });
  await drafts.drop(`contact/${called.caseId}`);
  expect(offerOf(drafts, called)).toBeNull();
});

it('is there again after the app was locked', async () => {
  offerContact(drafts, called, 'PHONE', LATE);
  await drafts.flush();
  expect(offerOf(new Drafts(store, () => LATE), called)).not.toBeNull();
});

it('leaves alone what somebody has begun to write, and is over once somebody writes on', async () => {
  const begun = { contactType: 'HOME', note: 'angefangen' };
  drafts.save(`contact/${called.caseId}`, begun);
  offerContact(drafts, called, 'MSG', LATE);
  await drafts.flush();
  expect(drafts.load(`contact/${called.caseId}`)).toEqual(begun);
  expect(offerOf(drafts, called)).toBeNull();
});

it('fills the sheet with the call, and what the sheet keeps is no offer any more', () => {
  const fresh = { contactType: 'HOME', minutes: '60', note: '' } as ContactValues;
  const values = wholeDraft({ offered: true, contactType: 'PHONE', minutes: '' }, fresh);
  expect(values).toMatchObject({ contactType: 'PHONE', minutes: '', note: '' });
  expect('offered' in values).toBe(false);
});

it('knows nobody without a case or a company', () => {
  offerContact(drafts, {}, 'PHONE', LATE);
  expect(drafts.list()).toEqual([]);
});
