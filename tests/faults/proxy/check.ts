import { existsSync, readdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { documentOf, readSlip } from '#server/parking/slip.ts';
import { contentOf } from '#server/files/stored.ts';
import type { Database } from '#server/engine/engine.ts';
import { storedDocuments, type Stored } from '#tests/convergence/server-side.ts';
import { CASE } from './documents.ts';
import type { Fate } from './exchanges.ts';
import { sha256, type Phone } from './phone.ts';
import { ROLES, type Role, type Saved, type Scene } from './scene.ts';

const MOST = 1_000;

/** Ids of what each device has, sorted. */
export type Ends = Record<Role, string[]>;

/**
 * Throws where devices and server are not equal, or anything is lost, left over or twice. Without
 * `expected` the server is asked what each person may see. Answers what each device has.
 */
export async function check(scene: Scene, fate: Fate, expected: Ends | null): Promise<Ends> {
  const { team, phone, office } = scene;
  const { errors, house } = scene.server();
  if (errors.length > 0) throw new Error('the server failed', { cause: errors[0] });
  const database = await open(scene, team.database);
  if (!database) throw new Error('no database');
  const stored = (await storedDocuments(database)).filter(({ id }) => !id.startsWith('file:'));
  const refused = fate.refused ?? [];
  const ends = {} as Ends;
  for (const role of ROLES) {
    const visible = expected?.[role] ?? (await visibleTo(scene, role, refused));
    ends[role] = equal(scene[role], visible, stored, role === 'phone' ? refused : []);
  }
  if (office.documents.all().length !== stored.length) throw new Error('something is missing');
  if (stored.some(({ leaves }) => leaves !== 1)) throw new Error('something is not merged');
  await kept(scene, database, fate);
  for (const { entry } of phone.files.kept()) {
    const content = await contentOf(database, entry.id);
    if (!content || sha256(content.bytes) !== entry.sha256) throw new Error('a file is lost');
  }
  if (existsSync(house.uploadFolder) && readdirSync(house.uploadFolder).length > 0)
    throw new Error('an upload is left over');
  purged(scene, fate);
  return ends;
}

async function visibleTo(scene: Scene, role: Role, refused: readonly string[]): Promise<string[]> {
  const answer = await scene.server().inject({
    url: `/db/${scene.team.database}/_all_docs`,
    headers: { cookie: `mappe_session=${scene[role].person.token}` },
  });
  const { rows } = answer.json<{ rows: { id: string }[] }>();
  return [...rows.map(({ id }) => id), ...(role === 'phone' ? refused : [])].sort();
}

/** A device has exactly what its person may see, as the server has it, and what was refused. */
function equal(
  { documents, person }: Phone,
  visible: readonly string[],
  stored: readonly Stored[],
  refused: readonly string[],
): string[] {
  const here = documents.all();
  const ids = here.map(({ _id }) => _id).sort();
  if (!isDeepStrictEqual(ids, visible))
    throw new Error(`${person.login}: has ${ids.join()} instead of ${visible.join()}`);
  for (const body of here) {
    const there = stored.find(({ id }) => id === body._id);
    const waits = refused.includes(body._id) && !there;
    if (!waits && !isDeepStrictEqual(there?.body, { ...body }))
      throw new Error(`${person.login}: ${body._id} differs from the server`);
  }
  return ids;
}

/** Each saved revision is in its record, but the phone's last ones that wait elsewhere alone. */
async function kept(scene: Scene, database: Database, fate: Fate): Promise<void> {
  const { phone, team, saved } = scene;
  const last = (ids: readonly string[] = []): string[] =>
    ids.map((id) => textOf(saved.findLast((one) => one.id === id && one.by === phone.person.id)));
  const parked = last(fate.parked);
  const refused = last(fate.refused);
  const slips = await open(scene, `parked-${team.database.slice('project-'.length)}`);
  const rows = (await slips?.list({ limit: MOST, includeDocs: true })) ?? [];
  const waiting = rows.map(({ document }) => {
    const { _id, _rev } = documentOf(readSlip(document?.body ?? '{}'));
    return `${String(_id)} ${String(_rev)}`;
  });
  if (!isDeepStrictEqual(waiting, parked))
    throw new Error(`parked: ${waiting.join()} instead of ${parked.join()}`);
  if (!isDeepStrictEqual(phone.status().refused.map(textOf), refused))
    throw new Error('something else is refused');
  for (const one of saved) {
    const elsewhere = parked.includes(textOf(one)) || refused.includes(textOf(one));
    if (elsewhere === (await isKnown(database, one)))
      throw new Error(`${textOf(one)} is ${elsewhere ? 'taken in' : 'lost'}`);
  }
}

const textOf = (one: Pick<Saved, 'id' | 'rev'> | undefined): string =>
  `${one?.id ?? ''} ${one?.rev ?? ''}`;

async function isKnown(database: Database, { id, rev }: Saved): Promise<boolean> {
  const leaves = (await database.head(id))?.leaves ?? [];
  const branches = await Promise.all(leaves.map((leaf) => database.ancestry(id, leaf.rev)));
  return branches.flat().some((one) => one.rev === rev);
}

function purged({ phone, server }: Scene, fate: Fate): void {
  const receipts = server().answered.filter((line) => line === 'POST /api/purged 204');
  if (fate.purged !== (receipts.length > 0 ? true : undefined))
    throw new Error(`${receipts.length} receipts for what left the phone`);
  if (fate.purged && phone.documents.groups().includes(`case:${CASE}`))
    throw new Error('the case is still on the phone');
  if (phone.documents.getLocal('purged') !== null) throw new Error('a receipt is left over');
}

const open = (scene: Scene, name: string): Promise<Database | null> =>
  scene.server().house.engine.open(name);
