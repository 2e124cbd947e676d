import type { Fetch } from '#lib/sync/server-fetch.ts';
import { copyOf, copyTo, dropFolder, newFolder } from './folders.ts';
import { NEW_PHONE, openPhone, type Phone, type Pocket } from './phone.ts';
import { openServer, signRestored, type TrialServer } from './server.ts';
import { makeTeam, type Team } from './team.ts';
import { soundFetch } from './wire.ts';

/** The phone's next exchange meets the fault; the line of the others is sound. */
export const ROLES = ['phone', 'colleague', 'office'] as const;
export type Role = (typeof ROLES)[number];

/** A revision that was saved on a device: it may be nowhere lost. */
export interface Saved {
  id: string;
  rev: string;
  /** ULID of the person. */
  by: string;
}

/** A moment between exchanges: nothing runs, and it can be begun from any number of times. */
export interface Moment {
  /** The server's data. */
  folder: string;
  team: Team;
  pockets: Record<Role, Pocket>;
  saved: Saved[];
}

/** What runs from a moment on. */
export interface Scene extends Record<Role, Phone> {
  team: Team;
  saved: Saved[];
  server: () => TrialServer;
  save: (device: Phone, document: object, changed?: object) => Promise<void>;
  /** Runs `meanwhile`, which the server has forgotten then: it is put back to a backup of before. */
  forget(meanwhile: () => Promise<void>): Promise<void>;
  /** Ends everything and drops the server's data. */
  close(): Promise<void>;
  /** Ends everything; what remains is the next moment. */
  pause(): Promise<Moment>;
}

/** People who are signed in, with new phones. */
export async function firstMoment(): Promise<Moment> {
  const folder = newFolder();
  const server = await openServer(folder);
  const team = await makeTeam(server);
  const pocket = { ...NEW_PHONE, epoch: server.house.accounts.epoch };
  await server.close();
  return {
    folder,
    team,
    pockets: { phone: pocket, colleague: pocket, office: pocket },
    saved: [],
  };
}

/** On copies, so that the moment stays as it is. `line`: what the phone speaks over. */
export async function openScene(
  moment: Moment,
  line?: (server: () => TrialServer) => Fetch,
): Promise<Scene> {
  const { team, pockets } = moment;
  const folder = copyOf(moment.folder);
  let server = await openServer(folder);
  const open = (role: Role, person: Team['mentor']): Promise<Phone> =>
    openPhone({
      person,
      database: team.database,
      fetch: (role === 'phone' && line?.(() => server)) || soundFetch(person.token, () => server),
      pocket: pockets[role],
    });
  const devices: Record<Role, Phone> = {
    phone: await open('phone', team.mentor),
    colleague: await open('colleague', team.colleague),
    office: await open('office', team.coordinator),
  };
  const saved = [...moment.saved];
  const end = async (): Promise<void> => {
    for (const role of ROLES) await devices[role].close();
    await server.close();
  };
  return {
    ...devices,
    team,
    saved,
    server: () => server,
    async save(device, document, changed = {}) {
      const { id: by } = device.person;
      const body = { ...(document as { _id: string }), ...changed, updatedBy: by };
      const rev = await device.save({ ...body });
      if (!rev) throw new Error('not saved');
      saved.push({ id: body._id, rev, by });
    },
    async forget(meanwhile) {
      await server.close();
      const backup = copyOf(folder);
      server = await openServer(folder);
      await meanwhile();
      await server.close();
      dropFolder(folder);
      // Where it was, as a restored server is.
      copyTo(folder, backup);
      dropFolder(backup);
      await signRestored(folder, [team.mentor, team.colleague, team.coordinator]);
      server = await openServer(folder);
    },
    async close() {
      await end();
      dropFolder(folder);
    },
    async pause() {
      const next = {} as Record<Role, Pocket>;
      for (const role of ROLES) {
        const { rows, files } = devices[role];
        next[role] = {
          rows: await rows.read(null),
          files: files.kept(),
          epoch: pockets[role].epoch,
        };
      }
      await end();
      return { folder, team, pockets: next, saved };
    },
  };
}
