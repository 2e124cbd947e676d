import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { fail, type Outcome } from './config-outcome.ts';
import type { CouchConnection } from './engine/couchdb/client.ts';
import { messages } from './messages.de.ts';
import { isPrivateWay } from './private-way.ts';

export interface Config {
  data: string;
  port: number;
  host: string;
  /** Origin without a slash at the end; null stands for localhost and the port. */
  address: string | null;
  tls: { cert: string; key: string } | null;
  trustProxy: boolean;
  static: string;
  /** Days after its end that a case stays on its mentors' phones. */
  closedCaseDays?: number;
  /** Days without use after which a session ends. */
  sessionIdleDays?: number;
  /** Days after signing in that a session ends, however much it is used. */
  sessionDays?: number;
  /** Where documents and accounts live instead of the data folder. */
  couchdb?: CouchConnection;
}

/** One setting: its flag without dashes, its variable, its value where neither is given. */
const SETTINGS = {
  data: ['data', 'MAPPE_DATA', 'data/mappe'],
  port: ['port', 'MAPPE_PORT', '8080'],
  host: ['host', 'MAPPE_HOST', 'localhost'],
  address: ['address', 'MAPPE_ADDRESS', undefined],
  tlsCert: ['tls-cert', 'MAPPE_TLS_CERT', undefined],
  tlsKey: ['tls-key', 'MAPPE_TLS_KEY', undefined],
  static: ['static', 'MAPPE_STATIC', 'build'],
  closedCaseDays: ['closed-case-days', 'MAPPE_CLOSED_CASE_DAYS', undefined],
  sessionIdleDays: ['session-idle-days', 'MAPPE_SESSION_IDLE_DAYS', undefined],
  sessionDays: ['session-days', 'MAPPE_SESSION_DAYS', undefined],
  engine: ['engine', 'MAPPE_ENGINE', 'sqlite'],
} as const;

/** At least a day: nobody is to sign in anew in the middle of their work. */
const sessionDays = () =>
  z
    .string()
    .regex(/^[1-9]\d{0,2}$/, { error: ({ input }) => messages.badSessionDays(String(input)) })
    .transform(Number)
    .optional();

const schema = z.object({
  data: z.string().min(1, messages.badFolder('')),
  port: z
    .string()
    .regex(/^\d{1,5}$/, { error: ({ input }) => messages.badPort(String(input)) })
    .transform(Number)
    .refine((port) => port <= 65_535, { error: ({ input }) => messages.badPort(String(input)) }),
  host: z.string().min(1, messages.badHost),
  address: z
    .string()
    .refine(isOrigin, { error: ({ input }) => messages.badAddress(String(input)) })
    .refine(isPrivateWay, { error: ({ input }) => messages.openAddress(String(input)) })
    .transform((text) => new URL(text).origin)
    .optional(),
  tlsCert: z.string().optional(),
  tlsKey: z.string().optional(),
  static: z.string().min(1),
  closedCaseDays: z
    .string()
    .regex(/^\d{1,4}$/, { error: ({ input }) => messages.badClosedCaseDays(String(input)) })
    .transform(Number)
    .optional(),
  sessionIdleDays: sessionDays(),
  sessionDays: sessionDays(),
  engine: z.enum(['sqlite', 'couchdb'], {
    error: ({ input }) => messages.badEngine(String(input)),
  }),
});

/** Reads flags and environment; what is wrong comes back as one sentence. `help` asks for help. */
export function readConfig(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Outcome<Config | 'help'> {
  const flags = readFlags(args);
  if (!flags.ok) return flags;
  if (flags.value.help === true) return { ok: true, value: 'help' };
  const given = Object.fromEntries(
    Object.entries(SETTINGS).map(([name, [flag, variable, fallback]]) => [
      name,
      flags.value[flag] ?? (environment[variable] || undefined) ?? fallback,
    ]),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) return fail(parsed.error.issues[0]?.message ?? messages.unknownSetting(''));
  const { tlsCert, tlsKey, address, engine, ...rest } = parsed.data;
  const tls = readTls(tlsCert, tlsKey);
  if (!tls.ok) return tls;
  const couchdb = engine === 'couchdb' ? readCouchdb(environment) : null;
  if (couchdb && !couchdb.ok) return couchdb;
  const proxy = environment.MAPPE_TRUST_PROXY || '0';
  if (proxy !== '0' && proxy !== '1') return fail(messages.badTrustProxy(proxy));
  const trustProxy = flags.value['trust-proxy'] === true || proxy === '1';
  const value = { ...present(rest), address: address ?? null, tls: tls.value, trustProxy };
  return { ok: true, value: couchdb ? { ...value, couchdb: couchdb.value } : value };
}

/** From the environment alone: a flag would show the password to everyone on the machine. */
export function readCouchdb(
  environment: Readonly<Record<string, string | undefined>>,
): Outcome<CouchConnection> {
  const text = environment.COUCHDB_URL ?? '';
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    return fail(messages.badCouchdb);
  if (!isPrivateWay(text)) return fail(messages.openCouchdb);
  const part = (given: string): string | null => (given ? decodeURIComponent(given) : null);
  return {
    ok: true,
    value: {
      url: url.origin + url.pathname.replace(/\/+$/, ''),
      user: part(url.username) ?? (environment.COUCHDB_USER || null),
      password: part(url.password) ?? (environment.COUCHDB_PASSWORD || null),
    },
  };
}

function readFlags(args: readonly string[]): Outcome<Partial<Record<string, string | boolean>>> {
  const text = { type: 'string' } as const;
  const names = Object.values(SETTINGS).map(([flag]) => [flag, text] as const);
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...Object.fromEntries(names),
        'trust-proxy': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return { ok: true, value: values };
  } catch (error) {
    const flag = /'(-[^']*?)[ <']/.exec(error instanceof Error ? error.message : '')?.[1];
    return fail(messages.unknownSetting(flag ?? args.join(' ')));
  }
}

/** Without what is not set. */
function present<T extends object>(settings: T): WithoutUndefined<T> {
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as WithoutUndefined<T>;
}
type WithoutUndefined<T> = { [Name in keyof T]: Exclude<T[Name], undefined> };

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const known = url.protocol === 'http:' || url.protocol === 'https:';
  return known && url.pathname === '/' && !url.search && !url.hash && !url.username;
}

function readTls(
  cert: string | undefined,
  key: string | undefined,
): Outcome<{ cert: string; key: string } | null> {
  if (cert === undefined && key === undefined) return { ok: true, value: null };
  if (cert === undefined || key === undefined) return fail(messages.tlsIncomplete);
  const [certText, keyText] = [readText(cert), readText(key)];
  if (certText === null) return fail(messages.tlsUnreadable(cert));
  if (keyText === null) return fail(messages.tlsUnreadable(key));
  return { ok: true, value: { cert: certText, key: keyText } };
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
