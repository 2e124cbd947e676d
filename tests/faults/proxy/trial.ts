import { check, type Ends } from './check.ts';
import { cycle, type RecordedExchange } from './exchanges.ts';
import type { Line, Passed, Plan } from './line.ts';
import type { Phone } from './phone.ts';
import { openScene, type Moment } from './scene.ts';
import { soundFetch, wireFetch } from './wire.ts';

/** Times that something is done after the fault until all is well; more would mean never. */
const MOST_TIMES = 4;

/** What one exchange came to. */
export interface Course {
  passed: Passed;
  /** Ids of what each device has in the end. */
  end: Ends;
}

/**
 * One exchange from the moment before it, under one plan; throws where not all is well after.
 * `expected`: what the devices have in the end where no fault was.
 */
export async function tryOnce(
  { act = cycle, warm, fate = {} }: RecordedExchange,
  moment: Moment,
  line: Line,
  plan: Plan,
  expected: Ends | null,
): Promise<Course> {
  let faulty = false;
  line.set({ kind: 'pass' });
  const scene = await openScene(moment, (server) => {
    line.aim(server().port);
    const { token } = moment.team.mentor;
    const [wire, sound] = [wireFetch(token, line.port), soundFetch(token, server)];
    return (input, init) => (faulty ? wire : sound)(input, init);
  });
  const { phone, colleague, office } = scene;
  try {
    if (warm) await until(phone, cycle);
    line.set(plan);
    faulty = true;
    await act(phone);
    faulty = false;
    const passed = { ...line.passed };
    line.set({ kind: 'pass' });
    await until(phone, act);
    await line.deliverLate();
    if (plan.kind !== 'pass' && !line.struck) throw new Error('the fault did not come about');
    for (const device of [colleague, office, phone]) await until(device, cycle);
    return { passed, end: await check(scene, fate, expected) };
  } finally {
    await scene.close();
  }
}

async function until(device: Phone, act: (device: Phone) => Promise<boolean>): Promise<void> {
  for (let times = 0; times < MOST_TIMES; times += 1) if (await act(device)) return;
  const { problem, pending } = device.status();
  throw new Error(`${device.person.login} does not recover: ${problem?.code ?? pending}`);
}
