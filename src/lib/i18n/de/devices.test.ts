import { expect, it } from 'vitest';
import { deviceText } from './devices.ts';

it('names a device as far as it is known', () => {
  expect(deviceText('chrome/android')).toBe('Chrome · Android');
  expect(deviceText('other/ios')).toBe('iPhone oder iPad');
  expect(deviceText('constructor/__proto__')).toBe('Unbekanntes Gerät');
});
