import { caseOf } from '#lib/domain/id.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { User } from '../accounts/model.ts';
import type { AuditLog } from '../audit/audit.ts';
import type { Database, Engine, IncomingDocument, ListRow } from '../engine/engine.ts';
import { documentOf, keyOf, readSlip, slipIdOf, slipIdOfKey, type Slip } from './slip.ts';

export interface ParkingDeps {
  engine: Engine;
  audit: AuditLog;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** What one person may have waiting: documents, and bytes of them. */
export const QUOTA = { documents: 500, bytes: 8 * 1024 * 1024 } as const;

/** Slips read at a time. */
const MOST = 10_000;

export interface FoundSlip {
  id: string;
  slip: Slip;
  /** Where it is kept, to drop it. */
  key: string;
  rev: string;
}

/** What a person asks to be kept: why it was not taken in, and a question. */
export interface ParkRequest {
  document: IncomingDocument;
  problems: readonly Problem[];
  note?: string;
}

/**
 * Keeps documents that may not be stored where they belong until the coordinator decides. Each
 * project has a database of its own for it, which no client can name.
 */
export interface Parking {
  /** Durable when it resolves; a problem where there is no room for one. */
  park(user: User, requests: readonly ParkRequest[]): Promise<(Problem | null)[]>;
  count(user: User): Promise<number>;
  /** Oldest first. */
  list(user: User): Promise<FoundSlip[]>;
  find(user: User, slipId: string): Promise<FoundSlip | null>;
  /** Forgets the document and keeps that it was decided. */
  settle(
    user: User,
    found: FoundSlip,
    decision: 'accepted' | 'discarded',
    reason?: string,
  ): Promise<void>;
}

export function createParking({ engine, audit, now }: ParkingDeps): Parking {
  /** Null where nothing was parked yet. */
  async function opened(user: User): Promise<Database | null> {
    return user.project ? engine.open(nameOf(user.project.slug)) : null;
  }

  async function made({ project }: User): Promise<Database> {
    if (!project) throw new Error('a person without a project has nothing to park');
    const name = nameOf(project.slug);
    await engine.create(name);
    const database = await engine.open(name);
    if (!database) throw new Error('a database that was just made is not there');
    return database;
  }

  async function rowsOf(database: Database, userId: string): Promise<ListRow[]> {
    const prefix = keyOf(userId, '');
    return database.list({
      start: prefix,
      end: `${prefix}\u{10FFFF}`,
      limit: QUOTA.documents + 1,
      includeDocs: true,
    });
  }

  async function list(user: User): Promise<FoundSlip[]> {
    const database = await opened(user);
    const rows = database ? await database.list({ limit: MOST, includeDocs: true }) : [];
    return rows.flatMap(foundOf).sort((a, b) => (a.slip.at < b.slip.at ? -1 : 1));
  }

  return {
    async park(user, requests) {
      const database = await made(user);
      const own = (await rowsOf(database, user.id)).flatMap(foundOf);
      const known = new Set(own.map(({ key }) => key));
      let bytes = own.reduce((sum, { slip }) => sum + Buffer.byteLength(slip.document), 0);
      const problems: (Problem | null)[] = [];
      for (const { document, problems: why, note } of requests) {
        const key = keyOf(user.id, slipIdOf(user.id, document));
        const text = JSON.stringify(document);
        bytes += known.has(key) ? 0 : Buffer.byteLength(text);
        const full = !known.has(key) && (known.size >= QUOTA.documents || bytes > QUOTA.bytes);
        if (full) bytes -= Buffer.byteLength(text);
        problems.push(full ? { code: 'parking-full' } : null);
        if (full || (known.has(key) && note === undefined)) continue;
        known.add(key);
        await audit.append([lineOf('document-parked', user, document)]);
        await write(database, key, {
          document: text,
          problems: why,
          ...(note === undefined ? {} : { note }),
          from: user.id,
          at: new Date(now()).toISOString(),
        });
      }
      return problems;
    },
    async count(user) {
      const database = await opened(user);
      return database ? (await database.info()).documents : 0;
    },
    list,
    async find(user, slipId) {
      return (await list(user)).find(({ id }) => id === slipId) ?? null;
    },
    async settle(user, found, decision, reason) {
      const database = await made(user);
      const document = documentOf(found.slip);
      await audit.append([lineOf(`parked-${decision}`, user, document)]);
      // The tombstone says how it was decided; compacting takes away what was decided about.
      await database.write(
        [
          {
            _id: found.key,
            _rev: found.rev,
            _deleted: true,
            ...{ decision, by: user.id, reason },
            // The reason is about somebody: it goes with the case.
            caseId: caseOf(String(document._id)) ?? document.subjectCaseId,
          },
        ],
        { newEdits: true },
      );
      await database.compact();
    },
  };
}

const nameOf = (slug: string): string => `parked-${slug}`;

/** A second time, as with a lost answer, changes no more than the question; what was decided is. */
async function write(database: Database, key: string, slip: Slip): Promise<void> {
  const head = await database.head(key);
  const winner = head?.leaves[0];
  if (winner?.deleted && slip.note === undefined) return;
  const rev = winner && !winner.deleted ? { _rev: winner.rev } : {};
  const [outcome] = await database.write([{ _id: key, ...rev, ...slip }], { newEdits: true });
  if (!outcome?.ok && outcome?.error !== 'conflict')
    throw new Error('a document could not be parked');
}

function foundOf({ id: key, rev, document }: ListRow): FoundSlip[] {
  return document ? [{ id: slipIdOfKey(key), slip: readSlip(document.body), key, rev }] : [];
}

/** Characters kept of an id or a revision: it is whatever was sent. */
const KEPT = 100;

function lineOf(
  action: 'document-parked' | 'parked-accepted' | 'parked-discarded',
  user: User,
  { _id: id, _rev: rev }: IncomingDocument,
) {
  return {
    action,
    actor: user.id,
    subject: String(id).slice(0, KEPT),
    ...(typeof rev === 'string' ? { rev: rev.slice(0, KEPT) } : {}),
  };
}
