import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '#lib/domain/problem.ts';
import type { Fetch } from '#lib/sync/server-fetch.ts';
import { createServer, type Server } from '#lib/sync/server.ts';
import { createApp } from '#server/app.ts';
import { openHouse } from '#server/house.ts';

export const PASSPHRASE = 'sieben Linden an der Elster';

export interface Gateway {
  address: string;
  /** Errors of the server itself; a test expects none. */
  errors: unknown[];
  setupToken(): Promise<string>;
  close(): Promise<void>;
}

/** The real server in this process, on a free port and a folder of its own. */
export async function startGateway(): Promise<Gateway> {
  const folder = await mkdtemp(join(tmpdir(), 'mappe-gateway-'));
  const now = () => Date.now();
  const house = await openHouse(folder, now);
  if (!house.ok) throw new Error('no house');
  const errors: unknown[] = [];
  const app = await createApp({
    ...house.value,
    publicOrigin: 'http://localhost',
    staticFolder: folder,
    tls: null,
    trustProxy: false,
    now,
    version: 'test',
    onError: (error) => errors.push(error),
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    address,
    errors,
    setupToken: () => house.value.accounts.newSetupToken(),
    async close() {
      await app.close();
      await house.value.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** A browser's cookies in a few lines: the last one of each name. */
export function withCookies(): Fetch {
  const jar = new Map<string, string>();
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(input, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? [];
      jar.set(name, value);
    }
    return response;
  };
}

export function clientOf(address: string, fetch: Fetch): Server {
  return createServer({
    fetch,
    online: () => true,
    server: address,
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
}

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** The first administrator, a project and a mentor, by the ways that people go. */
export async function setUpProject(gateway: Gateway) {
  const admin = clientOf(gateway.address, withCookies());
  const token = await gateway.setupToken();
  value(await admin.setUp({ token, login: 'admin', name: 'Ada Admin', passphrase: PASSPHRASE }));
  const project = value(await admin.createProject({ name: 'Vogtland', slug: 'vogtland' }));
  const invite = async (login: string, role: 'MENTOR' | 'COORDINATOR') => {
    const made = value(
      await admin.createPerson({ login, name: `${login} Beispiel`, role, projectId: project.id }),
    );
    const link = made.invitation?.path.split('#')[1] ?? '';
    const guest = clientOf(gateway.address, withCookies());
    value(await guest.acceptInvitation(link, PASSPHRASE));
    return made.person;
  };
  return {
    admin,
    project,
    mentor: await invite('mentor', 'MENTOR'),
    coordinator: await invite('koordination', 'COORDINATOR'),
  };
}
