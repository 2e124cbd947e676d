import { fail, ok, type Result } from '../domain/problem.ts';
import { passkeyProblem } from '../domain/passkey-problem.ts';
import type { Material } from './material-slot.ts';

/** Where the bytes of a passkey come from: which credential, asked with which salt. */
export interface PasskeyPlace {
  credential: Uint8Array<ArrayBuffer>;
  salt: Uint8Array<ArrayBuffer>;
}

/** What the authenticator's own list shows. It may be seen by others: no name, no login. */
export interface PasskeyTexts {
  app: string;
  passkey: string;
}

/** The browser's part, so that tests can have another. */
export type PasskeyBrowser = Pick<CredentialsContainer, 'create' | 'get'>;

/** As long as a person may take, in milliseconds. */
const TIMEOUT_MS = 60_000;
/** ES256, RS256: what the platforms' own authenticators know. */
const ALGORITHMS = [-7, -257];
const MATERIAL_BYTES = 32;
const FLAGS_AT = 32;
const USER_VERIFIED = 0x04;

/**
 * Whether this browser can open a device by fingerprint, face or screen lock (WebAuthn Level 3 with
 * the PRF extension). Browsers that do not tell which extensions they know are believed to.
 */
export async function passkeysOffered(): Promise<boolean> {
  if (!isSecureContext || typeof PublicKeyCredential === 'undefined' || isAddress()) return false;
  try {
    const platform = PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable();
    if (!(await platform)) return false;
    return (await PublicKeyCredential.getClientCapabilities())['extension:prf'] !== false;
  } catch {
    return false;
  }
}

/** A new credential and its bytes: `passkey-unsupported` where the authenticator gives none. */
export async function createPasskey(
  texts: PasskeyTexts,
  browser: PasskeyBrowser = navigator.credentials,
): Promise<Result<PasskeyPlace & { material: Material }>> {
  const salt = random(32);
  const made = await asked(() =>
    browser.create({
      publicKey: {
        challenge: random(32),
        rp: { id: location.hostname, name: texts.app },
        // Another for each, so that no passkey of the same device replaces this one.
        user: { id: random(16), name: texts.passkey, displayName: texts.passkey },
        pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: {
          authenticatorAttachment: 'platform',
          residentKey: 'required',
          userVerification: 'required',
        },
        attestation: 'none',
        timeout: TIMEOUT_MS,
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  );
  if (!made.ok) return made;
  const place = { credential: new Uint8Array(made.value.rawId), salt };
  const { prf } = made.value.getClientExtensionResults();
  const material = bytesOf(prf?.results?.first);
  if (material) return ok({ ...place, material });
  // Some make the bytes only when the credential is used.
  const later = prf?.enabled ? await askPasskey(place, browser) : fail('passkey-unsupported');
  if (later.ok) return ok({ ...place, material: later.value });
  await forgetPasskey(place);
  return later;
}

/** Asks for the bytes. The answer is judged by what it opens, so the challenge is of no account. */
export async function askPasskey(
  { credential, salt }: PasskeyPlace,
  browser: PasskeyBrowser = navigator.credentials,
): Promise<Result<Material>> {
  const used = await asked(() =>
    browser.get({
      publicKey: {
        challenge: random(32),
        rpId: location.hostname,
        allowCredentials: [{ type: 'public-key', id: credential, transports: ['internal'] }],
        userVerification: 'required',
        timeout: TIMEOUT_MS,
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  );
  if (!used.ok) return used;
  // Not every browser looks at what the authenticator says of it.
  if (!isVerified(used.value)) return fail('passkey-cancelled');
  const material = bytesOf(used.value.getClientExtensionResults().prf?.results?.first);
  return material ? ok(material) : fail('passkey-unsupported');
}

/** Tells the authenticator that its credential opens nothing any more, where the browser can. */
export async function forgetPasskey({ credential }: PasskeyPlace): Promise<void> {
  const credentialId = btoa(String.fromCharCode(...credential))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  try {
    await PublicKeyCredential.signalUnknownCredential({ rpId: location.hostname, credentialId });
  } catch {
    // An entry that opens nothing stays in the authenticator's list.
  }
}

async function asked(call: () => Promise<Credential | null>): Promise<Result<PublicKeyCredential>> {
  try {
    const credential = await call();
    return credential ? ok(credential as PublicKeyCredential) : fail('passkey-cancelled');
  } catch (error) {
    return { ok: false, problem: passkeyProblem(error) };
  }
}

/** Whether the authenticator has seen the person: flag UV of its data (WebAuthn Level 3, 6.1). */
function isVerified({ response }: PublicKeyCredential): boolean {
  const { authenticatorData } = response as AuthenticatorAssertionResponse;
  return ((new Uint8Array(authenticatorData)[FLAGS_AT] ?? 0) & USER_VERIFIED) !== 0;
}

/** Zeroes the browser's copy as far as it can be reached. */
function bytesOf(source: BufferSource | undefined): Material | null {
  if (!source) return null;
  const view = ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
  const bytes = Uint8Array.from(view);
  view.fill(0);
  return bytes.length === MATERIAL_BYTES ? bytes : null;
}

/** A passkey belongs to a domain: at an IP address there are none. */
const isAddress = (): boolean => /^[\d.]+$|:/.test(location.hostname);

const random = (bytes: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(bytes));
