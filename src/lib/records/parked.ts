import type { Result } from '../domain/problem.ts';
import type { ParkedEntry } from '../domain/server-answers.ts';
import { nameOf, type RevisionName } from '../sync/revisions.ts';
import type { Server } from '../sync/server.ts';

export type { ParkedEntry } from '../domain/server-answers.ts';

type Body = Record<string, unknown>;

/** An entry that waits, and what its author had before, where the server still has that. */
export interface Waiting {
  entry: ParkedEntry;
  base: Body | null;
}

/** Generations that are looked back for what the author had before. */
const LOOK_BACK = 5;

/**
 * Entries that the server keeps for the coordination's decision. They stand on no device: they are
 * asked for, and decided on, where there is a network.
 */
async function server(): Promise<Server> {
  const { browserServer } = await import('../sync/browser-server.ts');
  return browserServer();
}

/** Those of the own project, the oldest first. */
export async function waitingEntries(): Promise<Result<Waiting[]>> {
  const here = await server();
  const answer = await here.parked();
  if (!answer.ok) return answer;
  const entries = [...answer.value].sort((a, b) => a.at.localeCompare(b.at));
  const me = entries.length > 0 ? await here.me() : null;
  const db = me?.ok ? me.value.project?.db : undefined;
  const bodies = db ? await here.revisions(db, entries.flatMap(ancestorsOf)) : new Map();
  const value = entries.map((entry) => ({ entry, base: baseIn(bodies, entry) }));
  return { ok: true, value };
}

/** Writes the entry into the record as it is; what differs there is merged by the devices. */
export async function acceptParked(slipId: string): Promise<Result<void>> {
  return (await server()).acceptParked(slipId);
}

export async function discardParked(slipId: string, reason: string): Promise<Result<void>> {
  return (await server()).discardParked(slipId, reason);
}

/** The revisions before the parked one, the newest first. */
function ancestorsOf({ document }: ParkedEntry): RevisionName[] {
  const { _id: id, _revisions: revisions } = document;
  if (typeof id !== 'string' || typeof revisions !== 'object' || revisions === null) return [];
  const { start, ids } = revisions as { start?: unknown; ids?: unknown };
  if (typeof start !== 'number' || !Array.isArray(ids)) return [];
  return ids
    .map((hash: unknown, index) => ({ id, rev: `${start - index}-${String(hash)}` }))
    .slice(1, 1 + LOOK_BACK);
}

function baseIn(bodies: ReadonlyMap<string, Body>, entry: ParkedEntry): Body | null {
  for (const name of ancestorsOf(entry)) {
    const body = bodies.get(nameOf(name));
    if (body) return body;
  }
  return null;
}
