/** Started by `forkedHand`: first come the recordings, then trials; each list has its answer. */
import { once } from 'node:events';
import { openLine } from './line.ts';
import { ownHand, type Trial } from './hands.ts';
import type { Recording } from './recording.ts';

// Ctrl-C reaches the whole group; who started this decides when it ends.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit(0));
const line = await openLine();
const [recordings] = (await once(process, 'message')) as [Recording[]];
const hand = ownHand(recordings, line);
process.on('message', (trials: Trial[]) => {
  void hand.work(trials).then((outcomes) => process.send?.(outcomes));
});
