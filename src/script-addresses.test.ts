import { describe, expect, it } from 'vitest';
import { ownScript } from './script-addresses.ts';

const ORIGIN = 'https://mappe.example';

describe('addresses of scripts', () => {
  it.each(['/service-worker.js', `${ORIGIN}/_app/immutable/workers/argon2-Bx9.js`])(
    'takes our own workers: %s',
    (address) => {
      expect(ownScript(address, ORIGIN)).toBe(address);
    },
  );

  it.each([
    'https://evil.example/service-worker.js',
    '//evil.example/_app/immutable/workers/a.js',
    '/_app/immutable/workers/../../../api/files/1',
    '/api/files/file:01ABC',
    '/service-worker.js?x=1',
    'javascript:alert(1)',
    'data:text/javascript,alert(1)',
    'blob:https://mappe.example/0',
    '',
  ])('takes nothing else: %s', (address) => {
    expect(() => ownScript(address, ORIGIN)).toThrow(TypeError);
  });
});
