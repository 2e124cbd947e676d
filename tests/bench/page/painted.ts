/**
 * Runs in the page before its own scripts (so nothing from outside may be used in it): notes when
 * something that a person waits for was first painted. "Painted" is the first task after the frame
 * in which it stands in the document and has a size.
 */
export interface Paints {
  /** Milliseconds of `performance.now()` at which the thing was painted. */
  when(thing: string): Promise<number>;
  /** Starts looking anew, for something that was painted before. */
  forget(thing: string): void;
  /** Calls back after the next frame. */
  afterFrame(run: (at: number) => void): void;
}

declare global {
  interface Window {
    paints: Paints;
  }
}

export interface Thing {
  selector: string;
  /** Text that it must contain. */
  text?: string;
}

export function watchPaints(things: Record<string, Thing>): void {
  const painted = new Map<string, number>();
  const waiting = new Map<string, ((at: number) => void)[]>();

  const afterFrame = (run: (at: number) => void) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => run(performance.now());
      channel.port2.postMessage(null);
    });
  };
  const stands = ({ selector, text }: Thing) => {
    for (const element of document.querySelectorAll(selector))
      if ((!text || element.textContent.includes(text)) && element.checkVisibility()) return true;
    return false;
  };
  const look = () => {
    for (const [name, thing] of Object.entries(things)) {
      if (painted.has(name) || !stands(thing)) continue;
      painted.set(name, Number.NaN);
      afterFrame((at) => {
        painted.set(name, at);
        for (const tell of waiting.get(name) ?? []) tell(at);
        waiting.delete(name);
      });
    }
  };
  new MutationObserver(look).observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'hidden', 'open', 'style'],
  });
  window.paints = {
    when: (thing) =>
      new Promise((resolve) => {
        const at = painted.get(thing);
        if (at !== undefined && !Number.isNaN(at)) resolve(at);
        else waiting.set(thing, [...(waiting.get(thing) ?? []), resolve]);
      }),
    forget: (thing) => void painted.delete(thing),
    afterFrame,
  };
}
