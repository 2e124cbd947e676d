import { expect, it } from 'vitest';
import { mapLink } from './map-link.ts';

it('asks the app of the phone, never a web page', () => {
  const place = 'Äußere Lauenstraße 3, 02625 Bautzen';
  const android = mapLink(place, 'Mozilla/5.0 (Linux; Android 15)');
  const apple = mapLink(place, 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0)');
  expect(android).toMatch(/^geo:0,0\?q=/);
  expect(apple).toMatch(/^maps:\/\/\?q=/);
  for (const link of [android, apple])
    expect(decodeURIComponent(link.split('q=')[1] ?? '')).toBe(place);
});
