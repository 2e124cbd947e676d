import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from './bare-engine.ts';
import {
  ENGINES,
  addPerson,
  addProject,
  setUpAdmin,
  startGatewayOn,
  type Account,
  type Gateway,
} from './gateway.ts';

const ROWS = [
  { validFrom: '2026-07-01', places: 60 },
  { validFrom: '2026-01-01', places: 50 },
];

let gateway: Gateway;
let admin: Account;
let koordination: Account;
let mentor: Account;
let project: { id: string };

const call = (who: Account, method: string, path: string, body?: unknown) =>
  ask(method, `${gateway.address}${path}`, body, { cookie: who.cookie });
const set = (who: Account, capacity: unknown, path = '/api/capacity') =>
  call(who, 'PUT', path, { capacity });
const told = async (who: Account) => (await call(who, 'GET', '/api/state')).body.capacity;

describe.each(ENGINES)('the places of a project, with %s', (engine) => {
  beforeEach(async () => {
    gateway = await startGatewayOn(engine);
    admin = await setUpAdmin(gateway);
    project = await addProject(gateway, admin, 'vogtland');
    const place = { projectId: project.id };
    mentor = await addPerson(gateway, admin, { login: 'mentor', role: 'MENTOR', ...place });
    koordination = await addPerson(gateway, admin, {
      ...{ login: 'koordination', role: 'COORDINATOR' },
      ...place,
    });
  });
  afterEach(() => gateway.stop());

  it('are set by the coordination or the administration, told to the office, and logged', async () => {
    expect(await told(koordination)).toEqual([]);
    expect(await set(koordination, [...ROWS].reverse())).toMatchObject({
      status: 200,
      body: { capacity: ROWS },
    });
    expect(await told(koordination)).toEqual(ROWS);
    // A mentor has but some of the cases: the number would say nothing.
    expect(await told(mentor)).toBeUndefined();
    const path = `/api/projects/${project.id}/capacity`;
    expect((await set(admin, [ROWS[1]], path)).status).toBe(200);
    expect((await call(admin, 'GET', '/api/projects')).body).toMatchObject([
      { slug: 'vogtland', capacity: [ROWS[1]] },
    ]);
    expect(await told(koordination)).toEqual([ROWS[1]]);
    const lines = (await gateway.house.audit.page(0, 200)).filter(
      ({ action }) => action === 'capacity-set',
    );
    const about = { database: 'project-vogtland', subject: project.id };
    expect(lines).toMatchObject([
      { actor: koordination.id, detail: '2026-07-01 60, 2026-01-01 50', ...about },
      { actor: admin.id, detail: '2026-01-01 50', ...about },
    ]);
  });

  it('are set by nobody else, not in another project, and not without a proof', async () => {
    const other = await addProject(gateway, admin, 'bautzen');
    const path = `/api/projects/${other.id}/capacity`;
    for (const [who, at] of [
      [mentor, undefined],
      [admin, undefined],
      [mentor, path],
      [koordination, path],
    ] as const)
      expect((await set(who, ROWS, at)).status).toBe(403);
    expect((await set(admin, ROWS, '/api/projects/nowhere/capacity')).status).toBe(404);
    expect((await set(koordination, [{ validFrom: '2026-02-30', places: 1 }])).status).toBe(400);
    gateway.clock.now += 3600_000;
    expect((await set(koordination, ROWS)).body).toMatchObject({ problem: 'proof-needed' });
    expect(await told(koordination)).toEqual([]);
  });
});
