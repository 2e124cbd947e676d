import { expect, test } from 'vitest';
import { PROBLEM_CODES } from '#lib/domain/problem.ts';
import { problemSentences, problemText } from './problems.de.ts';

test.each(PROBLEM_CODES)('%s says what happened and what to do', (code) => {
  const { title, todo } = problemSentences({ code });
  for (const text of [title, todo]) {
    expect(text).toMatch(/^[A-ZÄÖÜ].{8,}\.$/u);
    expect(text).not.toMatch(/[{}]|undefined|Fehler ist aufgetreten|\b(du|dein|Sie|Ihre?)\b/);
  }
});

test('a wrong passphrase says how many tries are left', () => {
  expect(problemText({ code: 'passphrase-wrong', values: { left: 4 } })).toBe(
    'Das war nicht richtig. Noch 4 Versuche, dann 30 Sekunden Pause.',
  );
  expect(problemText({ code: 'passphrase-wrong', values: { left: 1 } })).toContain('ein Versuch');
});

test('a short passphrase names the limit, an unexpected failure its number', () => {
  expect(problemText({ code: 'passphrase-too-short', values: { min: 10 } })).toContain(
    '10 Zeichen',
  );
  expect(problemText({ code: 'unexpected', values: { id: 'K7Q2' } })).toContain('K7Q2');
});

test('signing out with unsaved entries says how many they are', () => {
  const text = problemText({ code: 'not-permitted', values: { pending: 3 } });
  expect(text).toContain('3 Einträge sind nur auf diesem Gerät');
});
