import { expect, it } from 'vitest';
import type { Documents } from '../store/documents.ts';
import type { ExportReport } from '../domain/export.ts';
import { noteExport, tellReports } from './exports.ts';

const REPORT = {
  id: '01HZY0000000000000000000RA',
  kind: 'rescue-file',
  count: 3,
  at: '2026-11-23T12:00:00.000Z',
} as const;

/** Of a store only what keeps small things beside the documents. */
function smallStore(full = false) {
  const kept = new Map<string, unknown>();
  const documents = {
    getLocal: (id: string) => kept.get(id) ?? null,
    putLocal: (id: string, body: unknown) =>
      full ? Promise.reject(new Error('full')) : Promise.resolve(void kept.set(id, body)),
  } as unknown as Documents;
  return { documents, waiting: () => (kept.get('exports') ?? []) as ExportReport[] };
}

it('keeps a report until the server has it', async () => {
  const { documents, waiting } = smallStore();
  await noteExport(documents, REPORT, () => Promise.resolve(false));
  await noteExport(documents, { ...REPORT, id: '01HZY0000000000000000000RB' }, () =>
    Promise.resolve(false),
  );
  expect(waiting()).toHaveLength(2);
  const told: string[] = [];
  await tellReports(documents, ({ id }) => {
    told.push(id);
    return Promise.resolve(true);
  });
  expect(told).toEqual(['01HZY0000000000000000000RA', '01HZY0000000000000000000RB']);
  expect(waiting()).toEqual([]);
});

it('tells at once what a full device cannot keep, and does not fail', async () => {
  const { documents } = smallStore(true);
  const told: ExportReport[] = [];
  await noteExport(documents, REPORT, (report) => {
    told.push(report);
    return Promise.resolve(true);
  });
  expect(told).toEqual([REPORT]);
});
