import { randomBytes } from 'node:crypto';
import { ProtocolError, badRequest, notFound } from '../engine/protocol-error.ts';
import { json } from './answer.ts';
import type { Answer, Exchange } from './exchange.ts';
import { count } from './input.ts';

/** The protocol that we speak, as CouchDB numbers it; replicators choose their ways by it. */
export const PROTOCOL_VERSION = '3.3.3';

export function welcome({ house }: Exchange): Answer {
  return json({
    couchdb: 'Welcome',
    version: PROTOCOL_VERSION,
    uuid: house.uuid,
    features: [],
    vendor: { name: 'Mentorenmappe' },
  });
}

export async function allDbs({ house }: Exchange): Promise<Answer> {
  return json(await house.databases());
}

export function uuids({ request }: Exchange): Answer {
  const wanted = count(request.query, 'count', 1);
  if (wanted > 1000) throw badRequest('count parameter too large');
  return json(
    { uuids: Array.from({ length: wanted }, () => randomBytes(16).toString('hex')) },
    200,
    { 'cache-control': 'must-revalidate, no-cache' },
  );
}

export const up = (): Answer => json({ status: 'ok' });

/** The bare server knows no accounts: everyone on loopback is its administrator. */
export const openSession = (): Answer =>
  json({ ok: true, userCtx: { name: null, roles: ['_admin'] }, info: {} });

/** CouchDB's rule for names of databases. */
export const DATABASE_NAME = /^[a-z][a-z0-9_$()+/-]{0,199}$/;

export async function createDatabase({ house, request }: Exchange): Promise<Answer> {
  const name = request.target.database;
  if (!house.create) throw new ProtocolError(403, 'forbidden', 'Databases are not made here.');
  if (!DATABASE_NAME.test(name))
    throw new ProtocolError(
      400,
      'illegal_database_name',
      `Name: '${name}'. Only lowercase characters (a-z), digits (0-9), and any of the characters _, $, (, ), +, -, and / are allowed. Must begin with a letter.`,
    );
  if ((await house.create(name)) === 'exists')
    throw new ProtocolError(
      412,
      'file_exists',
      'The database could not be created, the file already exists.',
    );
  return json({ ok: true }, 201, { location: `/${encodeURIComponent(name)}` });
}

export async function removeDatabase({ house, request }: Exchange): Promise<Answer> {
  if (!house.remove) throw new ProtocolError(403, 'forbidden', 'Databases are not removed here.');
  if (request.query.has('rev'))
    throw badRequest(
      'You tried to DELETE a database with a ?rev= parameter. Did you mean to DELETE a document instead?',
    );
  if (!(await house.remove(request.target.database))) throw notFound('Database does not exist.');
  return json({ ok: true });
}
