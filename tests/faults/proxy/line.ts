import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { bytesOf, joined, type Bytes } from './bytes.ts';

/** Bytes that came through, of all connections since it was last set. */
export interface Passed {
  up: number;
  down: number;
  /** Connections, each with one request. */
  connections: number;
}

export type Plan =
  | { kind: 'pass' }
  /** Both ends are cut off after so many bytes of one direction; later connections pass. */
  | { kind: 'cut'; direction: 'up' | 'down'; after: number }
  /** The n-th connection's request arrives twice. */
  | { kind: 'duplicate'; connection: number }
  /** The n-th connection is cut off, and its request arrives when `deliverLate` is called. */
  | { kind: 'delay'; connection: number };

/** A TCP line to the server that knows nothing of HTTP. */
export interface Line {
  port: number;
  readonly passed: Passed;
  /** What it leads to from now on. */
  aim(port: number): void;
  /** Begins to count anew. */
  set(plan: Plan): void;
  /** Whether the last plan but `pass` came about. */
  readonly struck: boolean;
  /** Sends what was held back, and waits for the server to have answered it. */
  deliverLate(): Promise<void>;
  close(): Promise<void>;
}

export async function openLine(): Promise<Line> {
  let target = 0;
  let plan: Plan = { kind: 'pass' };
  let passed: Passed = { up: 0, down: 0, connections: 0 };
  const held: Bytes[][] = [];
  const sockets = new Set<Socket>();
  const upstreams = new Set<Socket>();
  let struck = true;

  const hold = (parts: Bytes[]): void => {
    struck = true;
    held.push(parts);
  };
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    const sent: Bytes[] = [];
    passed.connections += 1;
    // Another plan may stand when it ends.
    const mine = passed.connections;
    const meant = plan;
    const end = () => {
      client.destroy();
      upstream.destroy();
      sockets.delete(client);
    };
    sockets.add(client);
    upstreams.add(upstream);
    for (const socket of [client, upstream]) {
      socket.setNoDelay(true);
      socket.on('error', end);
    }
    const pass = (direction: 'up' | 'down', part: Bytes, to: Socket): void => {
      const room =
        plan.kind === 'cut' && plan.direction === direction
          ? plan.after - passed[direction]
          : Number.POSITIVE_INFINITY;
      const cut = room >= 0 && room < part.length;
      passed[direction] += part.length;
      if (!cut) return void to.write(part);
      struck = true;
      to.write(part.subarray(0, room), end);
    };
    client.on('data', (chunk: Uint8Array) => {
      const part = bytesOf(chunk);
      sent.push(part);
      if (meant.kind === 'delay' && meant.connection === mine) {
        passed.up += part.length;
        if (!isWhole(sent)) return;
        hold(sent);
        end();
      } else pass('up', part, upstream);
    });
    upstream.on('data', (part: Uint8Array) => pass('down', bytesOf(part), client));
    client.on('close', () => {
      sockets.delete(client);
      upstream.destroy();
    });
    upstream.on('close', () => {
      upstreams.delete(upstream);
      client.end();
      if (meant.kind === 'duplicate' && meant.connection === mine && isWhole(sent)) hold(sent);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: (server.address() as AddressInfo).port,
    get passed() {
      return passed;
    },
    aim: (port) => void (target = port),
    get struck() {
      return struck;
    },
    set(next) {
      plan = next;
      if (next.kind !== 'pass') struck = false;
      passed = { up: 0, down: 0, connections: 0 };
    },
    async deliverLate() {
      // A request is held when its connection has ended.
      for (const socket of upstreams) await new Promise((resolve) => socket.once('close', resolve));
      for (const parts of held.splice(0)) {
        const socket = connect(target, '127.0.0.1');
        socket.end(joined(parts));
        socket.resume();
        await once(socket, 'close');
      }
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Whether a whole request was sent, by its own word. */
function isWhole(parts: readonly Bytes[]): boolean {
  const text = new TextDecoder('latin1').decode(joined(parts));
  const head = text.indexOf('\r\n\r\n');
  if (head < 0) return false;
  const length = /content-length: (\d+)/i.exec(text.slice(0, head))?.[1] ?? '0';
  return text.length - head - 4 >= Number(length);
}
