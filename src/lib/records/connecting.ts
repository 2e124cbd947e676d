import { caseOf } from '../domain/id.ts';
import type { Result } from '../domain/problem.ts';
import type { Me } from '../domain/server-answers.ts';
import type { OpenedDevice, Profile } from '../store/device.ts';
import type { Files } from '../store/files.ts';
import { browserServer } from '../sync/browser-server.ts';
import { browserEnvironment } from '../sync/environment.ts';
import type { Sync } from '../sync/status.ts';
import { createSync } from '../sync/sync.ts';
import { toProfile } from './signing-in.ts';

/** The exchange of this device with the server that the app came from. Loaded after painting. */
export async function createBrowserSync(
  opened: OpenedDevice,
  keep: (profile: Profile) => Promise<void>,
): Promise<Sync> {
  const { project, programme } = opened;
  const session = ownSession(opened.profile.user.id, opened.place);
  let profile = await freshProfile(opened.profile, keep, session);
  return createSync({
    databases: [
      ...(project && profile.project
        ? [{ documents: project, name: profile.project.db, caseload: true, writes: true }]
        : []),
      {
        documents: programme,
        name: profile.programmeDb,
        caseload: false,
        // Most people only read the shared content.
        writes: profile.user.role === 'PROGRAMME',
      },
    ],
    server: location.origin,
    userId: profile.user.id,
    epoch: {
      known: () => profile.epoch,
      async keep(epoch) {
        profile = { ...profile, epoch };
        await keep(profile);
      },
    },
    fetch: async (input, init) => {
      await session.prove();
      return fetch(input, init);
    },
    environment: browserEnvironment(),
    dropFiles: async (isErased) => dropFilesOf(await opened.openFiles(), isErased),
  });
}

async function dropFilesOf(
  files: Files,
  isErased: (caseId: string) => Promise<boolean>,
): Promise<void> {
  try {
    const dropped: string[] = [];
    for (const { id } of files.list()) if (await isErased(caseOf(id) ?? '')) dropped.push(id);
    await files.remove(dropped);
  } finally {
    files.close();
  }
}

/**
 * The browser's session may still be that of somebody who used it before (and whose device lies
 * aside): it is ended, before anything of one person is exchanged in another's name. Asked until
 * the server has answered once.
 */
function ownSession(userId: string, place: string) {
  let proven = false;
  return {
    async prove(): Promise<Result<Me> | null> {
      if (proven) return null;
      const me = await browserServer().me();
      proven = me.ok && me.value.user.id === userId;
      if (me.ok && !proven) await browserServer().signOut();
      // Should the device get lost, the server knows by this name what to have deleted.
      if (proven) void browserServer().tellPlace(place);
      return me;
    },
  };
}

/** As the server knows it now; offline, or signed out there, as this device knew it last. */
async function freshProfile(
  known: Profile,
  keep: (profile: Profile) => Promise<void>,
  session: ReturnType<typeof ownSession>,
): Promise<Profile> {
  const me = await session.prove();
  if (!me?.ok || me.value.user.id !== known.user.id) return known;
  // A new epoch is only kept once everything was offered again.
  const fresh = { ...toProfile(me.value), epoch: known.epoch };
  // Another project's records must not be mixed into this device's database.
  if (fresh.project?.id !== known.project?.id) return known;
  // On a full device it is not kept, and asked for again; the exchange must begin all the same.
  if (JSON.stringify(fresh) !== JSON.stringify(known)) await keep(fresh).catch(() => undefined);
  return fresh;
}
