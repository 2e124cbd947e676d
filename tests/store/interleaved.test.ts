import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { revExists } from 'pouchdb-merge';
import { expect, test } from 'vitest';
import type { SealedDocuments } from '#lib/store/sealed-documents.ts';
import { inflate } from '#lib/store/tree.ts';
import { freshName, newSeal, openTab, shown } from './opened.ts';

/**
 * Model: every write that was answered with ok is a revision with a body, and nothing else is.
 * Whatever tabs do, in whatever order: all tabs and every later start show just that.
 */
const steps = fc.array(
  fc.record({
    tab: fc.nat(2),
    doc: fc.nat(5),
    kind: fc.constantFrom(
      'edit',
      'edit',
      'edit',
      'delete',
      'server',
      'fold',
      'reopen',
      'receipt',
      'local',
    ),
    /** Waits for all that was begun before the next step. */
    wait: fc.boolean(),
  }),
  { minLength: 5, maxLength: 40 },
);

type Model = Map<string, Map<string, { n: number; deleted: boolean }>>;

function remember(model: Model, id: string, rev: string, n: number, deleted: boolean): void {
  const revs = model.get(id) ?? new Map<string, { n: number; deleted: boolean }>();
  revs.set(rev, { n, deleted });
  model.set(id, revs);
}

function expectModel(store: SealedDocuments, model: Model): void {
  const { entries } = store.engine.index;
  expect([...entries.keys()].sort()).toEqual([...model.keys()].sort());
  for (const [id, revs] of model) {
    const entry = entries.get(id);
    if (!entry) throw new Error(`${id} is lost`);
    const tree = inflate(entry);
    for (const rev of revs.keys()) expect(revExists(tree, rev)).toBe(true);
    for (const rev of [entry.rev, ...store.conflicts(id)]) {
      const written = revs.get(rev);
      expect(store.revision(id, rev)?.['n']).toBe(written?.n);
    }
    expect(entry.deleted).toBe(revs.get(entry.rev)?.deleted);
  }
}

test('whatever three tabs do in whatever order, nothing is lost and all show the same', async () => {
  const seal = await newSeal();
  await fc.assert(
    fc.asyncProperty(steps, async (plan) => {
      const name = freshName();
      const model: Model = new Map();
      const locals = new Map<string, number>();
      const tabs: SealedDocuments[] = [];
      for (let n = 0; n < 3; n++) tabs.push(await openTab({ name, seal }));
      const begun: Promise<unknown>[] = [];

      for (const [n, { tab, doc, kind, wait }] of plan.entries()) {
        const id = `mentee:${String(doc)}`;
        const store = tabs[tab];
        if (!store) throw new Error('no such tab');
        if (kind === 'edit' || kind === 'delete') {
          const _rev = store.get(id)?._rev;
          const deleted = kind === 'delete' && _rev !== undefined;
          const written = {
            _id: id,
            n,
            ...(_rev ? { _rev } : {}),
            ...(deleted ? { _deleted: true } : {}),
          };
          begun.push(
            store.write([written], 'local').then(([row]) => {
              if (row?.ok) remember(model, id, row.rev, n, deleted);
              else expect(row?.status).toBe(409);
            }),
          );
        } else if (kind === 'server') {
          const parent = store.engine.index.entries.get(id)?.rev;
          const generation = parent ? Number.parseInt(parent) + 1 : 1;
          const ids = [`s${String(n)}`, ...(parent ? [parent.slice(parent.indexOf('-') + 1)] : [])];
          const _rev = `${String(generation)}-${ids[0] ?? ''}`;
          const _revisions = { start: generation, ids };
          begun.push(
            store.write([{ _id: id, _rev, _revisions, n }], 'server').then(() => {
              remember(model, id, _rev, n, false);
            }),
          );
        } else if (kind === 'fold') begun.push(store.fold());
        else if (kind === 'receipt') begun.push(store.acknowledge(store.pending()));
        else if (kind === 'local') {
          locals.set(id, n);
          await Promise.all(begun.splice(0));
          begun.push(store.putLocal(id, n));
        } else {
          begun.push(store.close());
          await Promise.all(begun.splice(0));
          tabs[tab] = await openTab({ name, seal });
        }
        if (wait) await Promise.all(begun.splice(0));
      }
      await Promise.all(begun);
      for (const store of tabs) await store.engine.catchUp();
      const later = await openTab({ name, seal });
      const expected = shown(later);
      for (const store of tabs) expect(shown(store)).toEqual(expected);
      expectModel(later, model);
      expect(new Map(later.listLocal('').map(({ id, body }) => [id, body]))).toEqual(locals);
      for (const store of [...tabs, later]) await store.close();
    }),
    { numRuns: 60 },
  );
});
