import { describe, expect, it } from 'vitest';
import { SharedWait } from './shared-wait.ts';

type News = 'changed' | 'gone' | 'aborted';

/** A wait that ends when the test says so; `signals` are of those that were started. */
function waits() {
  const signals: AbortSignal[] = [];
  let end: { resolve: (news: News) => void; reject: (error: Error) => void } | null = null;
  const wait = new SharedWait(
    (signal) =>
      new Promise((resolve, reject) => {
        signals.push(signal);
        end = { resolve, reject };
        signal.addEventListener('abort', () => {
          resolve('aborted');
        });
      }),
  );
  return { wait, signals, end: () => end };
}

const never = (): AbortSignal => new AbortController().signal;

describe('a shared wait', () => {
  it('tells all of one piece of news, and begins anew for the next', async () => {
    const { wait, signals, end } = waits();
    const all = [1, 2, 3].map(() => wait.next(never()));
    expect(signals).toHaveLength(1);
    end()?.resolve('changed');
    expect(await Promise.all(all)).toEqual(['changed', 'changed', 'changed']);
    const next = wait.next(never());
    expect(signals).toHaveLength(2);
    end()?.resolve('gone');
    expect(await next).toBe('gone');
  });

  it('ends when the last one leaves, not before', async () => {
    const { wait, signals } = waits();
    const [a, b] = [new AbortController(), new AbortController()];
    const left = [wait.next(a.signal), wait.next(b.signal)];
    a.abort();
    expect(await left[0]).toBe('aborted');
    expect(signals[0]?.aborted).toBe(false);
    b.abort();
    expect(await left[1]).toBe('aborted');
    expect(signals[0]?.aborted).toBe(true);
  });

  it('keeps who came when the others had left', async () => {
    const { wait, signals, end } = waits();
    const early = new AbortController();
    const gone = wait.next(early.signal);
    early.abort();
    const late = wait.next(never());
    expect(signals).toHaveLength(2);
    end()?.resolve('changed');
    expect([await gone, await late]).toEqual(['aborted', 'changed']);
  });

  it('fails for all when the database does', async () => {
    const { wait, end } = waits();
    const waiting = wait.next(never());
    end()?.reject(new Error('disk'));
    await expect(waiting).rejects.toThrow('disk');
  });

  it('does not begin for who is gone already', async () => {
    const { wait, signals } = waits();
    expect(await wait.next(AbortSignal.abort())).toBe('aborted');
    expect(signals).toHaveLength(0);
  });
});
