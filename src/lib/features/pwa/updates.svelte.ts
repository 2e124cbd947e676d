import type { Workbox } from 'workbox-window';

/** How often a running app looks for a newer version. */
const CHECK_EVERY_MS = 60 * 60 * 1000;

/** Newer versions of the app: they wait until a person takes them. */
class Updates {
  /** A complete newer version is on the device. */
  ready = $state(false);
  #workbox: Workbox | null = null;
  /** Another tab took the new version already; this one still runs the old. */
  #overtaken = false;
  #taking = false;

  /** Registers the service worker. Called after the first paint, since it fetches the whole app. */
  async start(): Promise<void> {
    if (!('serviceWorker' in navigator) || this.#workbox) return;
    const { Workbox } = await import('workbox-window');
    const workbox = new Workbox('/service-worker.js', { updateViaCache: 'none' });
    this.#workbox = workbox;
    this.#followControl();
    try {
      const registration = await workbox.register();
      if (registration) this.#followVersions(registration);
    } catch {
      // Without a network, or with the server gone, the version on the device goes on.
    }
    const look = () => {
      if (document.visibilityState === 'visible') void workbox.update().catch(() => undefined);
    };
    document.addEventListener('visibilitychange', look);
    setInterval(look, CHECK_EVERY_MS);
  }

  /** Starts the app anew with the version that waits. */
  take(): void {
    this.#taking = true;
    if (this.#overtaken || !this.#workbox) location.reload();
    else this.#workbox.messageSkipWaiting();
  }

  /**
   * workbox-window follows only the first version that comes while a page is open; a download that
   * broke off would hide the complete one after it.
   */
  #followVersions(registration: ServiceWorkerRegistration): void {
    const settle = () => {
      if (registration.waiting && navigator.serviceWorker.controller) this.ready = true;
    };
    const follow = () => registration.installing?.addEventListener('statechange', settle);
    registration.addEventListener('updatefound', follow);
    follow();
    settle();
  }

  #followControl(): void {
    // The first worker takes the page over without changing it.
    let controlled = navigator.serviceWorker.controller !== null;
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (this.#taking) location.reload();
      else if (controlled) this.#overtaken = this.ready = true;
      controlled = true;
    });
  }
}

export const updates = new Updates();
