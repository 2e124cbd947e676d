import { beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '../domain/problem.ts';
import { settleRecovery } from './recovering.ts';

/** What happened, in order. */
let told: string[];
let standing: string[];
let ready: { slot: string; share: string } | null;

const device = {
  recovery: () => ({ standing, ready }),
  keepRecovery() {
    told.push('stands');
    if (ready) standing.push(ready.slot);
    return Promise.resolve(ok(undefined));
  },
  settleRecovery(held: string | null) {
    told.push(`only ${String(held)}`);
    standing = standing.filter((id) => id === held);
    return Promise.resolve(ok(undefined));
  },
};
const server = (status: { possible: boolean; held: string | null } | null, takes = true) => ({
  recovery: () => Promise.resolve(status ? ok(status) : fail('offline')),
  keepRecovery({ slot }: { slot: string }) {
    told.push(`server ${slot}`);
    return Promise.resolve(takes ? ok(undefined) : fail('timeout'));
  },
});

beforeEach(() => {
  [told, standing, ready] = [[], [], null];
});

describe('device and server agree on a recovery slot', () => {
  it('puts a new one onto the device before the server hears of it, and drops the old one last', async () => {
    [standing, ready] = [['old'], { slot: 'new', share: 's' }];
    await settleRecovery(device, server({ possible: true, held: 'old' }));
    expect(told).toEqual(['stands', 'server new', 'only new']);
    expect(standing).toEqual(['new']);
  });

  it('keeps both where the answer is lost', async () => {
    [standing, ready] = [['old'], { slot: 'new', share: 's' }];
    expect((await settleRecovery(device, server({ possible: true, held: 'old' }, false))).ok).toBe(
      false,
    );
    expect(standing).toEqual(['old', 'new']);
  });

  it('has none without a second factor', async () => {
    [standing, ready] = [['old'], { slot: 'new', share: 's' }];
    await settleRecovery(device, server({ possible: false, held: null }));
    expect(told).toEqual(['only null']);
  });

  it('follows the server where nothing new is ready', async () => {
    standing = ['old'];
    await settleRecovery(device, server({ possible: true, held: 'old' }));
    expect(standing).toEqual(['old']);
    await settleRecovery(device, server({ possible: true, held: null }));
    expect(standing).toEqual([]);
  });

  it('changes nothing without a network', async () => {
    standing = ['old'];
    await settleRecovery(device, server(null));
    expect(told).toEqual([]);
  });
});
