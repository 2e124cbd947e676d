import { expect, it } from 'vitest';
import { askOrders, tellPurged } from './orders.ts';
import type { Fetch } from './server-fetch.ts';

const OWN = 'mappe-00112233445566aa';
const asked = { places: [OWN], person: null };
const answering = (body: string, init: ResponseInit): Fetch => {
  return () => Promise.resolve(new Response(body, init));
};
const json = (body: unknown, status = 200) =>
  answering(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const html = (status: number) =>
  answering('<h1>Willkommen im WLAN</h1>', { status, headers: { 'content-type': 'text/html' } });

it('obeys what the server says of what was asked about', async () => {
  expect(await askOrders(json({ purge: [OWN], again: null }), asked)).toEqual({
    purge: [OWN],
    again: null,
  });
  expect(await askOrders(json({ purge: [], again: 900 }), asked)).toEqual({
    purge: [],
    again: 900,
  });
});

it.each<[string, Fetch]>([
  ['no network', () => Promise.reject(new TypeError('failed'))],
  ['a page of a portal', html(200)],
  ['a proxy’s page', html(502)],
  [
    'an order that is no JSON of ours',
    answering(JSON.stringify({ purge: [OWN], again: null }), {
      headers: { 'content-type': 'text/html' },
    }),
  ],
  ['a refused session', json({ purge: [OWN], again: null }, 401)],
  ['an overloaded server', json({ purge: [OWN], again: null }, 503)],
  ['a body that is no order', json({ ok: true })],
  ['a body that is half an order', json({ purge: [OWN] })],
  ['a list', json([OWN])],
  [
    'an order for what is not asked about',
    json({ purge: ['mappe-ffeeddccbbaa9988'], again: null }),
  ],
  ['a truth', json({ purge: true, again: null })],
  [
    'half a body',
    answering('{"purge":["mappe-0', { headers: { 'content-type': 'application/json' } }),
  ],
  ['HTML under our type', answering('<b>', { headers: { 'content-type': 'application/json' } })],
])('takes %s for no order', async (_what, fetch) => {
  expect(await askOrders(fetch, asked)).toBeNull();
});

it('has been heard only where the server says so', async () => {
  const none: Fetch = () => Promise.resolve(new Response(null, { status: 204 }));
  expect(await tellPurged(none, asked)).toBe(true);
  for (const fetch of [html(200), html(502), json({}, 200)])
    expect(await tellPurged(fetch, asked)).toBe(false);
});
