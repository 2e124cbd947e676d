import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildMentee } from '#tests/factories/mentee.ts';
import { startEngine, type EngineProcess } from './engine-process.ts';
import { startProxy, type FaultProxy } from './fault-proxy.ts';
import { manualTimers } from './manual-timers.ts';
import { makeDevice, type TestDevice } from './test-device.ts';

let folder: string;
let engine: EngineProcess;
let proxy: FaultProxy;
let database = '';
let tests = 0;
let timers: ReturnType<typeof manualTimers>;
const devices: TestDevice[] = [];

async function started(): Promise<TestDevice> {
  const made = await makeDevice({ server: proxy.address, database, timers });
  devices.push(made);
  made.sync.start();
  await vi.waitFor(() => expect(made.sync.status()).toMatchObject({ everComplete: true }));
  return made;
}

const requests = (part: string) => proxy.log.filter((line) => line.includes(part)).length;

/** Phases that begin from now on; a cycle says at once that it pulls. */
function phasesOf(device: TestDevice): string[] {
  const phases: string[] = [];
  device.sync.subscribe(({ phase }) => phase !== 'idle' && phases.push(phase));
  return phases;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mappe-triggers-'));
  engine = await startEngine(folder);
});
afterAll(async () => {
  await engine.stop();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  database = `project-${(tests += 1)}`;
  timers = manualTimers();
  proxy = await startProxy(engine.address);
  await fetch(`${engine.address}/${database}`, { method: 'PUT' });
});
afterEach(async () => {
  for (const one of devices.splice(0)) await one.close();
  await proxy.close();
});

describe('sync by itself', () => {
  it('sends a saved entry a moment later', async () => {
    const phone = await started();
    await phone.save({ ...buildMentee() });
    timers.pass(999);
    expect(requests('_bulk_docs')).toBe(0);
    timers.pass(1);
    await vi.waitFor(() => expect(phone.sync.status().pending).toBe(0));
  });

  it('shows a colleague’s entry while someone is looking, without a timer', async () => {
    const [phone, office] = [await started(), await started()];
    await vi.waitFor(() => expect(requests('longpoll')).toBe(2));
    const mentee = buildMentee({ familyName: 'Neu' });
    await phone.save({ ...mentee });
    timers.pass(1_000);
    await vi.waitFor(() => expect(office.documents.get(mentee._id)?.familyName).toBe('Neu'));
  });

  it('does not listen while no one is looking, and does on return', async () => {
    const phone = await makeDevice({ server: proxy.address, database, timers });
    devices.push(phone);
    phone.world.visible = false;
    phone.sync.start();
    await vi.waitFor(() => expect(phone.sync.status().everComplete).toBe(true));
    expect(requests('longpoll')).toBe(0);
    phone.world.visible = true;
    phone.comeBack();
    await vi.waitFor(() => expect(requests('longpoll')).toBe(1));
  });

  it('sends what was written offline as soon as the network is back', async () => {
    const phone = await started();
    phone.world.online = false;
    await phone.save({ ...buildMentee() });
    timers.pass(120_000);
    expect(phone.sync.status().pending).toBe(1);
    phone.world.online = true;
    phone.comeBack();
    await vi.waitFor(() => expect(phone.sync.status().pending).toBe(0));
  });

  it('pauses after a 401, keeps everything, and goes on when asked', async () => {
    const phone = await started();
    proxy.fault = () => ({ status: 401, body: { error: 'unauthorized' } });
    await phone.save({ ...buildMentee() });
    timers.pass(1_000);
    await vi.waitFor(() =>
      expect(phone.sync.status().problem).toMatchObject({ code: 'session-expired' }),
    );
    const begun = phasesOf(phone);
    timers.pass(600_000);
    phone.comeBack();
    expect(begun).toEqual([]);
    expect(phone.sync.status().pending).toBe(1);
    proxy.fault = () => 'pass';
    expect(await phone.sync.cycle()).toMatchObject({ problem: null, pending: 0 });
  });

  it('leaves a busy server alone for as long as it asked', async () => {
    const phone = await started();
    proxy.fault = () => ({
      status: 429,
      body: { error: 'busy', problem: 'server-busy' },
      headers: { 'retry-after': '180' },
    });
    await phone.save({ ...buildMentee() });
    timers.pass(1_000);
    await vi.waitFor(() => expect(phone.sync.status().problem?.code).toBe('server-busy'));
    proxy.fault = () => 'pass';
    const begun = phasesOf(phone);
    timers.pass(179_000);
    phone.comeBack();
    expect(begun).toEqual([]);
    timers.pass(1_000);
    await vi.waitFor(() => expect(phone.sync.status().pending).toBe(0));
  });

  it('ends the pause of a busy server with an exchange that was asked for', async () => {
    const phone = await started();
    proxy.fault = () => ({
      status: 429,
      body: { error: 'busy', problem: 'server-busy' },
      headers: { 'retry-after': '180' },
    });
    expect((await phone.sync.cycle()).problem?.code).toBe('server-busy');
    proxy.fault = () => 'pass';
    expect(await phone.sync.cycle()).toMatchObject({ problem: null });
    await phone.save({ ...buildMentee() });
    timers.pass(1_000);
    await vi.waitFor(() => expect(phone.sync.status().pending).toBe(0));
  });

  it('notices that a listening connection is dead, and listens anew', async () => {
    await started();
    await vi.waitFor(() => expect(requests('longpoll')).toBe(1));
    proxy.fault = (path) => (path.includes('longpoll') ? 'stall' : 'pass');
    const again = (times: number) =>
      vi.waitFor(() => {
        timers.pass(4_000);
        expect(requests('longpoll')).toBe(times);
      });
    // The one that is open now ends with its time; the next one is never answered.
    timers.pass(65_000);
    await again(2);
    proxy.fault = () => 'pass';
    timers.pass(65_000);
    await again(3);
  });

  it('hears while it listens that the session has ended, and asks no more', async () => {
    const phone = await started();
    await vi.waitFor(() => expect(requests('longpoll')).toBe(1));
    proxy.fault = () => ({ status: 401, body: { error: 'unauthorized' } });
    timers.pass(65_000);
    await vi.waitFor(() => {
      timers.pass(4_000);
      expect(phone.sync.status().problem).toMatchObject({ code: 'session-expired' });
    });
    proxy.log.length = 0;
    timers.pass(600_000);
    phone.comeBack();
    expect(proxy.log).toEqual([]);
  });

  it('tries a server that fails again and again less and less often', async () => {
    const phone = await started();
    proxy.fault = () => ({ status: 500, body: { error: 'internal' } });
    expect((await phone.sync.cycle()).problem).toMatchObject({ code: 'server-error' });
    const begun = phasesOf(phone);
    for (let minutes = 0; minutes < 10; minutes += 1) {
      timers.pass(60_000);
      await vi.waitFor(() => expect(phone.sync.status().phase).toBe('idle'));
    }
    expect(begun.length).toBeLessThan(25);
    proxy.fault = () => 'pass';
    expect(await phone.sync.cycle()).toMatchObject({ problem: null });
  });

  it('is silent after it was stopped', async () => {
    const phone = await started();
    phone.sync.stop();
    proxy.log.length = 0;
    await phone.save({ ...buildMentee() });
    timers.pass(600_000);
    phone.comeBack();
    expect(proxy.log).toEqual([]);
  });

  it('leaves no timer behind when it is stopped while it listens', async () => {
    const phone = await started();
    await vi.waitFor(() => expect(requests('longpoll')).toBeGreaterThan(0));
    phone.sync.stop();
    // What ends by being stopped must have heard of it.
    await new Promise((resolve) => setImmediate(resolve));
    await vi.waitFor(() => expect(timers.waiting()).toBe(0));
    await new Promise((resolve) => setImmediate(resolve));
    expect(timers.waiting()).toBe(0);
  });
});
