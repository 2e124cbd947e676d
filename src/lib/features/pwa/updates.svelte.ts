import type { Workbox } from 'workbox-window';

/** How often a running app looks for a newer version. */
const CHECK_EVERY_MS = 60 * 60 * 1000;

/** Newer versions of the app: they wait until a person takes them. */
class Updates {
  /** A complete newer version is on the device. */
  ready = $state(false);
  #workbox: Workbox | null = null;
  #registered = false;
  /** Another tab took the new version already; this one still runs the old. */
  #overtaken = false;

  /** Registers the service worker. Called after the first paint, since it fetches the whole app. */
  async start(): Promise<void> {
    if (!('serviceWorker' in navigator) || this.#workbox) return;
    const { Workbox } = await import('workbox-window');
    const workbox = new Workbox('/service-worker.js', { updateViaCache: 'none' });
    this.#workbox = workbox;
    workbox.addEventListener('waiting', () => (this.ready = true));
    workbox.addEventListener('controlling', (event) => {
      if (!event.isUpdate) return;
      this.#overtaken = true;
      this.ready = true;
    });
    const look = () => {
      if (document.visibilityState === 'visible') void this.#fetchNewest(workbox);
    };
    document.addEventListener('visibilitychange', look);
    addEventListener('online', look);
    setInterval(look, CHECK_EVERY_MS);
    await this.#fetchNewest(workbox);
  }

  /** Starts the app anew with the version that waits. */
  take(): void {
    const workbox = this.#overtaken ? null : this.#workbox;
    if (!workbox) {
      location.reload();
      return;
    }
    workbox.addEventListener('controlling', () => location.reload());
    workbox.messageSkipWaiting();
  }

  /**
   * Asks for a newer version, or begins anew where the first one could not be fetched: the browser
   * forgets a service worker whose first installation broke off, and the registration a moment later.
   */
  async #fetchNewest(workbox: Workbox): Promise<void> {
    try {
      const known = this.#registered ? await navigator.serviceWorker.getRegistration() : undefined;
      if (known && (known.installing || known.waiting || known.active)) {
        await known.update();
      } else {
        await workbox.register();
        this.#registered = true;
      }
    } catch {
      // Without a network, or with the server gone, the version on the device goes on.
    }
  }
}

export const updates = new Updates();
