import { beforeEach, describe, expect, it } from 'vitest';
import { watchCover } from './cover.ts';

let page: EventTarget & { visibilityState: DocumentVisibilityState };
let view: EventTarget;
let covered: boolean;
let stop: () => void;

function watch(touch: boolean) {
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' as const });
  view = new EventTarget();
  stop = watchCover({
    page: page,
    view: view,
    touch: () => touch,
    cover: (now) => (covered = now),
  });
}
function become(state: DocumentVisibilityState) {
  page.visibilityState = state;
  page.dispatchEvent(new Event('visibilitychange'));
}
const happen = (type: string) => view.dispatchEvent(new Event(type));

beforeEach(() => {
  covered = false;
  watch(true);
});

describe('the cover', () => {
  it('lies over the app while it is in the background', () => {
    become('hidden');
    expect(covered).toBe(true);
    become('visible');
    expect(covered).toBe(false);
  });

  it('is there before the picture for the app switcher is taken', () => {
    happen('blur');
    expect(covered).toBe(true);
    happen('focus');
    expect(covered).toBe(false);
  });

  it('stays where the focus comes back to a page that is not seen', () => {
    become('hidden');
    happen('focus');
    expect(covered).toBe(true);
  });

  it('is there when the page is left, and gone when it comes back', () => {
    happen('pagehide');
    expect(covered).toBe(true);
    happen('pageshow');
    expect(covered).toBe(false);
  });

  it('leaves a window readable that stands beside another on a desk', () => {
    watch(false);
    happen('blur');
    expect(covered).toBe(false);
  });

  it('is taken away when nothing is open any more', () => {
    become('hidden');
    stop();
    expect(covered).toBe(false);
  });
});
