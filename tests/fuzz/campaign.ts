import http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { createBuckets } from '#server/access/rate-limits.ts';
import { pick, seededRandom } from '#tests/bench/world/random.ts';
import { recordExchanges } from './exchanges.ts';
import { openMemoryReader, type Memory } from './memory.ts';
import { rawRequest } from './raw.ts';
import type { FuzzRequest } from './request.ts';
import { bendExchange, createRequests } from './requests.ts';
import { Hung, send, sendRaw, type FuzzAnswer } from './send.ts';
import { createFuzzWorld, type FuzzWorld } from './world.ts';

export interface FuzzResult {
  requests: number;
  seed: number;
  /** How often each status was answered; 0: the connection ended without one. */
  statuses: Record<number, number>;
  /** What must never be: an answer 5xx, a foreign byte, a request without an end. */
  findings: string[];
  /** The server's, at even distances. */
  memory: Memory[];
}

/** A result in the making. */
interface Running extends FuzzResult {
  say: (line: string) => void;
}

/** Attackers at a time, each with numbers of its own. */
const ATTACKERS = 8;
const SAMPLES = 30;
/** More would only repeat themselves. */
const MOST_FINDINGS = 50;

/** Sends `requests` hostile requests as a signed-in mentor to the real server. */
export async function runFuzz({
  requests,
  seed,
  say = () => undefined,
}: {
  requests: number;
  seed: number;
  say?: (line: string) => void;
}): Promise<FuzzResult> {
  const world = await createFuzzWorld(seededRandom(seed));
  const result: Running = { requests: 0, seed, statuses: {}, findings: [], memory: [], say };
  try {
    const recorded = await recordExchanges(world);
    const reader = await openMemoryReader(world.server.output());
    const each = Math.ceil(requests / ATTACKERS);
    const step = Math.max(1, Math.floor(requests / SAMPLES));
    const after = async (): Promise<void> => {
      result.requests += 1;
      if (result.requests % step !== 0) return;
      const memory = await reader.read();
      result.memory.push(memory);
      const [heap, resident] = [memory.heap.toFixed(1), memory.resident.toFixed(0)];
      say(`${result.requests} requests, heap ${heap} MB, resident ${resident} MB`);
    };
    const pace = createPace();
    await Promise.all(
      Array.from({ length: ATTACKERS }, (_, n) =>
        attack(world, recorded, { pace, seed: seed * ATTACKERS + n, times: each, result, after }),
      ),
    );
    reader.close();
    await lastLook(world, result);
  } finally {
    await world.server.dispose();
  }
  return result;
}

/** A little less than the server lets one person ask: what it only turns away is not judged. */
const PACE = { burst: 4_000, perSecond: 180 };

/** Waits until the server would take another request. */
type Pace = () => Promise<void>;

function createPace(): Pace {
  const bucket = createBuckets({ now: () => performance.now(), ...PACE });
  return async () => {
    for (let wait = bucket.take('mentor'); wait > 0; wait = bucket.take('mentor'))
      await pause(wait);
  };
}

interface Attack {
  pace: Pace;
  seed: number;
  times: number;
  result: Running;
  after: () => Promise<void>;
}

async function attack(
  world: FuzzWorld,
  recorded: readonly FuzzRequest[],
  { pace, seed, times, result, after }: Attack,
): Promise<void> {
  const random = seededRandom(seed);
  const next = createRequests(random, world);
  const address = new URL(world.server.address);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 2 });
  for (let n = 0; n < times; n += 1) {
    const roll = random();
    const request = roll < 0.2 ? bendExchange(random, pick(random, recorded)) : next();
    const raw = roll > 0.98 ? rawRequest(random, world.databases.own, world.mentor.cookie) : null;
    const cookies = { own: world.mentor.cookie, none: null, odd: 'mappe_session=x; a=b' };
    const cookie = cookies[request.cookie];
    if (raw || request.cookie === 'own') await pace();
    try {
      const answer = raw
        ? await sendRaw(address, raw)
        : await send(agent, address, request, cookie, random);
      judge(
        world,
        result,
        raw ? { ...request, method: 'RAW', path: textOf(raw) } : request,
        answer,
      );
    } catch (error) {
      if (!(error instanceof Hung)) throw error;
      find(result, `no answer: ${error.message}`);
    }
    await after();
  }
  agent.destroy();
}

function judge(world: FuzzWorld, result: Running, request: FuzzRequest, answer: FuzzAnswer): void {
  const { status, text } = answer;
  result.statuses[status] = (result.statuses[status] ?? 0) + 1;
  const what = `${request.method} ${request.path.slice(0, 500)} ${textOf(request.body?.subarray(0, 800))}`;
  if (status >= 500) find(result, `${status}: ${what}\n  → ${text.slice(-300)}`);
  const leaked = world.secrets.find((secret) => text.includes(secret));
  if (leaked) find(result, `foreign byte (${leaked}): ${what}\n  → ${text.slice(0, 600)}`);
}

function find(result: Running, finding: string): void {
  if (result.findings.length >= MOST_FINDINGS) return;
  result.findings.push(finding);
  result.say(`✗ ${finding}`);
}

/** Afterwards the mentor works on, and the server has nothing to report. */
async function lastLook(world: FuzzWorld, result: Running): Promise<void> {
  const database = `${world.server.address}/db/${world.databases.own}`;
  const headers = { cookie: world.mentor.cookie };
  const [mine] = world.own;
  const own = await fetch(`${database}/${String(mine?._id)}`, { headers });
  if (own.status !== 200) find(result, `the own case afterwards: ${own.status}`);
  for (const id of world.colleagueIds) {
    const { status } = await fetch(`${database}/${id}`, { headers });
    if (status !== 404) find(result, `a foreign case afterwards: ${status}`);
  }
  const file = await fetch(`${world.server.address}/api/files/${world.files.own}`, { headers });
  const content = await file.text();
  if (content !== '%PDF-1.4 Offen') find(result, `the own file afterwards: ${content}`);
  const errors = world.server
    .output()
    .split('\n')
    .filter((line) => line.includes('Fehler'));
  for (const line of errors) find(result, line);
}

const textOf = (bytes: Uint8Array | undefined): string =>
  Buffer.from(bytes ?? []).toString('latin1');
