import { badRequest } from '../engine/protocol-error.ts';
import { json } from './answer.ts';
import type { Answer, DatabaseExchange } from './exchange.ts';
import { readJson, readRevMap } from './input.ts';

export async function databaseInfo({ database }: DatabaseExchange): Promise<Answer> {
  const info = await database.info();
  return json({
    db_name: info.name,
    doc_count: info.documents,
    doc_del_count: info.deleted,
    update_seq: info.updateSeq,
    purge_seq: 0,
    compact_running: false,
    instance_start_time: info.createdAt,
    sizes: { file: info.fileSize, external: info.activeSize, active: info.activeSize },
    props: {},
    disk_format_version: 8,
    cluster: { q: 1, n: 1, w: 1, r: 1 },
  });
}

/** Every acknowledged write has been on disk already. */
export async function ensureFullCommit({ database }: DatabaseExchange): Promise<Answer> {
  const { createdAt } = await database.info();
  return json({ ok: true, instance_start_time: createdAt }, 201);
}

export async function compact({ database }: DatabaseExchange): Promise<Answer> {
  await database.compact();
  return json({ ok: true }, 202);
}

export async function revsLimit({ database, request }: DatabaseExchange): Promise<Answer> {
  if (request.method !== 'PUT') return json(await database.revsLimit());
  const limit = readJson(request);
  if (typeof limit !== 'number' || !Number.isSafeInteger(limit) || limit < 1)
    throw badRequest('Rev limit has to be an integer greater than 0');
  await database.setRevsLimit(limit);
  return json({ ok: true });
}

export async function purge({ database, request }: DatabaseExchange): Promise<Answer> {
  const purged = await database.purge(readRevMap(request));
  return json({ purge_seq: null, purged }, 201);
}

/** Who may do what is not decided by documents here. */
export const security = (): Answer => json({});
