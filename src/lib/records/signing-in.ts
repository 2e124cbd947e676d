import type { PasskeyAnswer } from '../domain/passkey.ts';
import { ok, type Result } from '../domain/problem.ts';
import type { Profile } from '../store/device.ts';
import { browserServer } from '../sync/browser-server.ts';
import type { Me } from '../domain/server-answers.ts';

/** Signs in at the server and asks whose account that is. */
export async function profileOf(
  login: string,
  passphrase: string,
  factor?: string | PasskeyAnswer,
): Promise<Result<Profile>> {
  const server = browserServer();
  const signedIn = await server.signIn(login.trim(), passphrase, factor);
  if (!signedIn.ok) return signedIn;
  const me = await server.me();
  return me.ok ? ok(toProfile(me.value)) : me;
}

export function toProfile({ user, project, programmeDb, epoch }: Me): Profile {
  return {
    user,
    project: project && { id: project.id, name: project.name, db: project.db },
    programmeDb,
    epoch,
  };
}

/**
 * Ends the session at the server; without a network it ends there by itself. `gone` is the place
 * whose data was deleted with it, so that the server lists it no longer.
 */
export async function signOff(gone: string | null): Promise<void> {
  if (gone !== null) {
    await browserServer().leavePlace(gone);
    await browserServer().endRecovery();
  }
  await browserServer().signOut();
}

/** Only where the two differ already does the server refuse what opened this device. */
export async function changeAtServer(current: string, next: string): Promise<Result<void>> {
  const changed = await browserServer().changePassphrase(current, next);
  if (changed.ok || changed.problem.code !== 'credentials-wrong') return changed;
  return { ok: false, problem: { code: 'passphrase-differs' } };
}
