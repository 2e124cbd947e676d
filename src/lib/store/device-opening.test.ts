import { describe, expect, it } from 'vitest';
import { createOpening } from './device-opening.ts';

/** Longer than any test. */
const LONG = 600_000;

function slow() {
  let come: (value: string) => void = () => undefined;
  let begun = 0;
  const work = new Promise<string>((resolve) => (come = resolve));
  const begin = () => {
    begun += 1;
    return work;
  };
  return { begin, come, begun: () => begun };
}

describe('an opening', () => {
  it('that does not come is given up, and closed when it comes late', async () => {
    const closed: string[] = [];
    const opening = createOpening<string>(1, (late) => {
      closed.push(late);
      return Promise.resolve();
    });
    const { begin, come } = slow();
    expect(await opening('a', begin)).toBeNull();
    come('late');
    await expect.poll(() => closed).toEqual(['late']);
  });

  it('is joined by who tries again, and stays open for them', async () => {
    const closed: string[] = [];
    const opening = createOpening<string>(LONG, (late) => {
      closed.push(late);
      return Promise.resolve();
    });
    const { begin, come, begun } = slow();
    const both = [opening('a', begin), opening('a', begin)];
    come('open');
    expect(await Promise.all(both)).toEqual(['open', 'open']);
    expect([begun(), closed]).toEqual([1, []]);
    expect(await opening('a', () => Promise.resolve('anew'))).toBe('anew');
  });

  it('that fails begins anew', async () => {
    const opening = createOpening<string>(LONG, () => Promise.resolve());
    await expect(opening('a', () => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(await opening('a', () => Promise.resolve('now'))).toBe('now');
  });
});
