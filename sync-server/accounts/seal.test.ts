import { expect, it } from 'vitest';
import { createSeal } from './seal.ts';

it('opens for its place and its key alone', async () => {
  const seal = createSeal(() => Promise.resolve('one'));
  const sealed = await seal.close('geheim', 'factor:a');
  expect(sealed).not.toContain('geheim');
  expect(await seal.open(sealed, 'factor:a')).toBe('geheim');
  expect(await seal.open(sealed, 'factor:b')).toBeNull();
  expect(await seal.open('', 'factor:a')).toBeNull();
  expect(await createSeal(() => Promise.resolve('two')).open(sealed, 'factor:a')).toBeNull();
});
