import type { Measurement } from '../measurement.ts';
import { WAYS, type Way } from '../page/pull.ts';
import { profiled } from '../profile.ts';
import { median, type Row } from '../report.ts';
import { createPullPage, type PullPage } from '../world/pull-page.ts';
import type { BenchProject } from '../world/bench-server.ts';

const TIMES_FASTER = 2.5;
const TIMES_FLOOR = 2.5;

type Samples = Record<Way, number[]>;

/** First pull into our store against stock PouchDB and against the floor, at batch size 1,000. */
export const firstPull: Measurement = async (world, { runs, sizes, profile }) => {
  const server = await world.server();
  const pulls = await createPullPage(server, world.endings);
  // The first round of a browser's life pays for what later ones find warm.
  await measure(pulls, server.project(sizes[0] ?? 0), 1);
  const rows: Row[] = [];
  for (const size of sizes) {
    const project = server.project(size);
    rows.push(...rowsOf(size, await measure(pulls, project, runs)));
    if (profile) await profiled(pulls.page, () => pulls.pull('ours', project));
  }
  return rows;
};

/** Interleaved, each run beginning with another way, so that no way has the quiet moments. */
async function measure(pulls: PullPage, project: BenchProject, runs: number): Promise<Samples> {
  const samples: Samples = { ours: [], indexeddb: [], idb: [], floor: [] };
  for (let run = 0; run < runs; run += 1) {
    const first = run % WAYS.length;
    for (const way of [...WAYS.slice(first), ...WAYS.slice(0, first)]) {
      const { ms, documents } = await pulls.pull(way, project);
      if (documents < project.size)
        throw new Error(`${way}: only ${documents} of ${project.size} documents`);
      samples[way].push(ms);
    }
  }
  return samples;
}

function rowsOf(size: number, samples: Samples): Row[] {
  const what = (way: string) => `first pull of ${size.toLocaleString('en')}: ${way}`;
  const [ours, indexeddb, idb, floor] = WAYS.map((way) => median(samples[way])) as [
    number,
    number,
    number,
    number,
  ];
  const stock = indexeddb <= idb ? 'indexeddb' : 'idb';
  const faster = Math.min(indexeddb, idb) / ours;
  const above = ours / floor;
  return [
    {
      what: what('ours, against the faster stock adapter'),
      samples: samples.ours,
      unit: 'ms',
      ratio: `${faster.toFixed(2)}× faster than ${stock}`,
      bound: { text: `≥ ${TIMES_FASTER}×`, met: faster >= TIMES_FASTER },
    },
    {
      what: what('ours, against the floor'),
      samples: samples.ours,
      unit: 'ms',
      ratio: `${above.toFixed(2)}× the floor`,
      bound: { text: `≤ ${TIMES_FLOOR}×`, met: above <= TIMES_FLOOR },
    },
    { what: what('stock indexeddb'), samples: samples.indexeddb, unit: 'ms' },
    { what: what('stock idb'), samples: samples.idb, unit: 'ms' },
    { what: what('the floor'), samples: samples.floor, unit: 'ms' },
  ];
}
