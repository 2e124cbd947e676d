import { createAppDevice, type AppDevice } from './app-device.ts';
import { createBenchServer, type BenchServer } from './bench-server.ts';

/** What measurements share; made when first asked for, ended by `dispose`. */
export interface World {
  /** Running, with a project of each size. */
  server(): Promise<BenchServer>;
  /** A browser in which the coordinator of that project has signed in and pulled everything. */
  device(size: number): Promise<AppDevice>;
  /** No server and no network from now on; what needs them comes before. */
  goOffline(): Promise<void>;
  dispose(): Promise<void>;
}

export function createWorld({ sizes }: { sizes: readonly number[] }): World {
  let server: Promise<BenchServer> | null = null;
  let running = true;
  const devices = new Map<number, Promise<AppDevice>>();

  const world: World = {
    async server() {
      server ??= createBenchServer(sizes);
      return server;
    },
    async device(size) {
      const known = devices.get(size) ?? world.server().then((made) => createAppDevice(made, size));
      devices.set(size, known);
      return known;
    },
    async goOffline() {
      for (const device of devices.values()) await (await device).setOffline(true);
      await (await server)?.kill();
    },
    async dispose() {
      if (!running) return;
      running = false;
      const all = [...devices.values(), ...(server ? [server] : [])];
      for (const one of await Promise.allSettled(all))
        if (one.status === 'fulfilled') await one.value.dispose();
    },
  };
  return world;
}
