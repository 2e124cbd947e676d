import type { Mentee } from '#lib/domain/mentee.ts';
import { testUlid } from '#tests/factories/ulid.ts';
import type { Scenario } from './scenario.ts';
import { openDevice, type Device } from './world/device.ts';
import { createNetwork, type Parked } from './world/network.ts';
import { openWorld, type Template, type World } from './world/server.ts';

/** An edit that a device has saved; the person was told "gespeichert". */
export interface Edit {
  id: string;
  rev: string;
  /** The revision and those that led to it. */
  history: readonly string[];
  /** Fields that it changed, as they were written. */
  changed: Readonly<Record<string, unknown>>;
  body: Readonly<Record<string, unknown>>;
  by: string;
  /** True once every copy of it was lost with the server and given away by the devices. */
  unrecoverable: boolean;
}

/** One run: the world, who is in it, and what they have done. */
export interface Play {
  template: Template;
  world: World;
  devices: readonly Device[];
  clock: { now(): number; pass(ms: number): void };
  edits: Edit[];
  /** Revisions that the server keeps for the coordinator, by document id. */
  parked: Map<string, Set<string>>;
  newUlid(): string;
  /** A value that nobody has written before. */
  newValue(): string;
  end(): Promise<void>;
}

export async function beginPlay(
  template: Template,
  { devices: count, twins }: Pick<Scenario, 'devices' | 'twins'>,
): Promise<Play> {
  let time = template.madeAt + 60_000;
  let [ulids, values] = [0, 0];
  const now = () => time;
  const world = await openWorld(template, now);
  const parked: Play['parked'] = new Map();
  const devices = Array.from({ length: count }, (_, n) => {
    const person = template.people[twins && n === 2 ? 1 : n % template.people.length];
    if (!person) throw new Error('nobody there');
    const onParked = ({ id, revs }: Parked): void => {
      const known = parked.get(id) ?? new Set<string>();
      revs.forEach((rev) => known.add(rev));
      parked.set(id, known);
    };
    const { database, epoch } = template;
    const network = createNetwork({ world, person, now, onParked });
    const name = `device-${n}`;
    return openDevice({ name, person, network, server: 'http://server', now, database, epoch });
  });
  const play: Play = {
    template,
    world,
    devices,
    clock: { now, pass: (ms) => void (time += ms) },
    edits: [],
    parked,
    newUlid: () => testUlid((ulids += 1), 'C'),
    newValue: () => `w${(values += 1)}`,
    async end() {
      for (const device of devices) await device.close();
      await world.close();
    },
  };
  for (const device of devices) await device.cycle();
  return play;
}

export const menteesOf = (device: Device): Mentee[] =>
  device.documents.all('mentee').sort(byId) as unknown as Mentee[];

export const byId = (a: { _id: string }, b: { _id: string }) => (a._id < b._id ? -1 : 1);

/** The n-th of a list, however large n is. */
export function pick<T>(list: readonly T[], n: number): T | undefined {
  return list[n % list.length];
}
