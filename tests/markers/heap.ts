import type { CDPSession, Page } from 'playwright-core';

/** What the page still holds in memory, after everything that nobody needs was let go of. */
export async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('HeapProfiler.enable');
    // Some things are let go of by a callback of the first round only.
    for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
    return await snapshot(session);
  } finally {
    await session.detach();
  }
}

async function snapshot(session: CDPSession): Promise<string> {
  const parts: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return parts.join('');
}

interface Snapshot {
  snapshot: { meta: { node_fields: string[]; edge_fields: string[]; edge_types: [string[]] } };
  nodes: number[];
  edges: number[];
  strings: string[];
}

export interface HeapFind {
  found: string[];
  /** What holds the first of them: the shortest way from the roots of the heap. */
  heldBy: string;
}

export function findInHeap(json: string, texts: readonly string[]): HeapFind {
  const snapshot = JSON.parse(json) as Snapshot;
  const found = texts.filter((text) => snapshot.strings.some((one) => one.includes(text)));
  return { found, heldBy: found[0] === undefined ? '' : wayTo(snapshot, found[0]) };
}

function wayTo({ snapshot, nodes, edges, strings }: Snapshot, text: string): string {
  const { node_fields, edge_fields, edge_types } = snapshot.meta;
  const [width, edgeWidth] = [node_fields.length, edge_fields.length];
  const nameOf = (node: number) => strings[nodes[node + node_fields.indexOf('name')] ?? 0] ?? '';
  const firstEdge = new Map<number, number>();
  for (let node = 0, edge = 0; node < nodes.length; node += width) {
    firstEdge.set(node, edge);
    edge += (nodes[node + node_fields.indexOf('edge_count')] ?? 0) * edgeWidth;
  }
  const came = new Map<number, { from: number; by: string }>();
  const queue = [0];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (nameOf(at).includes(text)) return describe(at);
    const last = firstEdge.get(at + width) ?? edges.length;
    for (let edge = firstEdge.get(at) ?? 0; edge < last; edge += edgeWidth) {
      const kind = edge_types[0][edges[edge] ?? 0] ?? '';
      const to = edges[edge + 2] ?? 0;
      const by = edges[edge + 1] ?? 0;
      // A value of a WeakMap is held by its key; that the map holds the pair says nothing.
      const pair = kind === 'internal' && (strings[by] ?? '').includes(' pair in WeakMap');
      if (kind === 'weak' || pair || to === 0 || came.has(to)) continue;
      came.set(to, { from: at, by: /element|hidden/.test(kind) ? `[${by}]` : (strings[by] ?? '') });
      queue.push(to);
    }
  }
  return 'nothing that is reachable';

  function describe(end: number): string {
    const way: string[] = [];
    for (let at = end; at !== 0; at = came.get(at)?.from ?? 0)
      way.unshift(`${came.get(at)?.by ?? ''} (${nameOf(at).slice(0, 60)})`);
    return way.join(' → ');
  }
}
