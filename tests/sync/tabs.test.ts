import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CycleEnd, Environment } from '#lib/sync/environment.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { startEngine, type EngineProcess } from './engine-process.ts';
import { startProxy, type FaultProxy } from './fault-proxy.ts';
import { manualTimers } from './manual-timers.ts';
import { makeDevice, type TestDevice } from './test-device.ts';

let folder: string;
let engine: EngineProcess;
let proxy: FaultProxy;
let timers: ReturnType<typeof manualTimers>;
const tabs: TestDevice[] = [];

/** Tabs that hear one another and share one lock, as those of one browser do. */
function browser(): Pick<Environment, 'tabs' | 'exclusively'> & { busy: () => boolean } {
  const heard = new Set<(ended: CycleEnd) => void>();
  let line: Promise<unknown> = Promise.resolve();
  let inLine = 0;
  return {
    busy: () => inLine > 0,
    tabs: {
      tell: (ended) => heard.forEach((run) => run(ended)),
      listen(run) {
        heard.add(run);
        return () => void heard.delete(run);
      },
    },
    async exclusively(wait, run) {
      if (inLine > 0 && !wait) return null;
      inLine += 1;
      const turn = line.then(run).finally(() => (inLine -= 1));
      line = turn.catch(() => undefined);
      return turn;
    },
  };
}

async function openTab(shared: ReturnType<typeof browser>): Promise<TestDevice> {
  const tab = await makeDevice({
    server: proxy.address,
    database: 'project-1',
    timers,
    tabs: shared.tabs,
    exclusively: shared.exclusively,
  });
  tabs.push(tab);
  return tab;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mappe-tabs-'));
  engine = await startEngine(folder);
  timers = manualTimers();
  proxy = await startProxy(engine.address);
  await fetch(`${engine.address}/project-1`, { method: 'PUT' });
});
afterEach(async () => {
  for (const tab of tabs.splice(0)) await tab.close();
  await proxy.close();
  await engine.stop();
  await rm(folder, { recursive: true });
});

it('says in every tab that the session has ended, and goes on in every tab once it is renewed', async () => {
  const shared = browser();
  const [one, other] = [await openTab(shared), await openTab(shared)];
  for (const tab of [one, other]) {
    tab.world.visible = false;
    tab.sync.start();
  }
  await vi.waitFor(() => expect(one.sync.status().everComplete).toBe(true));
  await vi.waitFor(() => expect(shared.busy()).toBe(false));
  proxy.fault = () => ({ status: 401, body: { error: 'unauthorized' } });
  await one.sync.cycle();
  expect(other.sync.status().problem).toMatchObject({ code: 'session-expired' });

  proxy.fault = () => 'pass';
  await one.sync.cycle();
  expect(other.sync.status().problem).toBeNull();
  await other.save({ ...buildMentee() });
  timers.pass(1_000);
  await vi.waitFor(() => expect(other.sync.status().pending).toBe(0));
});

it('sends what was saved during another tab’s cycle right after it, not with the next minute', async () => {
  const shared = browser();
  const [one, other] = [await openTab(shared), await openTab(shared)];
  other.world.visible = false;
  other.sync.start();
  await vi.waitFor(() => expect(other.sync.status().everComplete).toBe(true));
  await vi.waitFor(() => expect(shared.busy()).toBe(false));

  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  const cycle = shared.exclusively(true, () => held);
  await other.save({ ...buildMentee() });
  timers.pass(1_000);
  expect(other.sync.status().pending).toBe(1);
  goOn();
  await cycle;
  await vi.waitFor(() => expect(other.sync.status().pending).toBe(0));
  expect(one.sync.status().pending).toBe(0);
});
