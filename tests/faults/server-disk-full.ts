import { seededRandom } from '#tests/bench/world/random.ts';
import { createTestServer, type TestServer } from '#tests/e2e/world/server.ts';
import type { Fault, FaultOptions, FaultRow } from './fault.ts';
import { openAuditReader, type AuditReader } from './world/audit-reader.ts';
import { compare, type Counts, type Ledger } from './world/ledger.ts';
import type { Mentor, Sent } from './world/mentor.ts';
import { push } from './world/protocol.ts';
import { createSmallDisk, type SmallDisk } from './world/small-disk.ts';
import { createMentors } from './world/team.ts';

/** Bytes left when the disk is filled: between these. */
const LEAST_LEFT = 50_000;
const MOST_LEFT = 1_500_000;
/** Pushes after which a disk that is said to be full should have been full. */
const MOST_PUSHES = 2_000;

/** Fills the disk of the real server while a mentor pushes, then makes room again. */
export const serverDiskFull: Fault = { trials: 20, run };

interface Seen extends Counts {
  unclear: number;
  deaf: number;
  stuck: number;
  unheard: number;
}

async function run({ trials, seed, say, signal }: FaultOptions): Promise<FaultRow[]> {
  const random = seededRandom(seed);
  const seen: Seen = { lost: 0, wrong: 0, unclear: 0, deaf: 0, stuck: 0, unheard: 0 };
  let [kind, revisions, done]: [string, number, number] = ['', 0, 0];
  for (; done < trials && !signal?.aborted; done += 1) {
    const disk = await createSmallDisk();
    const server = await createTestServer({ dataFolder: disk.dataFolder });
    try {
      await server.start();
      revisions += await fillAndFree({ server, disk, random, killed: done % 2 === 1 }, seen);
      kind = disk.kind;
    } finally {
      await server.dispose();
      await disk.dispose();
    }
  }
  say(`disk made small by: ${kind}`);
  const row = (what: string, count: number, found: string): FaultRow => ({
    what: `server's disk full (${kind}): ${what}`,
    trials: done,
    found,
    bound: '0',
    met: count === 0,
  });
  const { lost, wrong, unclear, deaf, stuck, unheard } = seen;
  return [
    row('lost or wrong', lost + wrong, `${lost} lost, ${wrong} wrong of ${revisions} revisions`),
    row('refused unclearly', unclear, `${unclear} answers but 507 server-full`),
    row('reading stopped', deaf, `${deaf}`),
    row('did not go on with room', stuck, `${stuck}, every other time after a kill`),
    row('audit', unheard, `${unheard} revisions without a line, or a broken chain`),
  ];
}

interface Trial {
  server: TestServer;
  disk: SmallDisk;
  random: () => number;
  /** Whether the server dies before there is room again. */
  killed: boolean;
}

async function fillAndFree(trial: Trial, seen: Seen): Promise<number> {
  const { server, disk, random, killed } = trial;
  const { database, mentors } = await createMentors(server, 1, random);
  const [mentor] = mentors;
  if (!mentor) throw new Error('no mentor');
  const ledger: Ledger = { acknowledged: [], unanswered: [] };
  await pushUntilRefused(database, mentor, ledger, seen, 5);
  await disk.fill(pidOf(server), LEAST_LEFT + random() * (MOST_LEFT - LEAST_LEFT));
  const refused = await pushUntilRefused(database, mentor, ledger, seen, MOST_PUSHES);
  if (!refused) throw new Error('the disk was never full');
  for (const path of ['/_changes?limit=1', '/../../api/state'])
    if (!(await fetch(database + path, { headers: { cookie: mentor.cookie } })).ok) seen.deaf += 1;
  await check(trial, database, mentor, ledger, seen);

  if (killed) await server.kill();
  await disk.free(killed ? 0 : pidOf(server));
  if (killed) await server.start();
  // A device offers again what was refused, then goes on.
  const again = await push(database, mentor.cookie, refused);
  if (again?.status !== 201 || again.refused.length > 0) seen.stuck += 1;
  else ledger.acknowledged.push(...refused);
  if (await pushUntilRefused(database, mentor, ledger, seen, 5)) seen.stuck += 1;
  ledger.unanswered = [];
  await check(trial, database, mentor, ledger, seen);
  return ledger.acknowledged.length;
}

/** Null where so many pushes were all taken; else the documents of the first one that was not. */
async function pushUntilRefused(
  database: string,
  mentor: Mentor,
  ledger: Ledger,
  seen: Seen,
  most: number,
): Promise<Sent[] | null> {
  for (let n = 0; n < most; n += 1) {
    const documents = mentor.next();
    const answer = await push(database, mentor.cookie, documents);
    if (answer?.status !== 201) {
      ledger.unanswered.push(...documents);
      const [body] = (answer?.refused ?? []) as { problem?: string }[];
      if (answer?.status !== 507 || body?.problem !== 'server-full') seen.unclear += 1;
      return documents;
    }
    ledger.acknowledged.push(...documents);
    mentor.acknowledged(documents);
  }
  return null;
}

async function check(
  { server }: Trial,
  database: string,
  mentor: Mentor,
  ledger: Ledger,
  seen: Seen,
): Promise<void> {
  const there = await compare(database, mentor, ledger, seen);
  const audit: AuditReader = openAuditReader(server.dataFolder);
  if (!audit.follow()) seen.unheard += 1;
  seen.unheard += there.filter(({ _id, _rev }) => !audit.has(_id, _rev)).length;
  audit.close();
}

function pidOf(server: TestServer): number {
  const pid = server.pid();
  if (pid === undefined) throw new Error('the server does not run');
  return pid;
}
