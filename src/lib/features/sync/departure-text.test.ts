import { expect, test } from 'vitest';
import type { Departure } from '#lib/records/sync.svelte.ts';
import { departureText } from './departure-text.ts';

const TODAY = '2026-11-23';
const COMPLETE = Date.parse('2026-11-23T06:38:00Z');
const ready: Departure = { ready: true, reasons: [], completeSince: COMPLETE };

test('says yes in one sentence where nothing is left to do', () => {
  expect(departureText(ready, TODAY)).toEqual({
    yes: true,
    title: 'Ja. Alles ist auf diesem Gerät, und alles ist gesichert.',
    reasons: [],
  });
});

test('says no, and first what stands in the way', () => {
  const answer = departureText(
    {
      ready: false,
      completeSince: COMPLETE,
      reasons: [
        { code: 'refused', blocks: false, count: 1 },
        { code: 'stale', blocks: true },
        { code: 'pending', blocks: true, count: 3 },
      ],
    },
    TODAY,
  );
  expect(answer.title).toBe('Noch nicht.');
  expect(answer.reasons).toEqual([
    'Der letzte vollständige Abgleich war 07:38. Vorher noch einmal abgleichen.',
    expect.stringMatching(/^3 Einträge sind nur hier/) as string,
    expect.stringMatching(/^1 Eintrag hat der Server nicht angenommen/) as string,
  ]);
});

test('says yes with what is good to know', () => {
  const answer = departureText(
    { ...ready, reasons: [{ code: 'files-pending', blocks: false, count: 1 }] },
    TODAY,
  );
  expect(answer).toMatchObject({ yes: true, title: 'Ja. Gut zu wissen:' });
  expect(answer.reasons).toHaveLength(1);
});
