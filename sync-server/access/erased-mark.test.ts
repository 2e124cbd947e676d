import { expect, it } from 'vitest';
import { erasedMark } from '#lib/domain/erased-case.ts';
import { parseId } from '#lib/domain/id.ts';
import { testUlid } from '#tests/factories/ulid.ts';
import { markId, markIn, markOf } from './erased-mark.ts';

it('is the same on device and server, and another one for every case', async () => {
  const [one, other] = [testUlid(1, 'K'), testUlid(2, 'K')];
  expect(await erasedMark(one)).toBe(markOf(one));
  expect(markOf(one)).toMatch(/^[0-9a-f]{32}$/);
  expect(markOf(other)).not.toBe(markOf(one));
});

it('has a document whose id no client may see or write', () => {
  const id = markId(markOf(testUlid(1, 'K')));
  expect(parseId(id)).toBeNull();
  expect(markIn(id)).toBe(markOf(testUlid(1, 'K')));
  expect(markIn('mentee:X')).toBeNull();
});
