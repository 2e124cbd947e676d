import type { Documents } from '../store/documents.ts';
import type { FileEntry } from '../store/files.ts';

/** A file without its paper may belong to a form that is being saved; an hour later it does not. */
const ORPHAN_MS = 3_600_000;

export const paperIdOf = (fileId: string): string => fileId.replace(/^file:/, 'paper:');
export const fileIdOf = (paperId: string): string => paperId.replace(/^paper:/, 'file:');
const caseIdOf = (fileId: string): string => fileId.split(':')[1] ?? '';

/** Whether the server should get it: not where the paper was deleted again. */
export function isWanted(project: Documents, { id }: FileEntry): boolean {
  return project.get(paperIdOf(id))?.deletedAt === undefined;
}

/**
 * What may go: copies of cases that have left this device, and files whose paper was deleted or
 * never saved. What is only here stays, also of a case that was handed over meanwhile.
 */
export function toDrop(project: Documents, files: readonly FileEntry[], now: number): string[] {
  const groups = new Set(project.groups());
  return files
    .filter((file) => {
      const caseHere = groups.has(`case:${caseIdOf(file.id)}`);
      if (!caseHere) return file.safe;
      const old = now - file.addedAt > ORPHAN_MS;
      return old && (project.get(paperIdOf(file.id)) === null || !isWanted(project, file));
    })
    .map(({ id }) => id);
}
