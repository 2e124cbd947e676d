/** Megabytes of the server's process after it has cleared away what nobody needs. */
export interface Memory {
  resident: number;
  /** Of the JavaScript heap, in use. */
  heap: number;
}

export interface MemoryReader {
  read(): Promise<Memory>;
  close(): void;
}

interface Reply {
  id: number;
  result: { result?: { value?: unknown } };
}

/** Speaks with the inspector that a process started with `--inspect` has announced. */
export async function openMemoryReader(output: string): Promise<MemoryReader> {
  const url = /Debugger listening on (ws:\S+)/.exec(output)?.[1];
  if (!url) throw new Error('the server has no inspector');
  const socket = new WebSocket(url);
  const waiting = new Map<number, (reply: Reply) => void>();
  let asked = 0;
  socket.addEventListener('message', ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply;
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  const call = (method: string, params: object = {}): Promise<Reply> =>
    new Promise((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      socket.send(JSON.stringify({ id: asked, method, params }));
    });
  return {
    async read() {
      // Twice: the first clears what the second can free.
      for (let round = 0; round < 2; round += 1) await call('HeapProfiler.collectGarbage');
      const expression = 'JSON.stringify(process.memoryUsage())';
      const { result } = await call('Runtime.evaluate', { expression });
      const usage = JSON.parse(String(result.result?.value)) as { rss: number; heapUsed: number };
      return { resident: usage.rss / 2 ** 20, heap: usage.heapUsed / 2 ** 20 };
    },
    close() {
      socket.close();
    },
  };
}

/** Growth from the middle third of the readings to the last: the first is for warming up. */
export function growthOf(values: readonly number[]): number {
  const third = Math.floor(values.length / 3);
  const median = (some: readonly number[]): number =>
    some.toSorted((a, b) => a - b)[Math.floor(some.length / 2)] ?? 0;
  return median(values.slice(-third)) - median(values.slice(third, -third));
}
