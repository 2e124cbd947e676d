import { isDeepStrictEqual } from 'node:util';
import { storedDocuments } from '#tests/convergence/server-side.ts';
import { openDevice, type Device } from '#tests/convergence/world/device.ts';
import type { Network } from '#tests/convergence/world/network.ts';
import type { Person } from '#tests/convergence/world/server.ts';
import type { RecordedExchange, Scene } from './exchanges.ts';
import type { ProxyHouse, Team } from './house.ts';
import type { Line, Passed, Plan } from './line.ts';
import { wireFetch } from './wire.ts';

/** Cycles after the fault until all is well; more would mean that it never is. */
const MOST_CYCLES = 4;

let devices = 0;

function open(house: ProxyHouse, team: Team, person: Person, port: number, epoch: string): Device {
  const network: Network = {
    fetch: wireFetch(person.token),
    online: true,
    plan: () => undefined,
    deliverLate: () => Promise.resolve(),
  };
  return openDevice({
    name: `wire-${(devices += 1)}`,
    person,
    network,
    server: `http://127.0.0.1:${port}`,
    now: () => Date.now(),
    database: team.database,
    epoch: epoch || house.epoch,
  });
}

/** One exchange under one plan. Answers what came through; throws where not all is well after. */
export async function tryOnce(
  house: ProxyHouse,
  line: Line,
  exchange: RecordedExchange,
  plan: Plan,
): Promise<Passed> {
  const team = await house.newTeam();
  // A device that knew another epoch offers everything again.
  const epoch = exchange.name.includes('has lost') ? 'before' : '';
  const phone = open(house, team, team.mentor, line.port, epoch);
  const colleague = open(house, team, team.colleague, house.port, '');
  const office = open(house, team, team.coordinator, house.port, '');
  const all = [phone, colleague, office];
  const saved: { id: string; rev: string }[] = [];
  const scene: Scene = {
    team,
    phone,
    colleague,
    office,
    async save(device, document, changed = {}) {
      const body = { ...document, ...changed, updatedBy: device.person.id };
      const rev = await device.save(body as typeof body & { _id: string });
      if (!rev) throw new Error('not saved');
      saved.push({ id: (body as unknown as { _id: string })._id, rev });
    },
  };
  try {
    line.set({ kind: 'pass' });
    await exchange.prepare(scene);
    line.set(plan);
    await phone.cycle();
    const passed = { ...line.passed };
    line.set({ kind: 'pass' });
    await recover(phone);
    await line.deliverLate();
    for (const device of [colleague, office, phone]) await recover(device);
    await compare(house, scene, saved);
    return passed;
  } finally {
    for (const device of all) await device.close();
  }
}

async function recover(device: Device): Promise<void> {
  let code = '';
  for (let cycles = 0; cycles < MOST_CYCLES; cycles += 1) {
    const { problem, pending } = await device.cycle();
    if (!problem && pending === 0) return;
    code = problem?.code ?? `${pending} pending`;
  }
  throw new Error(`${device.person.login} does not recover: ${code}`);
}

async function compare(
  house: ProxyHouse,
  { team, phone, colleague, office }: Scene,
  saved: readonly { id: string; rev: string }[],
): Promise<void> {
  if (house.errors.length > 0) throw new Error('the server failed', { cause: house.errors[0] });
  const database = await house.open(team.database);
  const stored = await storedDocuments(database);
  for (const { documents, person } of [phone, colleague, office])
    for (const body of documents.all()) {
      const there = stored.find(({ id }) => id === body._id);
      if (!isDeepStrictEqual(there?.body, { ...body }))
        throw new Error(`${person.login}: ${body._id} differs from the server`);
    }
  if (office.documents.all().length !== stored.length) throw new Error('something is missing');
  if (stored.some(({ leaves }) => leaves !== 1)) throw new Error('something is not merged');
  const parked = phone.status().parked.map(({ id, rev }) => `${id} ${rev}`);
  for (const { id, rev } of saved) {
    const { [id]: missing } = await database.revsDiff({ [id]: [rev] });
    const history = (await database.head(id))?.leaves ?? [];
    const known =
      !missing?.missing.includes(rev) ||
      (await Promise.all(history.map((leaf) => database.ancestry(id, leaf.rev))))
        .flat()
        .some((one) => one.rev === rev);
    if (!known && !parked.includes(`${id} ${rev}`)) throw new Error(`${id} ${rev} is lost`);
  }
}
