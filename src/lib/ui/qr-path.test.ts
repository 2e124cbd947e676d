import { expect, it } from 'vitest';
import { qrPath } from './qr-path.ts';

it('draws a square with its three corners, and a quiet edge around', async () => {
  const { path, size } = await qrPath('otpauth://totp/Mentorenmappe:m?secret=ABC');
  const dark = new Set(
    Array.from(path.matchAll(/M(\d+) (\d+)h1v1h-1z/g), ([, x, y]) => `${String(x)} ${String(y)}`),
  );
  const last = size - 5;
  for (const corner of [`4 4`, `${last} 4`, `4 ${last}`]) expect(dark.has(corner)).toBe(true);
  for (let n = 0; n < size; n += 1) expect(dark.has(`${n} 3`) || dark.has(`3 ${n}`)).toBe(false);
  expect(size).toBeGreaterThanOrEqual(29);
});
