import { mentee } from './documents.ts';
import { EXCHANGES, type RecordedExchange } from './exchanges.ts';
import { dropFolder } from './folders.ts';
import type { Line } from './line.ts';
import { NEW_PHONE } from './phone.ts';
import { firstMoment, openScene, type Moment } from './scene.ts';
import { tryOnce, type Course } from './trial.ts';

/** The moment before one exchange, what there is to cut, to double and to delay, and the end. */
export interface Recording extends Course {
  moment: Moment;
}

/** Each exchange once without a fault, in the order of `EXCHANGES`. */
export async function recordAll(line: Line): Promise<Recording[]> {
  const first = await firstMoment();
  const settled = await settle(first);
  const recordings: Recording[] = [];
  for (const exchange of EXCHANGES) {
    const moment = await prepare(exchange, settled);
    const course = tryOnce(exchange, moment, line, { kind: 'pass' }, null);
    recordings.push({
      moment,
      ...(await course.catch((cause: unknown) => {
        throw new Error(`${exchange.name} is not well without a fault`, { cause });
      })),
    });
  }
  for (const { folder } of [first, settled]) dropFolder(folder);
  return recordings;
}

/** One case of both mentors, on all three devices. */
async function settle(first: Moment): Promise<Moment> {
  const scene = await openScene(first);
  const { phone, colleague, office, team } = scene;
  const mentorIds = [team.mentor.id, team.colleague.id];
  await scene.save(phone, mentee(team, team.mentor, { mentorIds }));
  for (const device of [phone, colleague, office, phone]) await device.cycle();
  return scene.pause();
}

async function prepare({ newPhone, prepare }: RecordedExchange, settled: Moment): Promise<Moment> {
  const { pockets } = settled;
  const phone = newPhone ? { ...NEW_PHONE, epoch: pockets.phone.epoch } : pockets.phone;
  const scene = await openScene({ ...settled, pockets: { ...pockets, phone } });
  await prepare?.(scene);
  return scene.pause();
}
