/** Runs in a later turn of the event loop, sooner than a timer would. */
export const nextTurn: (run: () => void) => void =
  typeof setImmediate === 'function'
    ? (run) => {
        setImmediate(run);
      }
    : byMessage();

function byMessage(): (run: () => void) => void {
  const waiting: (() => void)[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    waiting.shift()?.();
  };
  return (run) => {
    waiting.push(run);
    port2.postMessage(null);
  };
}

/** Answers given at once before one is given in a later turn. */
const AT_ONCE = 32;
let answers = 0;

/**
 * Answers from memory come at once, and a caller that asks again and again until something happens
 * would keep it from happening: so now and then an answer waits a turn.
 */
export function withBreath(answer: () => void): void {
  if (++answers % AT_ONCE === 0) nextTurn(answer);
  else answer();
}
