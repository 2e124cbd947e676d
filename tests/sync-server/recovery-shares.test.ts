import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sweepRecovery } from '#server/accounts/recovery-shares.ts';
import { codeAt, stepOf } from '#server/accounts/totp.ts';
import { ask } from './bare-engine.ts';
import { ENGINES, PASSPHRASE, setUpAdmin, startGatewayOn, type Gateway } from './gateway.ts';

const SLOT = '0b0e7f0e-6e1d-4c9b-9a0c-1f6f0a8d9f11';
const SHARE = 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=';
const OTHER_SHARE = 'AAAAEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=';

let gateway: Gateway;
let secret: string;
/** The jar of one browser: session and device. */
let cookie: string;

const call = (method: string, path: string, body?: unknown, own = cookie) =>
  ask(method, `${gateway.address}${path}`, body, { cookie: own });
/** A code that was not used yet: time goes on by two steps. */
function code(): string {
  gateway.clock.now += 60_000;
  return codeAt(secret, stepOf(gateway.clock.now));
}
const problem = async (answer: ReturnType<typeof call>) => {
  const { status, body } = await answer;
  return `${status} ${String(body.problem)}`;
};
/** Signs in as one browser would that has these cookies; answers its jar afterwards. */
async function signIn(jar: string, token?: string): Promise<string> {
  const answer = await fetch(`${gateway.address}/db/_session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: jar },
    body: JSON.stringify({ name: 'admin', password: PASSPHRASE, ...(token ? { token } : {}) }),
  });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status}`);
  return taken(jar, answer.headers);
}

/** The cookies of a browser after an answer. */
function taken(jar: string, headers: Headers): string {
  const kept = new Map(
    jar
      .split('; ')
      .filter(Boolean)
      .map((one) => one.split('=') as [string, string]),
  );
  for (const line of headers.getSetCookie()) {
    const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
    kept.set(name, value);
  }
  return [...kept].map((pair) => pair.join('=')).join('; ');
}

async function prove(): Promise<void> {
  const { headers } = await call('POST', '/api/session/proof', { token: code() });
  cookie = taken(cookie, headers);
}

async function setUpFactor(): Promise<void> {
  secret = String((await call('POST', '/api/second-factor/begin', {})).body.secret);
  const step = stepOf(gateway.clock.now);
  await call('POST', '/api/second-factor/confirm', { code: codeAt(secret, step) });
}
const keep = (share = SHARE, own = cookie) =>
  call('POST', '/api/recovery', { slot: SLOT, share }, own);
const release = (own = cookie) => call('POST', '/api/recovery/release', {}, own);

describe.each(ENGINES)('the share of a recovery slot, with %s', (engine) => {
  /** What the log was told of shares. */
  let told: string[];

  beforeEach(async () => {
    gateway = await startGatewayOn(engine);
    told = [];
    const { audit } = gateway.house;
    const append = audit.append.bind(audit);
    vi.spyOn(audit, 'append').mockImplementation((entries) => {
      told.push(...entries.map(({ action }) => action).filter((one) => one.includes('share')));
      return append(entries);
    });
    await setUpAdmin(gateway);
    cookie = await signIn('');
  });
  afterEach(() => gateway.stop());

  it('is neither kept nor given where there is no second factor', async () => {
    expect((await call('GET', '/api/recovery')).body).toEqual({ possible: false, held: null });
    expect(await problem(keep())).toBe('403 recovery-needs-factor');
    expect(await problem(release())).toBe('403 recovery-needs-factor');
    expect(told).toEqual([]);
  });

  it('is given back after a sign-in with the second factor, also twice, and told each time', async () => {
    await setUpFactor();
    expect((await keep()).status).toBe(200);
    expect((await call('GET', '/api/recovery')).body).toEqual({ possible: true, held: SLOT });
    cookie = await signIn(cookie, code());
    const wanted = { slot: SLOT, share: SHARE };
    expect((await release()).body).toEqual(wanted);
    expect((await release()).body).toEqual(wanted);
    // After its use the device brings another one.
    await keep(OTHER_SHARE);
    expect((await release()).body).toEqual({ slot: SLOT, share: OTHER_SHARE });
    expect(told.filter((one) => one === 'recovery-share-made')).toHaveLength(2);
    expect(told.filter((one) => one === 'recovery-share-released')).toHaveLength(3);
  });

  it('is not given to a session that has not lately shown the second factor', async () => {
    await setUpFactor();
    await keep();
    // This session was opened by the passphrase alone.
    expect(await problem(release())).toBe('403 proof-needed');
    await prove();
    expect((await release()).status).toBe(200);
    gateway.clock.now += 11 * 60_000;
    expect(await problem(release())).toBe('403 proof-needed');
    expect(await problem(release(''))).toBe('401 session-expired');
  });

  it('is not given to another device of the same person', async () => {
    await setUpFactor();
    await keep();
    const elsewhere = await signIn('', code());
    expect(await problem(release(elsewhere))).toBe('404 recovery-none');
    expect((await call('GET', '/api/recovery', undefined, elsewhere)).body.held).toBeNull();
    // A session without its device, and with another one.
    const [session = ''] = elsewhere.split('; ');
    const device = cookie.split('; ').find((one) => one.includes('mappe_device')) ?? '';
    expect(device).not.toBe('');
    expect(await problem(release(session))).toBe('404 recovery-none');
    expect(await problem(release(`${session}; ${device}`))).toBe('404 recovery-none');
    // The session of the device itself, taken to where its other cookie is not.
    await prove();
    expect((await release()).status).toBe(200);
    const own = cookie.split('; ').filter((one) => one !== device);
    expect(await problem(release(own.join('; ')))).toBe('404 recovery-none');
    const other = elsewhere.split('; ').find((one) => one.includes('mappe_device')) ?? '';
    expect(await problem(release([...own, other].join('; ')))).toBe('404 recovery-none');
  });

  it('lies sealed where it is kept', async () => {
    await setUpFactor();
    await keep();
    const kept = JSON.stringify(await gateway.house.store.kept.list(''));
    expect(kept).toContain('recovery:');
    expect(kept).not.toContain(SHARE);
    const hex = Buffer.from(SHARE, 'base64').toString('hex');
    expect(Buffer.from(kept).toString('hex')).not.toContain(hex);
  });

  it('ends with the device that is signed out from elsewhere, not with a session alone', async () => {
    await setUpFactor();
    await keep();
    const phone = cookie;
    const laptop = await signIn('', code());
    // Another session on the same phone ends: the phone is still the person's.
    cookie = await signIn(phone, code());
    await call('POST', '/api/sessions/end-others', {});
    expect((await call('GET', '/api/recovery')).body.held).toBe(SLOT);
    const other = await signIn(laptop, code());
    await call('POST', '/api/sessions/end-others', {}, other);
    cookie = await signIn(phone, code());
    expect(await problem(release())).toBe('404 recovery-none');
    expect(told.at(-1)).toBe('recovery-share-ended');
  });

  it('ends when the device says so, and when the second factor goes', async () => {
    await setUpFactor();
    await keep();
    expect((await call('POST', '/api/recovery/end', {})).status).toBe(200);
    expect((await call('GET', '/api/recovery')).body.held).toBeNull();
    await keep();
    await call('DELETE', '/api/second-factor');
    await setUpFactor();
    expect((await call('GET', '/api/recovery')).body).toEqual({ possible: true, held: null });
    expect(told.filter((one) => one === 'recovery-share-ended')).toHaveLength(2);
  });

  it('stays when a new passphrase is set by a link: that is what it is for', async () => {
    await setUpFactor();
    await keep();
    const [admin] = await gateway.house.accounts.people();
    const user = await gateway.house.accounts.sessions.userOf(
      /mappe_session=([^;]*)/.exec(cookie)?.[1] ?? '',
    );
    if (!admin || !user) throw new Error('nobody');
    const { invitation } = await gateway.house.accounts.invite(admin.id, user);
    const token = invitation.path.split('#')[1];
    const next = { token, passphrase: PASSPHRASE, signIn: true };
    const accepted = await ask('POST', `${gateway.address}/api/invitations/accept`, next, {
      cookie,
    });
    // The link alone opens nothing: whoever has it shows the second factor as well.
    expect(accepted.headers.getSetCookie()).toEqual([]);
    cookie = await signIn(cookie, code());
    expect((await release()).status).toBe(200);
  });

  it('counts as none where the key is no more that it was sealed with', async () => {
    await setUpFactor();
    await keep();
    const { store } = gateway.house;
    const [kept] = await store.kept.list<{ sealed: string }>('recovery:');
    if (!kept) throw new Error('nothing kept');
    const spoilt = { ...kept.value, sealed: `AAAA${kept.value.sealed.slice(4)}` };
    await store.kept.update(kept.id, () => ({ value: spoilt, result: undefined }));
    expect((await call('GET', '/api/recovery')).body).toEqual({ possible: true, held: null });
    cookie = await signIn(cookie, code());
    expect(await problem(release())).toBe('404 recovery-none');
  });

  it('is swept away with a device that the server has forgotten, and no sooner', async () => {
    await setUpFactor();
    await keep();
    const { store } = gateway.house;
    await sweepRecovery(store);
    expect(await store.kept.list('recovery:')).toHaveLength(1);
    for (const { id } of await store.kept.list('device:')) await store.kept.remove(id);
    await sweepRecovery(store);
    expect(await store.kept.list('recovery:')).toEqual([]);
  });

  it('takes nothing but 32 bytes for one slot', async () => {
    await setUpFactor();
    for (const body of [{ slot: 'x', share: SHARE }, { slot: SLOT, share: 'AAAA' }, {}])
      expect((await call('POST', '/api/recovery', body)).status).toBe(400);
  });
});
