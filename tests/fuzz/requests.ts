import { pick, type Random } from '#tests/bench/world/random.ts';
import { bendBytes, createBodies } from './bodies.ts';
import { createFileRequests } from './files.ts';
import type { FuzzRequest } from './request.ts';
import { chance, createPools, oddText, upTo } from './values.ts';
import type { FuzzWorld } from './world.ts';

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'PATCH', 'OPTIONS', 'COPY'];

/** Endpoints with the methods that mean something there. */
const ENDPOINTS: readonly [string, readonly string[]][] = [
  ['', ['GET', 'POST']],
  ['_changes', ['GET', 'POST']],
  ['_all_docs', ['GET', 'POST']],
  ['_bulk_docs', ['POST']],
  ['_bulk_get', ['POST']],
  ['_revs_diff', ['POST']],
  ['_missing_revs', ['POST']],
  ['_ensure_full_commit', ['POST']],
  ['_local', ['GET', 'PUT', 'DELETE']],
  ['document', ['GET', 'PUT', 'DELETE']],
  ['attachment', ['GET', 'PUT', 'DELETE']],
];
const REFUSED = [
  '_design/a/_view/b',
  '_find',
  '_index',
  '_purge',
  '_compact',
  '_security',
  '_revs_limit',
  '_local_docs',
  '_design_docs',
  '_shards',
  '_all_docs/queries',
  '_view_cleanup',
];
const API = [
  'me',
  'devices',
  'losses',
  'device/orders',
  'device/purged',
  'device/place',
  'state',
  'purged',
  'parked',
  'people',
  'projects',
  'cases',
  'exports',
  'calendar',
  'erasures',
  'erased',
  'retention',
  'capacity',
  'history',
  'setup',
  'files',
  'invitations',
];
/** What stands behind a name, or a name and an id. */
const AFTER_ID = [
  ...['', '/accept', '/discard', '/invitation', '/devices', '/disclosure'],
  ...['/disclosure/created', '/lost', '/found', '/noticed', '/sign-out'],
];
/** Beside the API: an address that calendars ask. */
const CALENDAR = '/kalender/';
const SERVER = [
  '',
  '_all_dbs',
  '_replicate',
  '_uuids',
  '_up',
  '_node/_local',
  '_users',
  '_session',
];

/** Share of the requests that are about files. */
const FILES = 0.08;

/** Requests of a mentor who means harm: endpoints × methods × queries × headers × bodies. */
export function createRequests(random: Random, world: FuzzWorld): () => FuzzRequest {
  const pools = createPools(random, world);
  const bodies = createBodies(random, pools);
  const nextFile = createFileRequests(random, world, pools);
  const encode = (text: string): string => {
    const escaped = encodeURIComponent(text.toWellFormed());
    return chance(random, 0.1) ? escaped.replaceAll('%', '%25') : escaped;
  };

  function query(): string {
    const boolean = () => pick(random, ['true', 'false', 'x']);
    const json = () => JSON.stringify(pick(random, [pools.id(), null, 1, { a: 1 }]));
    const makers: [string, () => string][] = [
      ['since', () => pick(random, ['0', 'now', `${upTo(random, 90)}-abcd`, oddText(random)])],
      ['limit', () => pick(random, ['0', '1', '50', '-1', '99999999999', oddText(random)])],
      ['feed', () => pick(random, ['normal', 'longpoll', 'continuous', 'eventsource', 'x'])],
      ['timeout', () => String(upTo(random, 60))],
      ['heartbeat', () => pick(random, ['true', '1', '100', '99999999999'])],
      ['filter', () => pick(random, ['_doc_ids', '_design', '_selector', '_view', 'a/b'])],
      ['doc_ids', () => JSON.stringify([pools.id(), pools.id()])],
      ['keys', () => JSON.stringify([pools.id(), pools.id()])],
      ['rev', () => pools.rev()],
      ['open_revs', () => pick(random, ['all', JSON.stringify([pools.rev(), pools.rev()])])],
      ['atts_since', () => JSON.stringify([pools.rev()])],
      ['style', () => 'all_docs'],
      ['offset', () => String(upTo(random, 9))],
      ['skip', () => String(upTo(random, 9))],
      ...['key', 'startkey', 'endkey', 'start_key', 'end_key'].map(
        (name): [string, () => string] => [name, json],
      ),
      ...['include_docs', 'descending', 'conflicts', 'attachments', 'revs', 'latest', 'meta'].map(
        (name): [string, () => string] => [name, boolean],
      ),
      ...['revs_info', 'update_seq', 'new_edits', 'inclusive_end', 'local_seq'].map(
        (name): [string, () => string] => [name, boolean],
      ),
    ];
    const chosen = Array.from({ length: upTo(random, 4) }, () => {
      const [name, value] = pick(random, makers);
      return `${name}=${encode(chance(random, 0.1) ? oddText(random) : value())}`;
    });
    return chosen.length > 0 ? `?${chosen.join('&')}` : '';
  }

  function database(): string {
    const { own, foreign } = world.databases;
    const roll = random();
    if (roll < 0.75) return own;
    if (roll < 0.82) return 'programme';
    if (roll < 0.9) return foreign;
    const odd = ['accounts', 'audit', 'mappe_accounts', 'parking', 'installation', '_users'];
    return encode(
      pick(random, [...odd, `${own}/../${foreign}`, own.toUpperCase(), oddText(random)]),
    );
  }

  function below(endpoint: string): string {
    if (endpoint === 'document') return encode(pools.id());
    if (endpoint === 'attachment') return `${encode(pools.id())}/${encode(oddText(random))}`;
    if (endpoint === '_local') return `_local/${encode(oddText(random))}`;
    return endpoint;
  }

  function target(): { method: string; path: string; endpoint: string } {
    const roll = random();
    const odd = (methods: readonly string[]) =>
      pick(random, chance(random, 0.85) ? methods : METHODS);
    if (roll < 0.75) {
      const [endpoint, methods] = pick(random, ENDPOINTS);
      const path = `/db/${database()}/${below(endpoint)}`;
      return { endpoint, method: odd(methods), path };
    }
    if (roll < 0.82) {
      const path = `/db/${database()}/${pick(random, REFUSED)}`;
      return { endpoint: '_find', method: pick(random, METHODS), path };
    }
    if (roll < 0.87) {
      const name = pick(random, SERVER);
      return { endpoint: name, method: odd(['GET', 'POST', 'DELETE']), path: `/db/${name}` };
    }
    if (roll < 0.98) return api(odd(['GET', 'POST', 'PUT']));
    const beside = chance(random, 0.3) ? CALENDAR : '/';
    return { endpoint: 'x', method: pick(random, METHODS), path: beside + encode(oddText(random)) };
  }

  function api(method: string): { method: string; path: string; endpoint: string } {
    const name = pick(random, API);
    const more = chance(random, 0.5) ? `/${encode(pools.id())}${pick(random, AFTER_ID)}` : '';
    const path = name === 'invitations' ? `/${pick(random, ['check', 'accept'])}` : more;
    return { endpoint: path.slice(1) || name, method, path: `/api/${name}${path}` };
  }

  function headers(): Record<string, string> {
    const all: [string, string][] = [
      ['accept', pick(random, ['multipart/mixed', 'multipart/related', '*/*', 'x'])],
      ['if-none-match', `"${pools.rev()}"`],
      ['if-match', pools.rev()],
      ['range', pick(random, ['bytes=0-1', 'bytes=-9999999', 'bytes=9-1', 'x'])],
      ['origin', pick(random, ['null', 'https://evil.example'])],
      ['last-event-id', oddText(random)],
      ['accept-encoding', pick(random, ['gzip', 'br', 'identity;q=0'])],
      ['upload-length', String(upTo(random, 9))],
      ['upload-sha256', 'a'.repeat(64)],
      ['x-http-method-override', 'DELETE'],
      ['x-forwarded-for', '192.0.2.1'],
      ['x-odd', 'y'.repeat(upTo(random, 9000))],
    ];
    const chosen = Array.from({ length: upTo(random, 2) }, () => pick(random, all));
    const clean = ([name, value]: [string, string]) =>
      [name, value.replace(/[^\x20-\x7e]/g, '')] as const;
    return Object.fromEntries(chosen.map(clean));
  }

  return () => {
    if (chance(random, FILES)) return nextFile();
    const { method, path, endpoint } = target();
    const carries = ['POST', 'PUT', 'PATCH'].includes(method) || chance(random, 0.03);
    const body = carries ? bodies.for(endpoint) : null;
    // Signing out would end the attack.
    const safe = endpoint !== '_session';
    const cookie = safe && chance(random, 0.97) ? 'own' : pick(random, ['none', 'odd'] as const);
    return {
      method,
      path: path + query(),
      headers: { ...headers(), ...body?.headers },
      body: body?.bytes ?? null,
      cookie,
    };
  };
}

/** A recorded exchange with one thing changed. */
export function bendExchange(random: Random, recorded: FuzzRequest): FuzzRequest {
  const roll = random();
  if (roll < 0.3 && recorded.body)
    return { ...recorded, body: bendBytes(() => random() * 0.11, recorded.body) };
  if (roll < 0.5) return { ...recorded, method: pick(random, METHODS) };
  const at = upTo(random, recorded.path.length - 1);
  const part = encodeURIComponent(oddText(random).toWellFormed());
  if (roll < 0.8)
    return {
      ...recorded,
      path: recorded.path.slice(0, Math.max(1, at)) + part + recorded.path.slice(at + 1),
    };
  return recorded;
}
