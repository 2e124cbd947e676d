import type { Page } from 'playwright-core';
import { MARK, PAYLOADS } from './payloads.ts';

export interface Watch {
  /** What happened that must not: dialogs, foreign requests, frames, reports, what was thrown. */
  readonly found: readonly string[];
  /** Payloads that stood on a page, letter by letter, as text or in a field. */
  readonly drawn: ReadonlySet<string>;
  /** Looks at what stands on the page now: markup that came out of a text, a global that was set. */
  look(where: string): Promise<void>;
}

/** A payload is known again by its beginning; fields cut the long ones. */
const HEAD = 40;

/** Watches a page from before its first document. `origin` is the only place it may ask. */
export async function watchPage(page: Page, origin: string): Promise<Watch> {
  const found: string[] = [];
  const drawn = new Set<string>();
  page.on('dialog', (dialog) => {
    found.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => found.push(`window: ${popup.url()}`));
  page.on('frameattached', (frame) => found.push(`frame: ${frame.url()}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const foreign = url.protocol.startsWith('http') && url.origin !== origin;
    if (foreign || url.pathname.includes(MARK)) found.push(`request: ${request.url()}`);
  });
  page.on('console', (message) => {
    if (/content security policy|trusted ?(types?|html|script)/i.test(message.text()))
      found.push(`console: ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => found.push(`thrown: ${message}`));
  await page.exposeFunction('reportViolation', (text: string) => found.push(`report: ${text}`));
  await page.addInitScript(() => {
    const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
    document.addEventListener('securitypolicyviolation', (event) => {
      reportViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  return {
    found,
    drawn,
    async look(where) {
      const seen = await page.evaluate(strangeMarkup, MARK);
      found.push(...seen.map((what) => `${where}: ${what}`));
      const open = PAYLOADS.filter((payload) => !drawn.has(payload));
      const heads = open.map((payload) => payload.trim().slice(0, HEAD).trim());
      const shown = await page.evaluate(standing, heads);
      for (const index of shown) drawn.add(open[index] ?? '');
    },
  };
}

/** Which of these texts stand on the page, by index; in the page. */
function standing(texts: string[]): number[] {
  const fields = document.querySelectorAll<HTMLInputElement>('input, textarea');
  const all = [document.body.textContent, ...[...fields].map(({ value }) => value)].join('\n');
  return texts.flatMap((text, index) => (all.includes(text) ? [index] : []));
}

/** Elements and attributes that the app never has; in the page. */
function strangeMarkup(mark: string): string[] {
  const strange: string[] = [];
  if (mark in window) strange.push(`window.${mark} is set`);
  const never = 'iframe, frame, object, embed, base, marquee, keygen, audio, video, math, template';
  for (const element of document.querySelectorAll(never)) strange.push(element.outerHTML);
  for (const script of document.querySelectorAll('script')) {
    const ours =
      script.src === '' ? script.text.includes('__sveltekit') : !script.src.includes(mark);
    if (!ours) strange.push(script.outerHTML);
  }
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of element.attributes) {
      const runs = /^on/.test(name) || name === 'srcdoc';
      const isAddress = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data'].includes(
        name,
      );
      const leads =
        isAddress && !/^(\/|#|tel:|mailto:|geo:|otpauth:|blob:|https?:\/\/localhost)/.test(value);
      if (runs || leads) strange.push(`<${element.localName} ${name}="${value.slice(0, 80)}">`);
    }
  return strange;
}
