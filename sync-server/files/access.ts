import { parseId } from '#lib/domain/id.ts';
import type { Caseloads } from '../access/caseloads.ts';
import type { User } from '../accounts/model.ts';
import type { Database } from '../engine/engine.ts';

export interface FilePlace {
  /** Database of the project that the case belongs to. */
  database: Database;
  /** ULID of the project. */
  projectId: string;
  /** ULID of the case. */
  caseId: string;
}

/** Where a file is, for who may see its case; null for everyone else: then it does not exist. */
export async function findPlace(
  caseloads: Caseloads,
  user: User,
  fileId: string,
): Promise<FilePlace | null> {
  const id = parseId(fileId);
  if (id?.type !== 'file' || !id.caseId || !user.project) return null;
  const database = await caseloads.mayUseCase(user, id.caseId);
  return database && { database, projectId: user.project.id, caseId: id.caseId };
}
