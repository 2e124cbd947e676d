import type { Documents } from '../store/documents.ts';
import type { FileEntry } from '../store/files.ts';

/** A deletion may be undone; an hour later it is not, and the file goes. */
const UNDO_MS = 3_600_000;

export const paperIdOf = (fileId: string): string => fileId.replace(/^file:/, 'paper:');
export const fileIdOf = (paperId: string): string => paperId.replace(/^paper:/, 'file:');
const caseIdOf = (fileId: string): string => fileId.split(':')[1] ?? '';

/** Whether the server should get it: not where the paper was deleted again. */
export function isWanted(project: Documents, { id }: FileEntry): boolean {
  return project.get(paperIdOf(id))?.deletedAt === undefined;
}

/**
 * What may go: copies of cases or papers that have left this device, and files whose paper a person
 * deleted. What is only here stays, also where its paper is gone: a person decides about it.
 */
export function toDrop(project: Documents, files: readonly FileEntry[], now: number): string[] {
  const groups = new Set(project.groups());
  return files
    .filter((file) => {
      const caseHere = groups.has(`case:${caseIdOf(file.id)}`);
      const old = now - file.addedAt > UNDO_MS;
      if (!caseHere || project.get(paperIdOf(file.id)) === null)
        return file.safe && (old || !caseHere);
      return old && !isWanted(project, file);
    })
    .map(({ id }) => id);
}
