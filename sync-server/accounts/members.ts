import { SCHEMA_VERSION } from '#lib/domain/record.ts';
import type { Member } from '#lib/domain/member.ts';
import type { Engine } from '../engine/engine.ts';
import { PROGRAMME_DATABASE, databaseOf, type Person, type Project } from './model.ts';

export interface MemberDeps {
  engine: Engine;
  /** Stands for the programme where a document must name a project. */
  programmeId: string;
  now: () => number;
}

/**
 * Writes the colleague's document (`member:ULID`, the person's own ULID) into the database of the
 * project, or of the programme for who belongs to none. `actor` is the administrator's ULID.
 */
export async function writeMember(
  { engine, programmeId, now }: MemberDeps,
  person: Person,
  project: Project | null,
  actor: string,
): Promise<void> {
  const name = project ? databaseOf(project) : PROGRAMME_DATABASE;
  await engine.create(name);
  const database = await engine.open(name);
  if (!database) throw new Error('a database that was just made is not there');
  const at = new Date(now()).toISOString();
  const id = `member:${person.id}`;
  const rev = (await database.head(id))?.leaves[0]?.rev;
  const [[before] = []] = rev ? await database.read([{ id, rev }], {}) : [];
  const member: Member = {
    _id: id,
    type: 'member',
    schemaVersion: SCHEMA_VERSION,
    projectId: project?.id ?? programmeId,
    createdAt: new Date(person.createdAt).toISOString(),
    createdBy: before && 'body' in before ? (JSON.parse(before.body) as Member).createdBy : actor,
    updatedAt: at,
    updatedBy: actor,
    name: person.name,
    role: person.role,
    active: person.active,
  };
  await database.write([{ ...member, ...(rev ? { _rev: rev } : {}) }], { newEdits: true });
}
