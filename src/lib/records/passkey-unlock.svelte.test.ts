import { beforeEach, expect, it } from 'vitest';
import { fail, ok, type Result } from '../domain/problem.ts';
import type { NewSlot } from '../store/device.ts';
import { setUpPasskey } from './passkey-unlock.ts';

const TEXTS = { app: 'App', passkey: 'Mappe' };
const fresh = (): NewSlot => ({
  kind: 'passkey',
  material: new Uint8Array(32).fill(7),
  hints: { credential: 'AAAA', prfSalt: 'AAAA' },
});

let made: NewSlot[];
let forgotten: number;
let answers: Result<string>[];

const begin = () =>
  setUpPasskey(TEXTS, {
    make() {
      made.push(fresh());
      return Promise.resolve(ok(made.at(-1) ?? fresh()));
    },
    forget() {
      forgotten += 1;
      return Promise.resolve();
    },
    add: () => Promise.resolve(answers.shift() ?? ok('slot')),
  });

beforeEach(() => {
  [made, forgotten, answers] = [[], 0, []];
});

it('asks the device once, however often the passphrase was mistyped', async () => {
  answers = [fail('passphrase-wrong'), fail('passphrase-wrong')];
  const setup = begin();
  expect((await setup.run('falsch')).ok).toBe(false);
  expect((await setup.run('auch falsch')).ok).toBe(false);
  expect((await setup.run('richtig')).ok).toBe(true);
  expect(made).toHaveLength(1);
  setup.leave();
  expect(forgotten).toBe(0);
});

it('forgets a credential that found no slot, and keeps none of its bytes', async () => {
  answers = [fail('passphrase-wrong')];
  const setup = begin();
  await setup.run('falsch');
  setup.leave();
  expect(forgotten).toBe(1);
  expect(made[0]?.material).toEqual(new Uint8Array(32));
});

it('leaves the bytes of a slot that was made nowhere', async () => {
  await begin().run('richtig');
  expect(made[0]?.material).toEqual(new Uint8Array(32));
});
