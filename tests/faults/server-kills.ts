import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '#tests/bench/world/random.ts';
import { createTestServer } from '#tests/e2e/world/server.ts';
import type { Fault, FaultOptions, FaultRow } from './fault.ts';
import { openAuditReader } from './world/audit-reader.ts';
import { compare, type Counts, type Ledger } from './world/ledger.ts';
import type { Mentor } from './world/mentor.ts';
import { push } from './world/protocol.ts';
import { createMentors } from './world/team.ts';

const WRITERS = 3;
/** Answers after which the kill comes, at most; then up to so many milliseconds more. */
const MOST_ANSWERS = 9;
const LONGEST_WAIT_MS = 12;
/** Trials after which everything is asked for again, not only what is new. */
const FULL_CHECK = 100;
const TOLD = 25;

interface Writer {
  mentor: Mentor;
  all: Sent[];
  fresh: Ledger;
}
type Sent = Ledger['acknowledged'][number];

/** Kills the real server (SIGKILL) while three mentors push without pause. */
export const serverKills: Fault = { trials: 1000, run };

async function run({ trials, seed, say, signal }: FaultOptions): Promise<FaultRow[]> {
  const random = seededRandom(seed);
  const server = await createTestServer();
  try {
    await server.start();
    const { database, mentors } = await createMentors(server, WRITERS, random);
    const writers = mentors.map((mentor): Writer => ({
      mentor,
      all: [],
      fresh: { acknowledged: [], unanswered: [] },
    }));
    const audit = openAuditReader(server.dataFolder);
    const counts: Counts = { lost: 0, wrong: 0 };
    const seen = { unanswered: 0, refused: 0, unheard: 0, broken: 0 };
    let done = 0;
    for (let trial = 1; trial <= trials && !signal?.aborted; trial += 1) {
      done = trial;
      seen.refused += await workUntilKilled(server, database, writers, random);
      await server.start();
      if (!audit.follow()) seen.broken += 1;
      for (const writer of writers) {
        const there = await compare(database, writer.mentor, writer.fresh, counts);
        seen.unanswered += there.length - writer.fresh.acknowledged.length;
        seen.unheard += there.filter(({ _id, _rev }) => !audit.has(_id, _rev)).length;
        writer.all.push(...there);
        writer.fresh = { acknowledged: [], unanswered: [] };
        if (trial % FULL_CHECK !== 0 && trial !== trials) continue;
        const everything = { acknowledged: writer.all, unanswered: [] };
        await compare(database, writer.mentor, everything, counts);
      }
      if (trial % TOLD === 0) say(`${trial} kills: ${JSON.stringify({ ...counts, ...seen })}`);
    }
    const records = audit.records();
    audit.close();
    const revisions = writers.reduce((sum, { all }) => sum + all.length, 0);
    return rowsOf({ trials: done, revisions, records, ...counts, ...seen });
  } finally {
    await server.dispose();
  }
}

/** Everyone pushes until the server is gone; answers how many documents it refused. */
async function workUntilKilled(
  server: { kill(): Promise<void> },
  database: string,
  writers: readonly Writer[],
  random: () => number,
): Promise<number> {
  const killAfter = 1 + Math.floor(random() * MOST_ANSWERS);
  const wait = random() * LONGEST_WAIT_MS;
  let [answers, refused] = [0, 0];
  const kills: Promise<void>[] = [];
  const work = async ({ mentor, fresh }: Writer): Promise<void> => {
    for (;;) {
      const documents = mentor.next();
      const answer = await push(database, mentor.cookie, documents);
      if (!answer) {
        fresh.unanswered.push(...documents);
        return;
      }
      answers += 1;
      refused += answer.refused.length;
      if (answer.refused.length === 0) {
        fresh.acknowledged.push(...documents);
        mentor.acknowledged(documents);
      }
      if (answers === killAfter) kills.push(pause(wait).then(() => server.kill()));
    }
  };
  await Promise.all(writers.map(work));
  await Promise.all(kills);
  return refused;
}

interface Found extends Counts {
  trials: number;
  revisions: number;
  records: number;
  unanswered: number;
  refused: number;
  unheard: number;
  broken: number;
}

function rowsOf(found: Found): FaultRow[] {
  const { trials, lost, wrong, broken, unheard, refused } = found;
  const of = `of ${found.revisions.toLocaleString('en')} revisions`;
  const row = (what: string, count: number, text: string, bound: string): FaultRow => ({
    what,
    trials,
    found: text,
    bound,
    met: count === 0,
  });
  return [
    row(
      'server killed in mid-push: lost',
      lost,
      `${lost} ${of} (${found.unanswered} of them stored, but unanswered)`,
      '0',
    ),
    row(
      'server killed in mid-push: wrong',
      wrong + refused,
      `${wrong} wrong, ${refused} refused`,
      '0',
    ),
    row(
      'audit chain after each kill',
      broken + unheard,
      `${broken} broken, ${unheard} revisions without a line, ${found.records.toLocaleString('en')} records`,
      '0',
    ),
  ];
}
