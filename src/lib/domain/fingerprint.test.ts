import { describe, expect, it } from 'vitest';
import { fingerprintLabel, fingerprintText } from './fingerprint.ts';

describe('the fingerprint of a caseload', () => {
  it('is the same whatever order documents and their keys came in', () => {
    const one = { _id: 'task:A', note: 'x', inner: { b: [1, { d: 1, c: 2 }], a: 1 } };
    const same = { inner: { a: 1, b: [1, { c: 2, d: 1 }] }, note: 'x', _id: 'task:A' };
    const other = { _id: 'task:B' };
    expect(fingerprintText([one, other])).toBe(fingerprintText([other, same]));
  });

  it('differs where one value differs', () => {
    expect(fingerprintText([{ _id: 'a', n: 1 }])).not.toBe(fingerprintText([{ _id: 'a', n: 2 }]));
  });

  it('can be read out', () => {
    expect(fingerprintLabel(new Uint8Array([0x7f, 0x3a, 0x19, 0xc2, 0xff]))).toBe('7F3A-19C2');
  });
});
