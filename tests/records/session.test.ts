import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Session } from '#lib/records/session.svelte.ts';
import { createDevice, type Profile } from '#lib/store/device.ts';
import { openDocuments } from '#lib/store/open.ts';
import { memoryStorage } from '#tests/doubles/memory-storage.ts';
import { memoryText } from '#tests/doubles/memory-text.ts';
import { TEST_MENTOR, TEST_PROJECT } from '#tests/factories/envelope.ts';
import { stubBrowser } from './browser-globals.ts';

// Deriving keys takes its time on a busy machine (milliseconds).
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const PASSPHRASE = 'neun Weiden an der Mulde';
const PROFILE: Profile = {
  user: { id: TEST_MENTOR, name: 'Anna Beispiel', login: 'anna', role: 'MENTOR' },
  project: { id: TEST_PROJECT, name: 'Vogtland', db: 'project-vogtland' },
  programmeDb: 'programme',
  epoch: '1',
};

/** What the server says about the same person. */
const ME = {
  ...PROFILE,
  project: { ...PROFILE.project, slug: 'vogtland' },
  serverTime: '2026-11-23T08:00:00.000Z',
};
const STATE = { epoch: '1', serverTime: ME.serverTime, schemaVersion: 1, cases: null, parked: 0 };

let browser: ReturnType<typeof stubBrowser>;
let storage: ReturnType<typeof memoryStorage>;
let indexedDB: IDBFactory;
/** The second place for the key slots. */
let elsewhere: ReturnType<typeof memoryText>;
const sessions: Session[] = [];

const makeDevice = () =>
  createDevice({
    storage,
    now: () => Date.now(),
    targetMs: 0,
    open: (name, seal, onGone) =>
      openDocuments({ name, seal, mirror: storage, onGone, indexedDB, IDBKeyRange }),
    deleteAll: () => Promise.resolve(),
    keepsake: elsewhere,
    persist: () => Promise.resolve(),
  });

/** The app after a start of the browser. */
function started(): Session {
  const session = new Session(makeDevice());
  session.start();
  sessions.push(session);
  return session;
}

async function unlocked(): Promise<Session> {
  const session = started();
  expect(await session.unlock(PASSPHRASE)).toEqual({ ok: true, value: undefined });
  return session;
}

beforeEach(async () => {
  browser = stubBrowser();
  elsewhere = memoryText();
  storage = memoryStorage();
  indexedDB = new IDBFactory();
  const device = makeDevice();
  await device.create(PASSPHRASE, PROFILE);
  await device.lock();
});
afterEach(async () => {
  for (const session of sessions.splice(0)) await session.lock();
  vi.unstubAllGlobals();
});

describe('a session', () => {
  it('asks for sign-in on a new device and for the passphrase on a known one', () => {
    expect(started().state).toBe('locked');
    storage.removeItem('mappe.device');
    expect(started().state).toBe('signed-out');
  });

  it('asks for the passphrase where the browser dropped the key slot, and kept its copy', async () => {
    const [slot, profile] = ['mappe.device', 'mappe.profile'].map((name) => [
      name,
      storage.getItem(name),
    ]);
    elsewhere.kept.text = JSON.stringify([slot, profile]);
    for (const key of storage.keys()) storage.removeItem(key);
    const session = started();
    await vi.waitFor(() => expect(session.state).toBe('locked'));
    expect((await session.unlock(PASSPHRASE)).ok).toBe(true);
  });

  it('opens with the passphrase, without a network', async () => {
    const session = await unlocked();
    expect(session.state).toBe('open');
    expect(session.user).toMatchObject({ name: 'Anna Beispiel', role: 'MENTOR' });
    expect(session.project).toMatchObject({ name: 'Vogtland' });
    expect(session.caseload?.mentees.all).toEqual([]);
    expect(session.sync?.online).toBe(false);
  });

  it('stays locked after a wrong passphrase and says how many tries are left', async () => {
    const session = started();
    expect(await session.unlock('ganz sicher falsch')).toMatchObject({
      problem: { code: 'passphrase-wrong' },
    });
    expect(session).toMatchObject({ state: 'locked', triesLeft: 4, caseload: null, user: null });
  });

  it('can be tried again after a failure that nobody foresaw', async () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const session = started();
    const full = vi.spyOn(storage, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await session.unlock(PASSPHRASE)).toMatchObject({ problem: { code: 'unexpected' } });
    expect(session.state).toBe('locked');
    expect(reported).toHaveBeenCalledOnce();
    full.mockRestore();
    expect((await session.unlock(PASSPHRASE)).ok).toBe(true);
  });

  it('keeps records and what was being typed over lock and unlock', async () => {
    const first = await unlocked();
    const made = await first.caseload?.create('mentee', {
      familyName: 'Haddad',
      mentorIds: [TEST_MENTOR],
      status: 'ACTIVE',
    });
    expect(made?.ok).toBe(true);
    first.drafts?.save('contact/new', { note: 'halb fer' });
    await first.lock();

    const second = await unlocked();
    expect(second.caseload?.mentees.all).toMatchObject([{ familyName: 'Haddad' }]);
    expect(second.sync?.pending).toMatchObject([{ type: 'mentee', title: 'Haddad' }]);
    expect(second.drafts?.load('contact/new')).toEqual({ note: 'halb fer' });
    expect(second.drafts?.list()).toMatchObject([{ key: 'contact/new' }]);
    await second.drafts?.drop('contact/new');
    expect(second.drafts?.load('contact/new')).toBeNull();
  });

  it('drops everything opened when it locks', async () => {
    const session = await unlocked();
    const { caseload } = session;
    await session.lock();
    expect(session).toMatchObject({
      state: 'locked',
      caseload: null,
      sync: null,
      drafts: null,
      user: null,
      project: null,
    });
    expect(
      await caseload?.create('mentee', { familyName: 'X', mentorIds: [], status: 'ACTIVE' }),
    ).toMatchObject({ problem: [{ code: 'storage-unavailable' }] });
  });

  it('locks together with the other tabs', async () => {
    const [here, there] = [await unlocked(), await unlocked()];
    await here.lock();
    await vi.waitFor(() => expect(there.state).toBe('locked'));
  });

  it('keeps a draft when the page is hidden', async () => {
    const session = await unlocked();
    session.drafts?.save('x', 1);
    expect(session.drafts?.savedAt('x')).toBeNull();
    browser.fire('pagehide');
    await vi.waitFor(() => expect(session.drafts?.savedAt('x')).not.toBeNull());
  });

  it('calls a draft kept only while nothing newer waits', async () => {
    const session = await unlocked();
    session.drafts?.save('x', 'half');
    expect(session.drafts?.isKept('x')).toBe(false);
    await session.drafts?.flush();
    expect(session.drafts?.isKept('x')).toBe(true);
    session.drafts?.save('x', 'half a sentence');
    expect(session.drafts?.isKept('x')).toBe(false);
    await session.drafts?.flush();
    expect(session.drafts?.isKept('x')).toBe(true);
  });

  it('remembers its settings, within bounds', async () => {
    const first = await unlocked();
    await first.saveSettings({ idleMinutes: 15, backgroundSeconds: 120 });
    await first.lock();
    expect((await unlocked()).settings).toEqual({ idleMinutes: 15, backgroundSeconds: 120 });
  });

  it('does not leave the device while entries are only here, unless told to', async () => {
    const session = await unlocked();
    await session.caseload?.create('mentee', {
      familyName: 'Haddad',
      mentorIds: [TEST_MENTOR],
      status: 'ACTIVE',
    });
    expect(await session.signOut()).toMatchObject({
      problem: { code: 'not-permitted', values: { pending: 1 } },
    });
    expect(session.state).toBe('open');
    expect((await session.signOut({ force: true })).ok).toBe(true);
    expect(session.state).toBe('signed-out');
    expect(storage.keys()).toEqual([]);
  });

  it('locks in time although the database takes nothing, and keeps what was typed beside it', async () => {
    const session = await unlocked();
    session.drafts?.save('contact/new', { note: 'halb fer' });
    const { drafts } = session;
    if (!drafts) throw new Error('not open');
    vi.spyOn(drafts, 'flush').mockReturnValue(new Promise(() => undefined));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const locked = session.lock();
    await vi.advanceTimersByTimeAsync(5_000);
    vi.useRealTimers();
    await locked;
    expect(session.state).toBe('locked');
    const again = await unlocked();
    expect(again.drafts?.load('contact/new')).toEqual({ note: 'halb fer' });
  });

  it('tells what came back where the browser dropped the database', async () => {
    const first = await unlocked();
    await first.caseload?.create('mentee', {
      familyName: 'Haddad',
      mentorIds: [TEST_MENTOR],
      status: 'ACTIVE',
    });
    await first.lock();
    indexedDB = new IDBFactory();
    const second = await unlocked();
    expect(second.sync?.damage).toMatchObject({ code: 'storage-lost', values: { restored: 1 } });
    expect(second.sync?.pending).toMatchObject([{ type: 'mentee', title: 'Haddad' }]);
  });

  it('leaves the screen true where the device cannot be deleted', async () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const device = makeDevice();
    vi.spyOn(device, 'destroy').mockRejectedValue(new Error('stuck'));
    const session = new Session(device);
    session.start();
    sessions.push(session);
    await session.unlock(PASSPHRASE);
    expect(await session.signOut()).toMatchObject({ problem: { code: 'storage-unavailable' } });
    expect(session).toMatchObject({ state: 'locked', caseload: null });
    expect(reported).toHaveBeenCalledOnce();
  });

  it('lies sealed beside another person’s, and comes back with its own login', async () => {
    const session = await unlocked();
    await session.caseload?.create('mentee', {
      familyName: 'Haddad',
      mentorIds: [TEST_MENTOR],
      status: 'ACTIVE',
    });
    expect((await session.setAside()).ok).toBe(true);
    expect([session.state, session.asides, session.caseload]).toEqual(['signed-out', 1, null]);
    // Without a network: the device itself knows the person.
    expect(await session.signIn('anna', 'ganz sicher falsch')).toMatchObject({ ok: false });
    expect((await session.signIn('anna', PASSPHRASE)).ok).toBe(true);
    expect([session.state, session.asides]).toEqual(['open', 0]);
    expect(session.sync?.pending).toMatchObject([{ title: 'Haddad' }]);
  });

  it('ends a session at the server that is another person’s, and exchanges nothing in it', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (input: string | Request, init?: RequestInit) => {
      const url = input instanceof Request ? input.url : input;
      const method = init?.method ?? 'GET';
      asked.push(`${method} ${url.replace('http://localhost', '')}`);
      const other = { ...ME, user: { ...ME.user, id: 'OTHER' } };
      if (method === 'DELETE') return Promise.resolve(Response.json({ ok: true }));
      if (url.endsWith('/api/me')) return Promise.resolve(Response.json(other));
      return Promise.resolve(Response.json({ error: 'unauthorized' }, { status: 401 }));
    });
    vi.stubGlobal('navigator', { onLine: true, locks: navigator.locks });
    const session = await unlocked();
    await vi.waitFor(() =>
      expect(session.sync?.status.problem).toMatchObject({ code: 'session-expired' }),
    );
    const end = asked.findIndex((line) => line.startsWith('DELETE'));
    expect(end).toBeGreaterThanOrEqual(0);
    expect(asked.slice(0, end).every((line) => line.includes('/api/me'))).toBe(true);
  });

  it('says why a first sign-in is not possible, and sets nothing up', async () => {
    for (const key of storage.keys()) storage.removeItem(key);
    const session = started();
    expect(await session.signIn('anna', PASSPHRASE)).toMatchObject({
      problem: { code: 'offline' },
    });
    expect(session.state).toBe('signed-out');
    expect(storage.keys()).toEqual([]);
  });

  it('does not set a device up again that another tab has set up', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json(PROFILE)));
    const slot = storage.getItem('mappe.device') ?? '';
    storage.removeItem('mappe.device');
    const session = started();
    storage.setItem('mappe.device', slot);
    expect(await session.signIn('anna', PASSPHRASE)).toMatchObject({
      problem: { code: 'not-permitted' },
    });
    expect(session.state).toBe('locked');
    expect(storage.getItem('mappe.device')).toBe(slot);
  });

  it('exchanges nothing after the lock, however late the server answers', async () => {
    let answer: (response: Response) => void = () => undefined;
    const asked = vi.fn(() => new Promise<Response>((resolve) => (answer = resolve)));
    vi.stubGlobal('fetch', asked);
    vi.stubGlobal('navigator', { onLine: true, locks: navigator.locks });
    const session = await unlocked();
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    await session.lock();
    answer(Response.json({}));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('exchanges although a changed profile cannot be kept', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (input: string | Request) => {
      const url = input instanceof Request ? input.url : input;
      asked.push(url);
      const renamed = { ...ME, user: { ...ME.user, name: 'Anna Anders' } };
      const state = { ...STATE, serverTime: new Date().toISOString() };
      return Promise.resolve(Response.json(url.endsWith('/api/state') ? state : renamed));
    });
    vi.stubGlobal('navigator', { onLine: true, locks: navigator.locks });
    await unlocked();
    vi.spyOn(storage, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await vi.waitFor(() => expect(asked.some((url) => url.includes('_changes'))).toBe(true));
  });
});
