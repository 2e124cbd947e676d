import { beforeEach, describe, expect, it } from 'vitest';
import { createAutoLock, type AutoLock } from './lock.ts';

const MINUTE = 60_000;

let now: number;
/** Awake time; the clock may be set. */
let ticks: number;
let locked: number;
let timer: { at: number; run: () => void } | null;
let touched: () => void;
let shown: (visible: boolean) => void;
let auto: AutoLock;

/** Lets time pass and the timer ring, as an awake browser does. */
function pass(ms: number) {
  const end = now + ms;
  while (timer && timer.at <= end) {
    const { at, run } = timer;
    timer = null;
    ticks += at - now;
    now = at;
    run();
  }
  ticks += end - now;
  now = end;
}

/** Somebody sets the clock; timers run on. */
function setClock(ms: number) {
  now += ms;
  if (timer) timer.at += ms;
}

beforeEach(() => {
  now = 1_000_000_000;
  ticks = 7_000;
  locked = 0;
  timer = null;
  auto = createAutoLock(
    { idleMs: 5 * MINUTE, backgroundMs: MINUTE },
    {
      now: () => now,
      ticks: () => ticks,
      after(ms, run) {
        const mine = { at: now + ms, run };
        timer = mine;
        return () => {
          if (timer === mine) timer = null;
        };
      },
      watch(onTouch, onShow) {
        touched = onTouch;
        shown = onShow;
        return () => undefined;
      },
      lock: () => (locked += 1),
    },
  );
});

describe('the automatic lock', () => {
  it('locks after five minutes without a touch, once', () => {
    pass(5 * MINUTE - 1);
    expect(locked).toBe(0);
    pass(1);
    expect(locked).toBe(1);
    pass(60 * MINUTE);
    expect(locked).toBe(1);
  });

  it('stays open while someone works', () => {
    for (let n = 0; n < 20; n += 1) {
      pass(4 * MINUTE);
      touched();
    }
    expect(locked).toBe(0);
  });

  it('locks after a minute in the background', () => {
    shown(false);
    pass(MINUTE);
    expect(locked).toBe(1);
  });

  it('stays open where someone only looked at a message', () => {
    shown(false);
    pass(MINUTE - 1);
    shown(true);
    pass(4 * MINUTE - 1);
    expect(locked).toBe(0);
  });

  it('locks on return where timers slept with the phone', () => {
    shown(false);
    now += 10 * MINUTE;
    shown(true);
    expect(locked).toBe(1);
  });

  it('locks instead of taking a touch that comes after the end', () => {
    now += 6 * MINUTE;
    touched();
    expect(locked).toBe(1);
  });

  it('stays open in the background while another tab is worked in', () => {
    shown(false);
    for (let n = 0; n < 20; n += 1) {
      pass(50_000);
      auto.elsewhere(now);
    }
    expect(locked).toBe(0);
    pass(MINUTE);
    expect(locked).toBe(1);
  });

  it('locks in time although the clock is set back', () => {
    pass(MINUTE);
    setClock(-120 * MINUTE);
    pass(4 * MINUTE - 1);
    expect(locked).toBe(0);
    pass(1);
    expect(locked).toBe(1);
  });

  it('locks in the background in time although the clock is set back', () => {
    shown(false);
    setClock(-120 * MINUTE);
    pass(MINUTE);
    expect(locked).toBe(1);
  });

  it('takes a touch in another tab for no newer than it is after the clock was set back', () => {
    const before = now;
    setClock(-120 * MINUTE);
    pass(MINUTE);
    auto.elsewhere(before - 120 * MINUTE);
    pass(4 * MINUTE);
    expect(locked).toBe(1);
  });

  it('takes new times at once', () => {
    pass(2 * MINUTE);
    auto.setTimes({ idleMs: MINUTE, backgroundMs: MINUTE });
    expect(locked).toBe(1);
  });

  it('does nothing more after it was stopped', () => {
    auto.stop();
    pass(60 * MINUTE);
    expect(locked).toBe(0);
  });
});
