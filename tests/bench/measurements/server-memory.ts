import { signIn } from '#tests/e2e/world/server.ts';
import type { Measurement } from '../measurement.ts';
import { memoryOf } from '../world/memory.ts';
import { pullAll } from '../world/protocol-client.ts';

const PULLS = 75;
const AT_ONCE = 5;

/** Resident memory of the server before and after 75 first pulls of the largest project. */
export const serverMemory: Measurement = async (world, { sizes }) => {
  const server = await world.server();
  const { db, size, coordinator } = server.project(sizes.at(-1) ?? 0);
  const pid = server.pid();
  if (!pid) throw new Error('the server does not run');
  const cookie = await signIn(server.address, coordinator.login, coordinator.passphrase);
  const before = await memoryOf(pid);
  let left = PULLS;
  const pullUntilDone = async () => {
    while (left > 0) {
      left -= 1;
      const documents = await pullAll(`${server.address}/db/${db}`, cookie);
      if (documents < size) throw new Error(`only ${documents} of ${size} documents came`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, pullUntilDone));
  const after = await memoryOf(pid);
  const pulls = `${PULLS} first pulls of ${size.toLocaleString('en')}, ${AT_ONCE} at a time`;
  return [
    { what: 'server memory before', samples: [before.resident], unit: 'MB' },
    { what: `server memory after ${pulls}`, samples: [after.resident], unit: 'MB' },
    { what: `server memory at most (since its start)`, samples: [after.peak], unit: 'MB' },
  ];
};
