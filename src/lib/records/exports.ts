import type { ExportKind, ExportReport } from '../domain/export.ts';
import { anyAnswer } from '../domain/server-answers.ts';
import type { Documents } from '../store/documents.ts';
import { EXPORT_REPORTS } from './export-place.ts';

/** Reports that wait at most: the newest count. */
const MOST = 500;

const waiting = (documents: Documents): ExportReport[] =>
  documents.getLocal<ExportReport[]>(EXPORT_REPORTS) ?? [];

/**
 * Notes that something left this device as a file, and tells the server as soon as it can. Never in
 * the way of the file: a rescue from a device that is full must not fail for it.
 */
export async function noteExport(
  documents: Documents,
  report: { id: string; kind: ExportKind; count: number; at: string },
  tell: Tell = tellServer,
): Promise<void> {
  const kept = await documents
    .putLocal(EXPORT_REPORTS, [...waiting(documents), report].slice(-MOST))
    .then(
      () => true,
      () => false,
    );
  if (kept) await tellReports(documents, tell);
  else await tell(report);
}

/** Whether the server took it, or never will. */
export type Tell = (report: ExportReport) => Promise<boolean>;

/** Tells one after the other, until one cannot be told. */
export async function tellReports(documents: Documents, tell: Tell = tellServer): Promise<void> {
  for (const report of waiting(documents)) {
    if (!(await tell(report))) return;
    const left = waiting(documents).filter(({ id }) => id !== report.id);
    await documents.putLocal(EXPORT_REPORTS, left).catch(() => undefined);
  }
}

async function tellServer(report: ExportReport): Promise<boolean> {
  const { browserServer } = await import('../sync/browser-server.ts');
  const told = await browserServer().ask('POST', '/api/exports', anyAnswer, report);
  return told.ok || told.problem.code === 'value-unknown';
}
