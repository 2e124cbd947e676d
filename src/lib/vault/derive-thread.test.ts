import { describe, expect, it, vi } from 'vitest';
import type { DerivationOrder, DerivedBytes } from './derive-bytes.ts';
import { createDeriver, type Thread } from './derive-thread.ts';

const ORDER: DerivationOrder = {
  passphrase: 'x',
  salt: new Uint8Array(16),
  memory: 19_456,
  iterations: 2,
  parallelism: 1,
};
const bytesOf = (from: number): DerivedBytes => ({ bytes: new Uint8Array([from]), took: 1 });
const [WORKER, HERE] = [1, 2];

/** A worker whose answer is given by hand. */
function thread() {
  const made = {
    ended: false,
    postMessage: vi.fn(),
    terminate: () => void (made.ended = true),
    onmessage: null as Thread['onmessage'],
    onerror: null as Thread['onerror'],
  };
  return made;
}
type Made = ReturnType<typeof thread>;
const asWorker = (one: Made) => one as unknown as Worker;
function answer(one: Made) {
  const event = { data: bytesOf(WORKER) } as MessageEvent<DerivedBytes>;
  one.onmessage?.call(asWorker(one), event);
}
function breakDown(one: Made) {
  one.onerror?.call(asWorker(one), new Event('error') as ErrorEvent);
}

function deriver(start: () => Thread | null, patienceMs = 60_000) {
  const derive = vi.fn(() => Promise.resolve(bytesOf(HERE)));
  return { ...createDeriver({ start, derive, patienceMs }), here: derive };
}
const from = async (derived: Promise<DerivedBytes>) => (await derived).bytes[0];

describe('deriving beside the page', () => {
  it('takes the answer of a worker and ends it, so that nothing of it stays in memory', async () => {
    const one = thread();
    const { derive, here } = deriver(() => one);
    const derived = derive(ORDER);
    answer(one);
    expect(await from(derived)).toBe(WORKER);
    expect(one.ended).toBe(true);
    expect(here).not.toHaveBeenCalled();
  });

  it('derives on the page where no worker starts', async () => {
    expect(await from(deriver(() => null).derive(ORDER))).toBe(HERE);
    const refused = deriver(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    expect(await from(refused.derive(ORDER))).toBe(HERE);
  });

  it('derives on the page where the worker breaks down or never answers', async () => {
    const one = thread();
    const derived = deriver(() => one).derive(ORDER);
    breakDown(one);
    expect(await from(derived)).toBe(HERE);
    expect(one.ended).toBe(true);

    const silent = thread();
    expect(await from(deriver(() => silent, 1).derive(ORDER))).toBe(HERE);
    expect(silent.ended).toBe(true);
  });

  it('starts one worker ahead, once, and does not ask one that failed to load', async () => {
    const made = [thread(), thread()] as const;
    let started = 0;
    const { preload, derive } = deriver(() => made[started++] ?? null);
    preload();
    preload();
    expect(started).toBe(1);
    breakDown(made[0]);
    const derived = derive(ORDER);
    expect(started).toBe(2);
    answer(made[1]);
    expect(await from(derived)).toBe(WORKER);
    expect(made[0].postMessage).not.toHaveBeenCalled();
  });
});
