import { describe, expect, it } from 'vitest';
import type { Actor } from './can.ts';
import { tokenFormat, type Progress } from './sequence-token.ts';

const ACTOR: Actor = { id: 'A', role: 'MENTOR', projectId: 'P' };
const deps = { actor: ACTOR, epoch: '1', database: 'd', closedCaseDays: 90 };
const PROGRESS: Progress[] = [
  { kind: 'after', seq: '0' },
  { kind: 'after', seq: '12-abcdef01' },
  { kind: 'after', seq: '3-g1AAAA.odd/seq ü' },
  { kind: 'sweep', seq: '7-x', after: '' },
  { kind: 'sweep', seq: '7-x', after: 'contact:01:02' },
  { kind: 'case', seq: '7-x', caseId: '01', rev: '2-ab', after: 'contact:01:02' },
];

describe('a sequence as it is shown', () => {
  it.each(PROGRESS)('says how far a reader is, in characters of an address: %j', (progress) => {
    const tokens = tokenFormat(deps);
    const text = tokens.write(progress);
    expect(tokens.read(text)).toEqual(progress);
    expect(text).toMatch(/^[\w.:~-]+$/);
    expect(tokens.read(JSON.stringify(text))).toEqual(progress);
  });

  it.each<[string, Partial<typeof deps>]>([
    ['person', { actor: { ...ACTOR, id: 'B' } }],
    ['role', { actor: { ...ACTOR, role: 'COORDINATOR' } }],
    ['epoch', { epoch: '2' }],
    ['database', { database: 'e' }],
    ['setting', { closedCaseDays: 30 }],
  ])('is the beginning for another %s', (_what, other) => {
    const text = tokenFormat(deps).write({ kind: 'after', seq: '5-x' });
    expect(tokenFormat({ ...deps, ...other }).read(text)).toBeNull();
  });

  it.each(['', '0', '5-x', '...', 'x.a.1', 'null'])(
    'is the beginning where it is odd: %j',
    (text) => {
      expect(tokenFormat(deps).read(text)).toBeNull();
    },
  );
});
