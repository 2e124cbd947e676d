import { vi } from 'vitest';

/** The few things of a browser that an open session touches, under a test's control. */
export function stubBrowser() {
  const page = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', document);
  vi.stubGlobal('location', { origin: 'http://localhost' });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run));
  vi.stubGlobal('navigator', { onLine: false, locks: navigator.locks });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network in this test')));
  return {
    /** An event of the window: `pagehide`, `pointerdown`. */
    fire: (type: string) => page.dispatchEvent(new Event(type)),
    hide() {
      document.visibilityState = 'hidden';
      document.dispatchEvent(new Event('visibilitychange'));
    },
  };
}
