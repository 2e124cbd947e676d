import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** What a browser is told, as far as an authenticator needs it. */
export interface Creation {
  challenge: string;
  rp: { id?: string };
}
export interface Request {
  challenge: string;
  rpId?: string;
}

/** An authenticator and its browser in software (WebAuthn Level 3): one ES256 key, no attestation. */
export interface SoftAuthenticator {
  id: string;
  create(options: Creation, origin: string): Record<string, unknown>;
  /** `counter` where it shall say another than the next. */
  get(options: Request, origin: string, counter?: number): Record<string, unknown>;
}

const USER_PRESENT = 0x01;
const KEY_INCLUDED = 0x40;

export function softAuthenticator(): SoftAuthenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const rawId = randomBytes(16);
  const id = rawId.toString('base64url');
  let count = 0;

  const head = (rpId: string, flags: number, counter: number): Buffer => {
    const counted = Buffer.alloc(5);
    counted[0] = flags;
    counted.writeUInt32BE(counter, 1);
    return join(sha256(Buffer.from(rpId)), counted);
  };
  const clientData = (type: string, challenge: string, origin: string): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const common = { id, rawId: id, type: 'public-key', clientExtensionResults: {} };

  return {
    id,
    create({ challenge, rp }, origin) {
      const key = coseKey(publicKey);
      const credential = join(Buffer.alloc(16), Buffer.from([0, rawId.length]), rawId, key);
      const authData = join(head(rp.id ?? '', USER_PRESENT | KEY_INCLUDED, count), credential);
      const attestation = cbor({ fmt: 'none', attStmt: {}, authData });
      return {
        ...common,
        response: {
          clientDataJSON: clientData('webauthn.create', challenge, origin).toString('base64url'),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal'],
        },
      };
    },
    get({ challenge, rpId = '' }, origin, counter = (count += 1)) {
      const data = clientData('webauthn.get', challenge, origin);
      const authData = head(rpId, USER_PRESENT, counter);
      const signature = sign('sha256', bytes(join(authData, sha256(data))), privateKey);
      return {
        ...common,
        response: {
          clientDataJSON: data.toString('base64url'),
          authenticatorData: authData.toString('base64url'),
          signature: signature.toString('base64url'),
        },
      };
    },
  };
}

const bytes = (buffer: Buffer): Uint8Array<ArrayBuffer> => Uint8Array.from(buffer);
const join = (...parts: Buffer[]): Buffer => Buffer.concat(parts.map(bytes));
const sha256 = (data: Buffer): Buffer => createHash('sha256').update(bytes(data)).digest();

/** RFC 9053, 7.1.1: an elliptic curve key for ES256. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const coordinate = (text: string) => Buffer.from(text, 'base64url');
  return cbor(
    new Map<number, number | Buffer>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, coordinate(x)],
      [-3, coordinate(y)],
    ]),
  );
}

type Cbor = number | string | Buffer | Map<number, Cbor> | { [name: string]: Cbor };

/** RFC 8949, as far as a key and an attestation need it. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? lead(1, -1 - value) : lead(0, value);
  if (typeof value === 'string') return join(lead(3, value.length), Buffer.from(value));
  if (Buffer.isBuffer(value)) return join(lead(2, value.length), value);
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return join(lead(5, entries.length), ...entries.flatMap(([k, v]) => [cbor(k), cbor(v)]));
}

function lead(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.from([(major << 5) | 25, length >> 8, length & 0xff]);
}
