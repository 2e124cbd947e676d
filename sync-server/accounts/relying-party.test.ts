import { describe, expect, it } from 'vitest';
import { relyingParty } from './relying-party.ts';

describe('whom passkeys are made for', () => {
  it('is the domain of the public address', () => {
    expect(relyingParty('https://mappe.example.org:8443')).toEqual({
      id: 'mappe.example.org',
      origin: 'https://mappe.example.org:8443',
    });
    expect(relyingParty('http://localhost:8080')?.id).toBe('localhost');
  });

  it('is nobody where browsers make no passkeys', () => {
    for (const origin of ['http://mappe.example.org', 'https://192.0.2.7', 'https://[2001:db8::7]'])
      expect(relyingParty(origin)).toBeNull();
  });
});
