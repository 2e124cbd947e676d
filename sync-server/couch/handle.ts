import { ProtocolError, notFound } from '../engine/protocol-error.ts';
import { allDocs } from './all-docs.ts';
import { getAttachment, putAttachment, removeAttachment } from './attachment.ts';
import { bulkGet } from './bulk-get.ts';
import { bulkDocs, missingRevs, revsDiff } from './bulk.ts';
import { changes } from './changes.ts';
import { compact, databaseInfo, ensureFullCommit, purge, revsLimit, security } from './database.ts';
import { getDocument, postDocument, putDocument, removeDocument } from './document.ts';
import type { Answer, DatabaseExchange, Exchange } from './exchange.ts';
import { getLocal, listLocal, putLocal, removeLocal } from './local.ts';
import {
  allDbs,
  createDatabase,
  openSession,
  removeDatabase,
  up,
  uuids,
  welcome,
} from './server.ts';
import type { Endpoint } from './target.ts';

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';
type Handler<E> = (exchange: E) => Answer | Promise<Answer>;
type Table<E> = Partial<Record<Endpoint, Partial<Record<Method, Handler<E>>>>>;

const SERVER: Table<Exchange> = {
  root: { GET: welcome },
  'all-dbs': { GET: allDbs },
  uuids: { GET: uuids },
  up: { GET: up },
  session: { GET: openSession, POST: openSession, DELETE: openSession },
  database: { PUT: createDatabase, DELETE: removeDatabase },
};

const documents = { GET: getDocument, PUT: putDocument, DELETE: removeDocument };

const DATABASE: Table<DatabaseExchange> = {
  database: { GET: databaseInfo, POST: postDocument },
  changes: { GET: changes, POST: changes },
  'all-docs': { GET: allDocs, POST: allDocs },
  'bulk-docs': { POST: bulkDocs },
  'bulk-get': { POST: bulkGet },
  'revs-diff': { POST: revsDiff },
  'missing-revs': { POST: missingRevs },
  'ensure-full-commit': { POST: ensureFullCommit },
  compact: { POST: compact },
  'revs-limit': { GET: revsLimit, PUT: revsLimit },
  purge: { POST: purge },
  security: { GET: security },
  'local-docs': { GET: listLocal },
  local: { GET: getLocal, PUT: putLocal, DELETE: removeLocal },
  document: documents,
  design: documents,
  attachment: { GET: getAttachment, PUT: putAttachment, DELETE: removeAttachment },
};

/** Answers one request of the protocol. Throws ProtocolError for what cannot be answered. */
export async function handle(exchange: Exchange): Promise<Answer> {
  const { request, house } = exchange;
  const { endpoint, database: name } = request.target;
  const method = (request.method === 'HEAD' ? 'GET' : request.method) as Method;
  const ofServer = SERVER[endpoint];
  const serverHandler = ofServer?.[method];
  if (serverHandler) return serverHandler(exchange);
  const ofDatabase = DATABASE[endpoint];
  if (!ofServer && !ofDatabase) throw unsupported(request.target.id);
  const database = name ? await house.open(name) : null;
  if (name && !database) throw notFound('Database does not exist.');
  const handler = ofDatabase?.[method];
  if (!handler || !database)
    throw new ProtocolError(405, 'method_not_allowed', 'This method is not served here.');
  return handler({ ...exchange, database });
}

/** Views, Mango and what else a CouchDB has besides replication. */
function unsupported(what: string): ProtocolError {
  return new ProtocolError(501, 'not_implemented', `Not served here: ${what || 'this path'}`);
}
