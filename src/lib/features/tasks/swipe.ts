import './swipe.css';
import { directionOf, isAtEdge, swipeWay, type SwipeWay } from './swipe-path.ts';

export interface Swipe {
  /** What each way does, in a word. */
  words: () => Record<SwipeWay, string>;
  act: (way: SwipeWay) => void;
}

/**
 * An attachment: a row that a finger or a pen swipes. It comes beside the row's buttons, which do
 * the same. The browser scrolls as ever (`pan-y`) and takes the pointer away when it does; nothing
 * of the row is drawn anew between touching and letting go.
 */
export function swipe({ words, act }: Swipe): (row: HTMLElement) => () => void {
  return (row) => {
    let from: { id: number; x: number; y: number } | null = null;
    let swiping = false;
    /** The click that some browsers send after a swipe is none. */
    let swallow = false;

    function down(event: PointerEvent) {
      swallow = false;
      if (event.pointerType === 'mouse' || !event.isPrimary) return;
      if (isAtEdge(event.clientX, innerWidth)) return;
      from = { id: event.pointerId, x: event.clientX, y: event.clientY };
    }
    function move(event: PointerEvent) {
      if (event.pointerId !== from?.id) return;
      const dx = event.clientX - from.x;
      if (!swiping) {
        const direction = directionOf(dx, event.clientY - from.y);
        if (direction === 'scroll') end();
        if (direction !== 'swipe') return;
        swiping = true;
        row.setPointerCapture(event.pointerId);
      }
      show(dx);
    }
    function up(event: PointerEvent) {
      if (event.pointerId !== from?.id) return;
      const way = swiping ? swipeWay(event.clientX - from.x) : null;
      swallow = swiping;
      end();
      if (way) act(way);
    }
    function cancel(event: PointerEvent) {
      if (event.pointerId === from?.id) end();
    }
    function click(event: MouseEvent) {
      if (!swallow) return;
      swallow = false;
      event.preventDefault();
      event.stopPropagation();
    }
    function show(dx: number) {
      row.dataset['swipe'] = dx > 0 ? 'done' : 'later';
      row.dataset['swipeWord'] = words()[dx > 0 ? 'done' : 'later'];
      row.toggleAttribute('data-swipe-far', swipeWay(dx) !== null);
      row.style.setProperty('--swipe', `${String(dx)}px`);
      row.style.setProperty('--swiped', `${String(Math.abs(dx))}px`);
    }
    function end() {
      from = null;
      swiping = false;
      for (const name of ['data-swipe', 'data-swipe-word', 'data-swipe-far'])
        row.removeAttribute(name);
      row.style.removeProperty('--swipe');
      row.style.removeProperty('--swiped');
    }

    row.classList.add('swipes');
    row.addEventListener('pointerdown', down);
    row.addEventListener('pointermove', move);
    row.addEventListener('pointerup', up);
    row.addEventListener('pointercancel', cancel);
    row.addEventListener('click', click, true);
    return () => {
      end();
      row.removeEventListener('pointerdown', down);
      row.removeEventListener('pointermove', move);
      row.removeEventListener('pointerup', up);
      row.removeEventListener('pointercancel', cancel);
      row.removeEventListener('click', click, true);
    };
  };
}
