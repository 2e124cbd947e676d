import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { freshName, newSeal, openTab, rawText, readRaw, shown } from './opened.ts';

const A = '01HZX3K5T8Q2W4E6R7Y9V0AAAA';
const B = '01HZX3K5T8Q2W4E6R7Y9V0BBBB';
const ulid = (n: number): string => `01HZX3K5T8Q2W4E6R7Y9V0${String(n).padStart(4, '0')}`;

function caseload(caseId: string, text: string): { _id: string; text: string }[] {
  return [
    { _id: `mentee:${caseId}`, text },
    ...Array.from({ length: 100 }, (_, n) => ({
      _id: `contact:${caseId}:${ulid(n)}`,
      text: `${text} ${String(n)}`,
    })),
  ];
}

test('purging a case frees its bytes, wherever they lie, and touches no other case', async () => {
  // Without a seal, so that what is left can be read.
  const name = freshName();
  const store = await openTab({ name });
  await store.write([...caseload(A, 'geheim'), ...caseload(B, 'bleibt')], 'local');
  await store.fold();
  const doc = store.get(`mentee:${A}`);
  await store.write([{ ...doc, _id: `mentee:${A}`, text: 'geheimer' }], 'local');
  await store.write(
    [{ _id: `contact:${A}:${ulid(200)}`, _rev: '1-a', text: 'geheim im log' }],
    'server',
  );
  expect(await rawText(name)).toContain('geheimer');

  expect(await store.purgeGroup(`case:${A}`)).toBe(102);
  const left = await rawText(name);
  expect(left).not.toContain('geheim');
  expect(left).not.toContain(A);
  expect(store.all()).toHaveLength(101);
  expect(store.get(`mentee:${A}`)).toBeNull();
  expect(store.pending().every(({ id }) => id.includes(B))).toBe(true);
  expect(shown(await openTab({ name }))).toEqual(shown(store));
});

test('pages hold one case each, so that a case can be dropped by itself', async () => {
  const name = freshName();
  const store = await openTab({ name });
  await store.write([...caseload(A, 'aaa'), ...caseload(B, 'bbb')], 'local');
  await store.fold();
  const { pages } = await readRaw(name);
  for (const { bytes } of pages) {
    const text = new TextDecoder().decode(bytes);
    expect(text.includes(A)).not.toBe(text.includes(B));
  }
  expect(pages).toHaveLength(4);
});

test('another tab learns of a purge and starts afresh', async () => {
  const name = freshName();
  const seal = await newSeal();
  const [here, there] = [await openTab({ name, seal }), await openTab({ name, seal })];
  await here.write([...caseload(A, 'a'), ...caseload(B, 'b')], 'local');
  await expect.poll(() => there.all().length).toBe(202);
  const resets: boolean[] = [];
  there.subscribe(({ reset }) => resets.push(reset));
  await here.purgeGroup(`case:${A}`);
  await expect.poll(() => there.all().length).toBe(101);
  expect(resets).toEqual([true]);
  expect(shown(there)).toEqual(shown(here));
});

test('drops single documents, their sealed copies included', async () => {
  const name = freshName();
  const store = await openTab({ name });
  await store.write([...caseload(A, 'geheim'), ...caseload(B, 'bleibt')], 'local');
  const first = `mentee:${A}`;
  expect(await store.purgeDocuments([first, 'mentee:fremd'])).toBe(1);
  expect(store.get(first)).toBeNull();
  expect(store.all()).toHaveLength(201);
  expect(await rawText(name)).not.toContain(`"${first}"`);
  expect(shown(await openTab({ name }))).toEqual(shown(store));
});

test('purging what is not there changes nothing', async () => {
  const store = await openTab({ name: freshName() });
  expect(await store.purgeGroup(`case:${A}`)).toBe(0);
});
