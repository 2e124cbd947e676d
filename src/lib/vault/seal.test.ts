import { describe, expect, it } from 'vitest';
import { createSeal, SealBroken } from './seal.ts';

const plain = new TextEncoder().encode('Duldung bis 14.12.');

async function seal() {
  return createSeal(
    await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
  );
}

describe('a seal', () => {
  it('opens a body in its own row', async () => {
    const one = await seal();
    expect(await one.open(await one.seal(plain, 'row 1'), 'row 1')).toEqual(plain);
  });

  it('does not open a body that was moved to another row', async () => {
    const one = await seal();
    const sealed = await one.seal(plain, 'row 1');
    await expect(one.open(sealed, 'row 2')).rejects.toThrow(SealBroken);
  });

  it('does not open a body with a changed byte, nor a cut one', async () => {
    const one = await seal();
    const sealed = await one.seal(plain, 'row');
    const changed = sealed.slice();
    changed[20] = (changed[20] ?? 0) ^ 1;
    await expect(one.open(changed, 'row')).rejects.toThrow(SealBroken);
    await expect(one.open(sealed.slice(0, 8), 'row')).rejects.toThrow(SealBroken);
  });

  it('does not open with another key, and never seals the same way twice', async () => {
    const [one, other] = [await seal(), await seal()];
    const sealed = await one.seal(plain, 'row');
    await expect(other.open(sealed, 'row')).rejects.toThrow(SealBroken);
    expect(await one.seal(plain, 'row')).not.toEqual(sealed);
  });
});
