import type { LossAnswer, ShownDevice, ShownLoss, TeamDevices } from '../domain/lost-device.ts';
import type { Result } from '../domain/problem.ts';
import type { Server } from '../sync/server.ts';
import { proven } from './proof.svelte.ts';

export type { LossAnswer, ShownDevice, ShownLoss, TeamDevices } from '../domain/lost-device.ts';

/** Devices, as the server knows them; loaded with the first call, and kept nowhere. */
async function server(): Promise<Server> {
  const { browserServer } = await import('../sync/browser-server.ts');
  return browserServer();
}

export async function devices(): Promise<Result<ShownDevice[]>> {
  return (await server()).devices();
}

/** Of the project, or for administrators of everybody. */
export async function teamDevices(): Promise<Result<TeamDevices>> {
  return (await server()).teamDevices();
}

export async function signOutDevice(id: string): Promise<Result<void>> {
  return (await server()).signOutDevice(id);
}

/** Somebody else's device wants a fresh proof: what it deletes does not come back. */
export async function markLost(id: string): Promise<Result<ShownLoss>> {
  const own = await server();
  return proven(() => own.markLost(id));
}

export async function loss(id: string): Promise<Result<LossAnswer>> {
  return (await server()).loss(id);
}

/** Found again; `conflict` once the device has deleted. */
export async function liftLoss(id: string): Promise<Result<void>> {
  return (await server()).liftLoss(id);
}

/** When the loss became known, in milliseconds since 1970. */
export async function noticeLoss(id: string, at: number): Promise<Result<ShownLoss>> {
  return (await server()).noticeLoss(id, new Date(at).toISOString());
}
