import { createAppDevice, type AppDevice } from './app-device.ts';
import { createBenchServer, type BenchServer } from './bench-server.ts';
import { createEndings, type Endings } from './endings.ts';

/** What measurements share; made when first asked for, ended by `dispose`. */
export interface World {
  /** Running, with a project of each size. */
  server(): Promise<BenchServer>;
  /** A browser in which the coordinator of that project has signed in and pulled everything. */
  device(size: number): Promise<AppDevice>;
  /** No server and no network from now on; what needs them comes before. */
  goOffline(): Promise<void>;
  /** What measurements start by themselves is ended with the rest. */
  endings: Endings;
  dispose(): Promise<void>;
}

export function createWorld({ sizes }: { sizes: readonly number[] }): World {
  const endings = createEndings();
  const devices = new Map<number, Promise<AppDevice>>();
  let server: Promise<BenchServer> | null = null;

  const world: World = {
    server() {
      server ??= createBenchServer(sizes, endings);
      return server;
    },
    device(size) {
      const device =
        devices.get(size) ?? world.server().then((made) => createAppDevice(made, size, endings));
      devices.set(size, device);
      return device;
    },
    async goOffline() {
      for (const device of devices.values()) await (await device).setOffline(true);
      await (await server)?.kill();
    },
    endings,
    dispose: () => endings.run(),
  };
  return world;
}
