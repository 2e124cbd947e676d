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

  it('ignores variables that are set to nothing', () => {
    expect(readConfig([], { MAPPE_PORT: '' })).toMatchObject({ ok: true, value: { port: 8080 } });
  });
});
