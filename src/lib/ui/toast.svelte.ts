import { ui } from '#lib/i18n/de/ui.ts';

export interface ToastMessage {
  text: string;
  action?: { label: string; run: () => void };
  /** How long it stays; 10 s with an action, 4 s without. Stops while touched or focused. */
  seconds?: number;
}
export interface ShownToast extends ToastMessage {
  id: number;
}

/** One short message at a time, for what needs no answer; a new one replaces the old. */
class Toast {
  current = $state<ShownToast | null>(null);
  #next = 1;
  #timer: ReturnType<typeof setTimeout> | null = null;

  show(message: ToastMessage): void {
    this.current = { ...message, id: this.#next++ };
    this.resume();
  }
  /** What was done, and for 10 s the way back; where that does not work, it is said. */
  undoable(text: string, undo: () => Promise<{ ok: boolean }>): void {
    const takeBack = async () => {
      const undone = await undo();
      if (!undone.ok) this.show({ text: ui.toast.undoFailed });
    };
    this.show({ text, action: { label: ui.toast.undo, run: () => void takeBack() } });
  }
  act(): void {
    const action = this.current?.action;
    this.hide();
    action?.run();
  }
  hide(): void {
    this.hold();
    this.current = null;
  }
  hold(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
  resume(): void {
    this.hold();
    const seconds = this.current?.seconds ?? (this.current?.action ? 10 : 4);
    this.#timer = setTimeout(() => this.hide(), seconds * 1000);
  }
}
export const toast = new Toast();
