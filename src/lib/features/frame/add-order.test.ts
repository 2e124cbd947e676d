import { describe, expect, it } from 'vitest';
import { counted, inUsedOrder } from './add-order.ts';

describe('the ＋ sheet', () => {
  it('starts with the contact for a new person', () => {
    expect(inUsedOrder({})).toEqual(['contact', 'task', 'mentee', 'employer']);
  });

  it('puts first what the person makes most', () => {
    expect(inUsedOrder({ employer: 3, task: 1 })).toEqual([
      'employer',
      'task',
      'contact',
      'mentee',
    ]);
  });

  it('lets old habits fade', () => {
    expect(counted({ contact: 100, task: 41 }, 'contact')).toEqual({ contact: 50, task: 20 });
  });
});
