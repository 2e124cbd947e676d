import { createProject, invite, signIn, type Person } from '#tests/e2e/world/server.ts';
import type { Measurement } from '../measurement.ts';
import { atMost, type Row } from '../report.ts';
import { memoryOf } from '../world/memory.ts';
import { createSmallServer } from '../world/small-server.ts';

const PEOPLE = 70;
const ROUNDS = 3;
/** Milliseconds for all of them, as the issue says. */
const MINUTE = 60_000;
/** Megabytes that a later round may leave behind more than the first: noise, no leak. */
const FLAT = 20;

/** Everybody of the programme signs in at once from one office: one address, no known device. */
export const signInOfAll: Measurement = async ({ endings }) => {
  const { server, admin } = await createSmallServer(endings);
  const pid = server.pid();
  if (!pid) throw new Error('the server does not run');
  const cookie = await signIn(server.address, admin.login, admin.passphrase);
  const project = await createProject(server.address, cookie, 'Projekt Anlauf', 'anlauf');
  const people: Person[] = [];
  for (let n = 0; n < PEOPLE; n += 1)
    people.push(
      await invite(server.address, cookie, `person${n}`, `Person ${n}`, 'MENTOR', project.id),
    );
  const before = await memoryOf(pid);
  const rows: Row[] = [
    { what: 'server memory before anybody signs in', samples: [before.resident], unit: 'MB' },
  ];
  const totals: number[] = [];
  const after: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const began = performance.now();
    const each = await Promise.all(
      people.map(async ({ login, passphrase }) => {
        await signIn(server.address, login, passphrase);
        return performance.now() - began;
      }),
    );
    totals.push(performance.now() - began);
    const memory = await memoryOf(pid);
    after.push(memory.resident);
    const what = `round ${round} of ${PEOPLE} sign-ins at once`;
    rows.push(
      { what: `${what}: half are in`, samples: [quantile(each, 0.5)], unit: 'ms' },
      { what: `${what}: 95 % are in`, samples: [quantile(each, 0.95)], unit: 'ms' },
      { what: `server memory after ${what}`, samples: [memory.resident], unit: 'MB' },
      { what: `server memory at most until then`, samples: [memory.peak], unit: 'MB' },
    );
  }
  const grown = (after.at(-1) ?? Number.NaN) - (after[0] ?? Number.NaN);
  rows.push(
    {
      what: `all ${PEOPLE} are signed in`,
      samples: totals,
      unit: 'ms',
      bound: atMost(totals, MINUTE, 'ms'),
    },
    {
      what: `memory that round ${ROUNDS} leaves behind more than round 1`,
      samples: [grown],
      unit: 'MB',
      bound: atMost([grown], FLAT, 'MB'),
    },
  );
  return rows;
};

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
}
