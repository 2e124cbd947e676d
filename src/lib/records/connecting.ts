import type { OpenedDevice, Profile } from '../store/device.ts';
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
  let profile = await freshProfile(opened.profile, keep);
  return createSync({
    databases: [
      ...(project && profile.project
        ? [{ documents: project, name: profile.project.db, caseload: true, reoffers: true }]
        : []),
      {
        documents: programme,
        name: profile.programmeDb,
        caseload: false,
        // Who only reads the shared content has nothing of it to offer.
        reoffers: profile.user.role === 'PROGRAMME',
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
    fetch: (input, init) => fetch(input, init),
    environment: browserEnvironment(),
  });
}

/** As the server knows it now; offline, or signed out there, as this device knew it last. */
async function freshProfile(
  known: Profile,
  keep: (profile: Profile) => Promise<void>,
): Promise<Profile> {
  const me = await browserServer().me();
  if (!me.ok || me.value.user.id !== known.user.id) return known;
  // A new epoch is only kept once everything was offered again.
  const fresh = { ...toProfile(me.value), epoch: known.epoch };
  // Another project's records must not be mixed into this device's database.
  if (fresh.project?.id !== known.project?.id) return known;
  // On a full device it is not kept, and asked for again; the exchange must begin all the same.
  if (JSON.stringify(fresh) !== JSON.stringify(known)) await keep(fresh).catch(() => undefined);
  return fresh;
}
