/** Chromium's event that lets a page offer its own installation; in no TypeScript library yet. */
interface InstallPromptEvent extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

export type InstallWay =
  /** It runs as an app already. */
  | 'installed'
  /** The browser lets us ask. */
  | 'prompt'
  /** iPhone and iPad: by hand, through the share menu. */
  | 'ios'
  /** By hand, through the browser's menu. */
  | 'menu';

/** Whether and how this browser can put the app on the device. */
class Install {
  #prompt = $state.raw<InstallPromptEvent | null>(null);
  #installed = $state(runsAsApp());

  /** To be called once, early: the browser asks soon after loading and only once. */
  listen(): void {
    addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.#prompt = event as InstallPromptEvent;
    });
    addEventListener('appinstalled', () => {
      this.#prompt = null;
      this.#installed = true;
    });
  }

  get way(): InstallWay {
    if (this.#installed) return 'installed';
    if (this.#prompt) return 'prompt';
    return isApplePhone() ? 'ios' : 'menu';
  }

  async ask(): Promise<void> {
    const prompt = this.#prompt;
    // An event can be used once; the browser sends another one if the person declines.
    this.#prompt = null;
    await prompt?.prompt();
  }
}

function runsAsApp(): boolean {
  const standalone = (navigator as { standalone?: boolean }).standalone === true;
  return standalone || matchMedia('(display-mode: standalone)').matches;
}

/** An iPad names itself a Mac, but has a touch screen. */
function isApplePhone(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
}

export const install = new Install();
