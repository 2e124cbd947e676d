import { beforeEach, describe, expect, it } from 'vitest';
import { memoryStorage } from '#tests/doubles/memory-storage.ts';
import { createTries } from './tries.ts';

const HOUR = 3_600_000;
const PAUSE = 30_000;

let storage: ReturnType<typeof memoryStorage>;
let wall: number;
let steady: number;

/** The tries as a page sees them that was loaded now; its own time begins at 0. */
function loaded() {
  const began = steady;
  return createTries(
    storage,
    'tries',
    () => wall,
    () => steady - began,
  );
}
function pass(ms: number): void {
  wall += ms;
  steady += ms;
}

beforeEach(() => {
  [storage, wall, steady] = [memoryStorage(), Date.parse('2026-11-23T08:00:00Z'), 0];
});

describe('the pause after five wrong tries', () => {
  function fiveWrong() {
    const tries = loaded();
    for (let n = 0; n < 5; n += 1) tries.begin();
    expect(tries.state()).toEqual({ left: 0, waitUntil: wall + PAUSE, barred: false });
    return tries;
  }

  it('is over in its time', () => {
    const tries = fiveWrong();
    pass(PAUSE - 1);
    expect(tries.state().left).toBe(0);
    pass(1);
    expect(tries.state()).toEqual({ left: 1, waitUntil: null, barred: false });
  });

  it('is not shortened by a clock that is set forward', () => {
    const tries = fiveWrong();
    pass(10_000);
    wall += HOUR;
    expect(tries.state()).toMatchObject({ left: 0, waitUntil: wall + 20_000 });
  });

  it('is not stretched by a clock that is set back', () => {
    const tries = fiveWrong();
    pass(10_000);
    wall -= HOUR;
    expect(tries.state()).toMatchObject({ left: 0, waitUntil: wall + 20_000 });
    pass(20_000);
    expect(tries.state().waitUntil).toBeNull();
  });

  it('goes on where the page is loaded anew, and begins anew where the clock was set back', () => {
    fiveWrong();
    pass(10_000);
    expect(loaded().state()).toMatchObject({ waitUntil: wall + 20_000 });
    wall -= HOUR;
    expect(loaded().state()).toMatchObject({ waitUntil: wall + PAUSE });
  });

  it('counts what another tab has tried meanwhile', () => {
    const [here, there] = [fiveWrong(), loaded()];
    pass(PAUSE);
    there.begin();
    expect(here.state()).toMatchObject({ left: 0, waitUntil: wall + 2 * PAUSE });
  });
});
