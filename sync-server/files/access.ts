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

/**
 * Where a file may be brought: also to a case that was handed over meanwhile, if its paper came
 * from this person and names this very checksum. Nothing only on a phone is lost by a handover.
 */
export async function findTarget(
  caseloads: Caseloads,
  user: User,
  fileId: string,
  sha256: string,
): Promise<FilePlace | null> {
  const seen = await findPlace(caseloads, user, fileId);
  const id = parseId(fileId);
  if (seen || id?.type !== 'file' || !id.caseId || !user.project) return seen;
  const database = (await caseloads.ofProject(user))?.index.database;
  const paperId = `paper:${id.caseId}:${id.ulid}`;
  const [leaves = []] = (await database?.read([{ id: paperId }], {})) ?? [];
  const own = leaves.some((leaf) => {
    if ('missing' in leaf || leaf.deleted) return false;
    const paper = JSON.parse(leaf.body) as Record<string, unknown>;
    return paper.createdBy === user.id && paper.sha256 === sha256;
  });
  return database && own ? { database, projectId: user.project.id, caseId: id.caseId } : null;
}
