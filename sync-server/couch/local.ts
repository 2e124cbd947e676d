import { conflict, notFound } from '../engine/protocol-error.ts';
import type { LocalDocument, LocalOutcome } from '../engine/engine.ts';
import { json, jsonText } from './answer.ts';
import type { Answer, DatabaseExchange } from './exchange.ts';
import { readObject } from './input.ts';

/** `_local/…`: checkpoints of replicators; never replicated. */
export async function getLocal({ database, request }: DatabaseExchange): Promise<Answer> {
  const found = await database.getLocal(request.target.id);
  if (!found) throw notFound('missing');
  return jsonText(`${localText(found)}\n`);
}

export async function putLocal({ database, request }: DatabaseExchange): Promise<Answer> {
  const id = request.target.id;
  const document = readObject(request);
  const given = document._rev ?? request.query.get('rev');
  if (document._deleted === true)
    return json(
      await removed({ database, request }, typeof given === 'string' ? given : null),
      201,
    );
  const own = Object.entries(document).filter(([key]) => !key.startsWith('_'));
  const rev = writtenRev(
    await database.putLocal(
      id,
      typeof given === 'string' ? given : null,
      JSON.stringify(Object.fromEntries(own)),
    ),
  );
  return json({ ok: true, id: `_local/${id}`, rev }, 201);
}

export async function removeLocal({ database, request }: DatabaseExchange): Promise<Answer> {
  return json(await removed({ database, request }, request.query.get('rev')));
}

async function removed(
  { database, request }: Pick<DatabaseExchange, 'database' | 'request'>,
  rev: string | null,
): Promise<Record<string, unknown>> {
  const id = request.target.id;
  const written = writtenRev(await database.removeLocal(id, rev));
  return { ok: true, id: `_local/${id}`, rev: written };
}

export async function listLocal({ database }: DatabaseExchange): Promise<Answer> {
  const rows = (await database.listLocal()).map(({ id, rev }) => ({
    id: `_local/${id}`,
    key: `_local/${id}`,
    value: { rev },
  }));
  return json({ total_rows: rows.length, offset: 0, rows });
}

function localText({ id, rev, body }: LocalDocument): string {
  const own = body.length > 2 ? `,${body.slice(1, -1)}` : '';
  return `{"_id":${JSON.stringify(`_local/${id}`)},"_rev":"${rev}"${own}}`;
}

function writtenRev(outcome: LocalOutcome): string {
  if (outcome.ok) return outcome.rev;
  throw outcome.error === 'missing' ? notFound('missing') : conflict();
}
