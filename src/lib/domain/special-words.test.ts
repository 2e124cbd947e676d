import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEALTH_FIELDS, SPECIAL_WORDS } from './catalogues/special-words.ts';
import { DOCUMENT_SCHEMAS } from './document.ts';
import { fold } from './fold.ts';
import { specialWords } from './special-words.ts';

const kinds = (text: string, health = false) =>
  specialWords(text, { health }).map(({ word, kind }) => `${kind} ${word}`);

describe('words that say more than the work needs', () => {
  it('are found however they are written', () => {
    expect(kinds('Hat eine DEPRESSION, war im Gefängnis; jüdische Familie.')).toEqual([
      'HEALTH DEPRESSION',
      'FLIGHT Gefängnis',
      'BELIEF jüdische',
    ]);
    expect(kinds('Diagnose? Diagnose!')).toEqual(['HEALTH Diagnose']);
  });
  it('of health are allowed with C2, the others are not', () => {
    expect(kinds('Schwerbehinderung, Fluchtgründe', true)).toEqual(['FLIGHT Fluchtgründe']);
  });
  it('are not what is written at work all day', () => {
    for (const text of [
      'Christian sucht Arbeit im Krankenhaus, gern als Physiotherapeut.',
      'Praktikum in der Kita der Kirchgemeinde, Probearbeit in der Pflege.',
      'Krankenkasse gewechselt, Krankenversicherung geklärt, Judith ruft an.',
      'Anerkennung als Psychologin beantragt. Folgetermin am Montag.',
    ])
      expect([text, kinds(text)]).toEqual([text, []]);
  });
  it('stand folded in the catalogue, once', () => {
    const all = SPECIAL_WORDS.flatMap(({ stems, words }) => [...stems, ...words]);
    expect(all.map(fold)).toEqual(all);
    expect(new Set(all).size).toBe(all.length);
  });
  it('never fail, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { word } of specialWords(text, { health: false })) expect(text).toContain(word);
      }),
      { numRuns: 200 },
    );
  });
});

it('the profile alone asks for health, in a sheet that needs C2 (features/profile/lines.test.ts)', () => {
  const asking = Object.entries(DOCUMENT_SCHEMAS).flatMap(([type, schema]) =>
    Object.keys(schema.shape)
      .filter(
        (field) => HEALTH_FIELDS.some((one) => one === field) || /health|diagnos/i.test(field),
      )
      .map((field) => `${type}.${field}`),
  );
  expect(asking).toEqual(HEALTH_FIELDS.map((field) => `profile.${field}`));
});
