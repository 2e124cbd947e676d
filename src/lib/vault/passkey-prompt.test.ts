import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  askPasskey,
  createPasskey,
  forgetPasskey,
  passkeysOffered,
  type PasskeyBrowser,
} from './passkey-prompt.ts';

const TEXTS = { app: 'App', passkey: 'Diese Mappe' };
const BYTES = Uint8Array.from({ length: 32 }, (_, n) => n + 1);
const PLACE = { credential: new Uint8Array([7, 255, 254]), salt: new Uint8Array(32) };

/** Flags of an authenticator that has seen the person, and of one that only felt a touch. */
const [SEEN, TOUCHED] = [0x05, 0x01];

/** What a browser answers, and what it was asked. */
function browser(prf: unknown, later: unknown = prf, flags = SEEN) {
  const asked: { creation?: CredentialCreationOptions; request?: CredentialRequestOptions } = {};
  const answer = (extension: unknown) =>
    ({
      rawId: Uint8Array.from(PLACE.credential).buffer,
      getClientExtensionResults: () => ({ prf: extension }),
      response: { authenticatorData: Uint8Array.from({ length: 37 }, () => flags).buffer },
    }) as unknown as Credential;
  const own: PasskeyBrowser = {
    create(options) {
      if (options) asked.creation = options;
      return Promise.resolve(answer(prf));
    },
    get(options) {
      if (options) asked.request = options;
      return Promise.resolve(answer(later));
    },
  };
  return { own, asked };
}
const results = () => ({ enabled: true, results: { first: Uint8Array.from(BYTES).buffer } });
const signalled = vi.fn(() => Promise.resolve());

/** A browser's static part; `undefined` where it has no WebAuthn at all. */
function provide(more: Record<string, unknown> | undefined, hostname = 'mappe.example.org'): void {
  vi.stubGlobal('location', { hostname });
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal(
    'PublicKeyCredential',
    more && {
      isUserVerifyingPlatformAuthenticatorAvailable: () => Promise.resolve(true),
      getClientCapabilities: () => Promise.resolve({ 'extension:prf': true }),
      signalUnknownCredential: signalled,
      ...more,
    },
  );
}

describe('a passkey that opens the device', () => {
  beforeEach(() => provide({}));
  afterEach(() => {
    vi.unstubAllGlobals();
    signalled.mockClear();
  });

  it('is offered where browser and device can do it, and nowhere else', async () => {
    expect(await passkeysOffered()).toBe(true);
    provide({ getClientCapabilities: () => Promise.resolve({ 'extension:prf': false }) });
    expect(await passkeysOffered()).toBe(false);
    provide({ getClientCapabilities: undefined });
    expect(await passkeysOffered()).toBe(false);
    provide({ isUserVerifyingPlatformAuthenticatorAvailable: () => Promise.resolve(false) });
    expect(await passkeysOffered()).toBe(false);
    for (const address of ['192.0.2.7', '[2001:db8::7]']) {
      provide({}, address);
      expect(await passkeysOffered()).toBe(false);
    }
    provide(undefined);
    expect(await passkeysOffered()).toBe(false);
  });

  it('is made on this device, with its screen lock, and names nobody', async () => {
    const { own, asked } = browser(results());
    const made = await createPasskey(TEXTS, own);
    expect(made).toMatchObject({ ok: true, value: { material: BYTES } });
    expect(asked.creation?.publicKey).toMatchObject({
      rp: { id: 'mappe.example.org', name: 'App' },
      user: { name: 'Diese Mappe', displayName: 'Diese Mappe' },
      authenticatorSelection: {
        authenticatorAttachment: 'platform',
        residentKey: 'required',
        userVerification: 'required',
      },
    });
  });

  it('is asked once more where the bytes come with its use only', async () => {
    const { own, asked } = browser({ enabled: true }, results());
    expect(await createPasskey(TEXTS, own)).toMatchObject({ value: { material: BYTES } });
    const { publicKey } = asked.request ?? {};
    expect(publicKey?.allowCredentials).toMatchObject([{ transports: ['internal'] }]);
    expect(publicKey?.extensions?.prf).toEqual(asked.creation?.publicKey?.extensions?.prf);
  });

  it('of an authenticator without such bytes is told, and forgotten', async () => {
    for (const prf of [undefined, { enabled: false }]) {
      const made = await createPasskey(TEXTS, browser(prf).own);
      expect(made).toMatchObject({ problem: { code: 'passkey-unsupported' } });
    }
    const short = { enabled: true, results: { first: new ArrayBuffer(16) } };
    expect(await askPasskey(PLACE, browser(short).own)).toMatchObject({
      problem: { code: 'passkey-unsupported' },
    });
    expect(signalled).toHaveBeenCalledWith({ rpId: 'mappe.example.org', credentialId: 'B__-' });
  });

  it('always wants fingerprint, face or screen lock, and a fresh challenge', async () => {
    const { own, asked } = browser(results());
    expect(await askPasskey(PLACE, own)).toEqual({ ok: true, value: BYTES });
    const first = asked.request?.publicKey;
    expect(first).toMatchObject({ userVerification: 'required', rpId: 'mappe.example.org' });
    await askPasskey(PLACE, own);
    expect(asked.request?.publicKey?.challenge).not.toEqual(first?.challenge);
  });

  it('opens nothing where only somebody has touched the device', async () => {
    expect(await askPasskey(PLACE, browser(results(), results(), TOUCHED).own)).toMatchObject({
      problem: { code: 'passkey-cancelled' },
    });
  });

  it('leaves no second copy of the bytes in what the browser gave', async () => {
    const answer = results();
    await askPasskey(PLACE, browser(answer).own);
    expect(new Uint8Array(answer.results.first)).toEqual(new Uint8Array(32));
  });

  it('that was not confirmed is a problem, not an error', async () => {
    const cancelled = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    const own = { create: cancelled, get: cancelled };
    for (const answer of [await createPasskey(TEXTS, own), await askPasskey(PLACE, own)])
      expect(answer).toMatchObject({ problem: { code: 'passkey-cancelled' } });
  });

  it('is forgotten without a word where the browser cannot tell the authenticator', async () => {
    provide({ signalUnknownCredential: undefined });
    await expect(forgetPasskey(PLACE)).resolves.toBeUndefined();
  });
});
