import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A wire to the server that counts what goes over it, headers and compression included. */
export interface Meter {
  address: string;
  /** Bytes since the last call. */
  take(): { up: number; down: number };
  close(): Promise<void>;
}

export async function openMeter(port: number): Promise<Meter> {
  let count = { up: 0, down: 0 };
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, 'localhost');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    near.on('data', (part: Uint8Array) => (count.up += part.length));
    far.on('data', (part: Uint8Array) => (count.down += part.length));
    near.pipe(far);
    far.pipe(near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('no port');
  return {
    address: `http://127.0.0.1:${bound.port}`,
    take() {
      const taken = count;
      count = { up: 0, down: 0 };
      return taken;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
