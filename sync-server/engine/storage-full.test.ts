import { describe, expect, it } from 'vitest';
import { storageFull } from './storage-full.ts';

const sqlite = (errcode: number) =>
  Object.assign(new Error('x'), { code: 'ERR_SQLITE_ERROR', errcode });
const system = (code: string) => Object.assign(new Error('x'), { code, syscall: 'write' });

describe('no room on the server', () => {
  it.each([
    sqlite(13),
    sqlite(778),
    sqlite(4874),
    system('ENOSPC'),
    system('EDQUOT'),
    system('EFBIG'),
  ])('is said as 507 with a code: %o', (error) => {
    expect(storageFull(error)).toMatchObject({ status: 507, more: { problem: 'server-full' } });
  });

  it.each([sqlite(19), sqlite(266), system('EACCES'), new Error('x'), null, 'x'])(
    'is not meant by %o',
    (error) => {
      expect(storageFull(error)).toBeNull();
    },
  );
});
