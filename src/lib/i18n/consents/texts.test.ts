import { describe, expect, it } from 'vitest';
import { CONSENT_LANGUAGES, CONSENT_PURPOSES } from '#lib/domain/catalogues/consents.ts';
import { consentLanguageFor, directionOf } from './languages.ts';
import { CURRENT_VERSION, loadTexts } from './load.ts';
import { sha256Of, shownText } from './shown.ts';

const scripts: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
  ps: /\p{Script=Arabic}/u,
  ckb: /\p{Script=Arabic}/u,
  uk: /\p{Script=Cyrillic}/u,
  ru: /\p{Script=Cyrillic}/u,
  ti: /\p{Script=Ethiopic}/u,
};

describe('the texts of consents', () => {
  it.each(CONSENT_LANGUAGES)(
    'are whole in %s, in its own script and with Latin digits',
    async (tag) => {
      const shown = await loadTexts(tag);
      expect(shown?.german.version).toBe(CURRENT_VERSION);
      if (tag === 'de' || !shown?.help) {
        expect(tag).toBe('de');
        return;
      }
      const { help } = shown;
      expect(help.language).toBe(tag);
      const purposes = CONSENT_PURPOSES.map((purpose) => help.purposes[purpose]);
      const all = [help.note, help.sheetTitle, help.sheet, help.rights, help.withdrawal, help.yes];
      for (const text of [
        ...all,
        help.no,
        ...purposes.flatMap(({ title, core }) => [title, core]),
      ]) {
        expect(text.trim()).toBe(text);
        expect(text).toMatch(scripts[tag] ?? /\p{Script=Latin}/u);
        expect(text).not.toMatch(/(?![0-9])\p{Nd}/u);
      }
      expect(new Set(purposes.map(({ core }) => core)).size).toBe(CONSENT_PURPOSES.length);
      expect(help.rights).toContain('SDTB');
    },
  );

  it('name in German what Art. 13 GDPR asks for', async () => {
    const shown = await loadTexts('de');
    const text = shown ? shownText(shown, 'C1', 'Träger e. V., Pirna') : '';
    for (const part of [
      'Träger e. V., Pirna',
      'Art. 6 Abs. 1 Buchst. a',
      'Art. 9 Abs. 2 Buchst. a',
      'Art. 28',
      'Art. 15',
      'Art. 17',
      'Art. 20',
      'Art. 7 Abs. 3',
      'Art. 77',
      'Sächsischen Datenschutz- und Transparenzbeauftragten',
      'bis 12 Monate',
      'außerhalb der EU',
      'kein Computer entscheidet',
    ])
      expect(text).toContain(part);
  });

  it('are told apart by their hash: language, purpose and controller', async () => {
    const [german, arabic] = await Promise.all([loadTexts('de'), loadTexts('ar')]);
    if (!german || !arabic) throw new Error('no texts');
    const hashes = await Promise.all(
      [
        shownText(german, 'C1', 'A'),
        shownText(arabic, 'C1', 'A'),
        shownText(german, 'C2', 'A'),
        shownText(german, 'C1', 'B'),
      ].map(sha256Of),
    );
    expect(new Set(hashes).size).toBe(4);
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
  });

  it('stay as they were signed: this hash changes with a new version alone', async () => {
    const shown = await loadTexts('de', '2026-11');
    const all = shown ? CONSENT_PURPOSES.map((one) => shownText(shown, one, '')).join('\n') : '';
    expect(await sha256Of(all)).toBe(
      'e7278eb4387504e6c45eace0dfd565c7861b379df51aae3b7a698d9fddbfdb7a',
    );
  });

  it('are not there for a version that a later app wrote', async () => {
    expect(await loadTexts('ar', '2031-01')).toBeNull();
  });
});

describe('the language of the reading help', () => {
  it('is the nearest one to what the record says', () => {
    expect(['prs', 'ku', 'ti', 'so', undefined].map((tag) => consentLanguageFor(tag))).toEqual([
      'fa',
      'kmr',
      'ti',
      'de',
      'de',
    ]);
    expect(CONSENT_LANGUAGES.filter((tag) => directionOf(tag) === 'rtl')).toEqual([
      'ar',
      'fa',
      'ps',
      'ckb',
    ]);
  });
});
