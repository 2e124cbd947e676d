import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contentTypeOf } from '#lib/domain/paper-content.ts';
import type { Asking } from '../access/asking.ts';
import type { Caseloads } from '../access/caseloads.ts';
import type { User } from '../accounts/model.ts';
import { refusal } from '../accounts/refusal.ts';
import type { AuditLog } from '../audit/audit.ts';
import { auditDatabase } from '../audit/audited-database.ts';
import { createReads } from '../audit/reads.ts';
import { readRange } from '../couch/range.ts';
import { findPlace, findTarget, type FilePlace } from './access.ts';
import { readDeclaration, type Declaration } from './declaration.ts';
import { contentOf, receiptOf, storeFile, type Receipt } from './stored.ts';
import { createTurns } from './turns.ts';
import { createUploads, UploadGone, UploadTooLong } from './uploads.ts';

export interface FileDeps {
  asking: Asking;
  caseloads: Caseloads;
  audit: AuditLog;
  /** Folder of unfinished uploads. */
  uploadFolder: string;
  /** Milliseconds since 1970. */
  now: () => number;
  onError: (error: unknown) => void;
}

interface FileRequest {
  Params: { id: string };
  Querystring: { offset?: string };
}

/**
 * Files apart from documents. A PUT adds bytes at an offset, HEAD tells how far it got, the last
 * byte stores the file and answers the receipt; GET serves it, or a part of it.
 */
export function registerFileRoutes(app: FastifyInstance, deps: FileDeps): void {
  const uploads = createUploads({ folder: deps.uploadFolder, now: deps.now });
  const turns = createTurns();
  const reads = createReads(deps);
  app.removeAllContentTypeParsers();
  // Bytes are read as they come, so that what came before a break is kept.
  app.addContentTypeParser('*', (_request, payload, done) => {
    done(null, payload);
  });
  // Before the body: for who is not signed in, or asks too often, nothing is read.
  app.addHook('onRequest', async (request) => {
    await deps.asking.require(request);
  });

  type Found = FilePlace & { user: User };

  async function findFor(
    request: FastifyRequest<FileRequest>,
    declared: Declaration | null,
  ): Promise<Found> {
    const user = await deps.asking.require(request);
    const { id } = request.params;
    const place = declared
      ? await findTarget(deps.caseloads, user, id, declared.sha256)
      : await findPlace(deps.caseloads, user, id);
    if (!place) throw refusal(404, 'not-found', 'There is no such file.');
    const audited = { database: place.database, audit: deps.audit, actor: user.id };
    return { ...place, user, database: auditDatabase(audited) };
  }

  async function finish(
    place: Found,
    request: FastifyRequest<FileRequest>,
    declared: Declaration,
  ): Promise<Receipt> {
    const { id } = request.params;
    const key = keyOf(place.user, id);
    const bytes = await uploads.take(key, declared);
    if (!bytes || contentTypeOf(bytes) !== declared.contentType) {
      await uploads.drop(key);
      throw refusal(422, 'file-damaged', 'The file is not what was declared.');
    }
    const at = new Date(deps.now()).toISOString();
    const receipt = await storeFile(place, id, declared, bytes, { userId: place.user.id, at });
    await uploads.drop(key);
    if (!receipt) throw refusal(409, 'conflict', 'Another file has this id.');
    return receipt;
  }

  app.put<FileRequest>('/api/files/:id', async (request, reply) => {
    const declared = readDeclaration(request.headers);
    const place = await findFor(request, declared);
    const { id } = request.params;
    const key = keyOf(place.user, id);
    return turns.take(key, request.raw, async () => {
      const stored = await receiptOf(place.database, id);
      if (stored?.sha256 === declared.sha256) return answerReceipt(reply, stored);
      if (stored) throw refusal(409, 'conflict', 'Another file has this id.');
      const offset = await uploads.offset(key, declared);
      if (request.query.offset !== String(offset)) {
        reply.header('upload-offset', String(offset));
        throw refusal(409, 'conflict', 'The upload stands elsewhere.', { offset });
      }
      const body = request.body as AsyncIterable<Uint8Array> | undefined;
      const reached = await uploads
        .append(key, declared, offset, body ?? none())
        .catch((error: unknown) => {
          if (error instanceof UploadGone) reply.header('upload-offset', '0');
          throw reasonOf(error);
        });
      reply.header('upload-offset', String(reached));
      if (reached < declared.size) return reply.send({ offset: reached });
      return answerReceipt(reply, await finish(place, request, declared));
    });
  });

  app.head<FileRequest>('/api/files/:id', async (request, reply) => {
    const declared = readDeclaration(request.headers);
    const place = await findFor(request, declared);
    const stored = await receiptOf(place.database, request.params.id);
    if (stored) {
      reply.headers({ 'upload-offset': String(stored.size), 'upload-sha256': stored.sha256 });
      return reply.send('');
    }
    const key = keyOf(place.user, request.params.id);
    return turns.take(key, request.raw, async () => {
      reply.header('upload-offset', String(await uploads.offset(key, declared)));
      return reply.send('');
    });
  });

  app.get<FileRequest>('/api/files/:id', async (request, reply) => {
    const { database, user } = await findFor(request, null);
    const { id } = request.params;
    const receipt = await receiptOf(database, id);
    const content = receipt ? await contentOf(database, id) : null;
    if (!receipt || !content) throw refusal(404, 'not-found', 'There is no such file.');
    await reads.note({ userId: user.id, database: database.name }, 'file-read', [id]);
    return sendContent(request, reply, receipt, content);
  });
}

const keyOf = (user: User, id: string): string => `${user.id}.${id.replaceAll(':', '-')}`;

async function* none(): AsyncGenerator<Uint8Array> {
  // A request without a body brings nothing.
}

/** A connection that broke off is nobody's fault; what it brought is kept. */
function reasonOf(error: unknown): Error {
  if (error instanceof UploadTooLong)
    return refusal(413, 'too-large', 'More came than was declared.');
  if (error instanceof UploadGone)
    return refusal(409, 'conflict', 'The upload begins anew.', { offset: 0 });
  const code = (error as { code?: unknown }).code;
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE')
    return refusal(400, 'document-invalid', 'The request broke off.');
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return refusal(507, 'server-error', 'There is no room for it.');
  return error instanceof Error ? error : new Error(String(error));
}

function answerReceipt(reply: FastifyReply, { sha256, size }: Receipt): FastifyReply {
  reply.header('upload-offset', String(size));
  return reply.status(201).send({ sha256, size });
}

/** `datei.pdf`: a name of ours, whatever the file is called. */
const fileNameOf = (contentType: string): string =>
  `datei.${contentType.replace(/^.*\//, '').replace(/[^a-z]/g, '')}`;

function sendContent(
  request: FastifyRequest,
  reply: FastifyReply,
  receipt: Receipt,
  { content_type, bytes }: { content_type: string; bytes: Uint8Array },
): FastifyReply {
  reply.headers({
    'content-type': content_type,
    // Never opened as a page of ours; its title is personal and stands nowhere here.
    'content-disposition': `attachment; filename="${fileNameOf(content_type)}"`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
    'upload-sha256': receipt.sha256,
  });
  const range = readRange(request.headers.range, bytes.length);
  if (range === 'unsatisfiable') {
    reply.header('content-range', `bytes */${bytes.length}`);
    throw refusal(416, 'not-found', 'There are no such bytes.');
  }
  if (!range) return reply.send(Buffer.from(bytes));
  reply.header('content-range', `bytes ${range.first}-${range.last}/${bytes.length}`);
  return reply.status(206).send(Buffer.from(bytes.slice(range.first, range.last + 1)));
}
