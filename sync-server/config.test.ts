import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('the settings', () => {
  it('have defaults for one machine', () => {
    expect(readConfig([], {})).toEqual({
      ok: true,
      value: {
        data: 'data/mappe',
        port: 8080,
        host: 'localhost',
        address: null,
        tls: null,
        trustProxy: false,
        static: 'build',
      },
    });
  });

  it('come from the environment, and from flags before it', () => {
    const environment = { MAPPE_PORT: '1', MAPPE_DATA: '/a', MAPPE_ADDRESS: 'https://x.example/' };
    const config = readConfig(['--port', '2'], environment);
    expect(config).toMatchObject({
      ok: true,
      value: { port: 2, data: '/a', address: 'https://x.example' },
    });
  });

  it('say how long an ended case stays on a phone', () => {
    const read = (days: string) => readConfig([], { MAPPE_CLOSED_CASE_DAYS: days });
    expect(read('30')).toMatchObject({ ok: true, value: { closedCaseDays: 30 } });
    expect(read('bald')).toMatchObject({ ok: false });
  });

  it('say how long somebody stays signed in', () => {
    const read = (days: string) =>
      readConfig(['--session-days', days], { MAPPE_SESSION_IDLE_DAYS: '7' });
    expect(read('60')).toMatchObject({
      ok: true,
      value: { sessionDays: 60, sessionIdleDays: 7 },
    });
    for (const odd of ['0', 'immer', '1e3']) expect(read(odd)).toMatchObject({ ok: false });
  });

  it('ignores variables that are set to nothing', () => {
    expect(readConfig([], { MAPPE_PORT: '' })).toMatchObject({ ok: true, value: { port: 8080 } });
  });

  it('name a CouchDB, with credentials in its address or beside it', () => {
    const read = (environment: Record<string, string>) =>
      readConfig([], { MAPPE_ENGINE: 'couchdb', ...environment });
    const inAddress = { COUCHDB_URL: 'https://gate:a%2Fb@couch.example:6984/' };
    expect(read(inAddress)).toMatchObject({
      value: { couchdb: { url: 'https://couch.example:6984', user: 'gate', password: 'a/b' } },
    });
    expect(read({ COUCHDB_URL: 'https://couch.example' })).toMatchObject({
      value: { couchdb: { user: null, password: null } },
    });
    const beside = {
      COUCHDB_URL: 'http://127.0.0.1/pfad',
      COUCHDB_USER: 'u',
      COUCHDB_PASSWORD: 'p',
    };
    expect(read(beside)).toMatchObject({
      value: { couchdb: { url: 'http://127.0.0.1/pfad', user: 'u', password: 'p' } },
    });
  });

  it.each(['http://couch.example', 'http://10.0.0.11:5984', 'http://user:geheim@couch/'])(
    'refuse a CouchDB elsewhere without encryption: %s',
    (COUCHDB_URL) => {
      const refused = readConfig(['--engine', 'couchdb'], { COUCHDB_URL });
      expect(refused).toMatchObject({
        ok: false,
        message: expect.stringMatching(/ohne https/) as string,
      });
      expect(JSON.stringify(refused)).not.toContain('geheim');
    },
  );

  it('refuse a public address without encryption, but on this machine', () => {
    const read = (address: string) => readConfig(['--address', address], {});
    for (const own of ['http://localhost:8080', 'http://127.0.0.1', 'http://[::1]:80'])
      expect(read(own)).toMatchObject({ ok: true });
    for (const open of [
      'http://mappe.example',
      'http://192.168.1.20:8080',
      'http://localhost.example',
    ])
      expect(read(open)).toMatchObject({
        ok: false,
        message: expect.stringMatching(/ohne https/) as string,
      });
  });

  it.each(['', 'couch.example', 'ftp://geheim@c/', 'https://geheim:geheim@c/?x=geheim'])(
    'refuse an odd address of a CouchDB without repeating it: %s',
    (COUCHDB_URL) => {
      const refused = readConfig(['--engine', 'couchdb'], { COUCHDB_URL });
      expect(refused).toMatchObject({ ok: false });
      expect(JSON.stringify(refused)).not.toContain('geheim');
    },
  );
});
