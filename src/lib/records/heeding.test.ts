import { expect, it } from 'vitest';
import type { Wiping } from '../store/device-wipe.ts';
import type { Fetch } from '../sync/server-fetch.ts';
import { heedOrders } from './heeding.ts';

const PLACE = 'mappe-00112233445566aa';

function world(stage: 'there' | 'begun' | 'gone' | 'heard' = 'there') {
  const state = { stage };
  const is = (...stages: string[]) => (stages.includes(state.stage) ? [PLACE] : []);
  const wiping: Wiping = {
    places: () => Promise.resolve(is('there', 'begun', 'gone')),
    begun: () => is('begun'),
    untold: () => is('gone'),
    toTell: () => is('gone', 'heard').length > 0,
    wipe() {
      state.stage = 'gone';
      return Promise.resolve(true);
    },
    heard: () => void (state.stage = 'heard'),
    told: () => undefined,
  };
  return { state, wiping };
}
/** Answers orders with the first, receipts with the second. */
const server =
  (orders: Response | null, purged = 204): Fetch =>
  (input) => {
    if (typeof input === 'string' && input.endsWith('purged'))
      return Promise.resolve(new Response(null, { status: purged }));
    return orders ? Promise.resolve(orders) : Promise.reject(new TypeError('offline'));
  };
const order = (purge: string[], again: number | null = null) => Response.json({ purge, again });

it('deletes on the server’s word, and tells', async () => {
  const { state, wiping } = world();
  await heedOrders({ wiping, person: null, fetch: server(order([PLACE])) });
  expect(state.stage).toBe('heard');
});

it('deletes nothing without it', async () => {
  for (const answer of [null, order([]), new Response('<html>', { status: 200 })]) {
    const { state, wiping } = world();
    await heedOrders({ wiping, person: null, fetch: server(answer) });
    expect(state.stage).toBe('there');
  }
});

it('goes on with what was begun, without a network as well', async () => {
  const { state, wiping } = world('begun');
  await heedOrders({ wiping, person: null, fetch: server(null, 502) });
  expect(state.stage).toBe('gone');
  await heedOrders({ wiping, person: null, fetch: server(order([])) });
  expect(state.stage).toBe('heard');
});

it('comes again when the server says so', async () => {
  const { wiping } = world();
  expect(await heedOrders({ wiping, person: null, fetch: server(order([], 800)) })).toBe(800);
});
