import { expect, it } from 'vitest';
import type { AuditEntry, AuditLog } from './audit.ts';
import { createReads } from './reads.ts';

const HOUR = 3_600_000;
const reader = { userId: 'A', database: 'd' };

function world() {
  const lines: AuditEntry[] = [];
  const errors: unknown[] = [];
  const clock = { now: Date.parse('2026-11-23T08:00:00Z'), full: false };
  const audit = {
    append(entries: readonly AuditEntry[]) {
      if (clock.full) return Promise.reject(new Error('full'));
      lines.push(...entries);
      return Promise.resolve();
    },
  } as AuditLog;
  const reads = createReads({ audit, now: () => clock.now, onError: (e) => errors.push(e) });
  return { lines, errors, clock, reads };
}

it('tells once a day who was handed a case', async () => {
  const { reads, lines, clock } = world();
  await reads.note(reader, 'case-read', ['x', 'x', 'y']);
  await reads.note(reader, 'case-read', ['x']);
  await reads.note({ ...reader, userId: 'B' }, 'case-read', ['x']);
  expect(lines.map(({ actor, subject }) => `${actor ?? ''}${subject ?? ''}`)).toEqual([
    'Ax',
    'Ay',
    'Bx',
  ]);
  clock.now += 14 * HOUR;
  await reads.note(reader, 'case-read', ['x']);
  expect(lines).toHaveLength(3);
  clock.now += 2 * HOUR;
  await reads.note(reader, 'case-read', ['x']);
  expect(lines).toHaveLength(4);
});

it('keeps nobody from a record where it cannot be written, and tells it later', async () => {
  const { reads, lines, clock, errors } = world();
  clock.full = true;
  await reads.note(reader, 'case-read', ['x']);
  expect(errors).toHaveLength(1);
  clock.full = false;
  await reads.note(reader, 'case-read', ['x']);
  expect(lines).toHaveLength(1);
});
