import type { Device, OpenedDevice, Profile } from '../store/device.ts';
import { browserServer } from '../sync/browser-server.ts';
import { browserEnvironment } from '../sync/environment.ts';
import type { Sync } from '../sync/status.ts';
import { createSync } from '../sync/sync.ts';
import { toProfile } from './signing-in.ts';

/** The exchange of this device with the server that the app came from. Loaded after painting. */
export async function createBrowserSync(opened: OpenedDevice, device: Device): Promise<Sync> {
  const { project, programme } = opened;
  const profile = await freshProfile(opened.profile, device);
  return createSync({
    databases: [
      ...(project && profile.project ? [{ documents: project, name: profile.project.db }] : []),
      { documents: programme, name: profile.programmeDb },
    ],
    server: location.origin,
    epoch: () => profile.epoch,
    fetch: (input, init) => fetch(input, init),
    environment: browserEnvironment(),
  });
}

/** As the server knows it now; offline, or signed out there, as this device knew it last. */
async function freshProfile(known: Profile, device: Device): Promise<Profile> {
  const me = await browserServer().me();
  if (!me.ok || me.value.user.id !== known.user.id) return known;
  const fresh = toProfile(me.value);
  // Another project's records must not be mixed into this device's database.
  if (fresh.project?.id !== known.project?.id) return known;
  if (JSON.stringify(fresh) !== JSON.stringify(known)) await device.saveProfile(fresh);
  return fresh;
}
