import { ok, type Result } from '../domain/problem.ts';
import type { Device, RecoveryShare } from '../store/device.ts';
import { browserServer } from '../sync/browser-server.ts';
import type { Server } from '../sync/server.ts';

type Keeper = Pick<Device, 'recovery' | 'keepRecovery' | 'settleRecovery'>;
type Shares = Pick<Server, 'recovery' | 'keepRecovery'>;

/**
 * Brings device and server to one recovery slot, or to none where there is no second factor. A new
 * slot stands on the device before the server replaces the share of the old one, and the old one
 * goes afterwards: whatever stops it, the share that the server holds opens the device.
 */
export async function settleRecovery(
  device: Keeper,
  server: Shares = browserServer(),
): Promise<Result<void>> {
  const status = await server.recovery();
  if (!status.ok) return status;
  const { possible, held } = status.value;
  if (!possible) return device.settleRecovery(null);
  const { ready } = device.recovery();
  if (!ready) return device.settleRecovery(held);
  const kept = await device.keepRecovery();
  if (!kept.ok) return kept;
  const given = await server.keepRecovery(ready);
  return given.ok ? device.settleRecovery(ready.slot) : given;
}

/** After a sign-in with the second factor; what it answers opens this device and no other. */
export async function releasedShare(): Promise<Result<RecoveryShare>> {
  const released = await browserServer().releaseRecovery();
  return released.ok ? ok(released.value) : released;
}
