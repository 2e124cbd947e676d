import { describe, expect, it } from 'vitest';
import { CONSENT_LANGUAGES } from '#lib/domain/catalogues/consents.ts';
import { suggestedGoals, suggestedSteps } from '#lib/domain/catalogues/goal-suggestions.ts';
import { GOAL_KINDS } from '#lib/domain/goal.ts';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { SCRIPTS } from '#tests/factories/scripts.ts';
import { sha256Of } from '../consents/shown.ts';
import { hasAgreementHelp, loadAgreement } from './load.ts';
import { agreementText, inHelp } from './shown.ts';
import { SECTION_IDS, type AgreementWords } from './texts.ts';

const HELPS = CONSENT_LANGUAGES.filter(hasAgreementHelp);

/** Of every goal and step that is suggested. */
const CODES = [
  ...new Set(
    GOAL_KINDS.flatMap((kind) => [
      ...suggestedGoals(kind).map(({ code }) => code),
      ...suggestedSteps(kind).map(({ code }) => code),
    ]),
  ),
].toSorted();

const wordsOf = (words: AgreementWords): string[] => [
  words.title,
  words.goalsTitle,
  words.goalsIntro,
  words.until,
  words.closing,
  ...Object.values(words.who),
  ...SECTION_IDS.flatMap((id) => [words.sections[id].title, ...words.sections[id].paragraphs]),
];

describe('the text of the agreement', () => {
  it('has a reading help in each language of the consents', () => {
    expect(['de', ...HELPS]).toEqual([...CONSENT_LANGUAGES]);
  });
  it.each(HELPS)('is whole in %s, paragraph by paragraph, with Latin digits', async (tag) => {
    const texts = await loadAgreement(tag);
    if (!texts?.help) throw new Error('no help');
    const { german, help } = texts;
    expect(help.language).toBe(tag);
    expect(help.review).toBeNull();
    for (const id of SECTION_IDS)
      expect(help.sections[id].paragraphs).toHaveLength(german.sections[id].paragraphs.length);
    expect(Object.keys(help.suggestions).toSorted()).toEqual(CODES);
    for (const text of [help.note, ...wordsOf(help), ...Object.values(help.suggestions)]) {
      expect(text.trim()).toBe(text);
      expect(text).toMatch(SCRIPTS[tag] ?? /\p{Script=Latin}/u);
      expect(text).not.toMatch(/(?![0-9])\p{Nd}/u);
    }
  });
  it('knows every suggested wording by its code', async () => {
    const texts = await loadAgreement('ar');
    for (const kind of GOAL_KINDS)
      for (const [code, wording] of [
        ...suggestedGoals(kind).map((goal) => [goal.code, goal.title] as const),
        ...suggestedSteps(kind).map((step) => [step.code, step.text] as const),
      ]) {
        expect(texts?.german.suggestionCodes[wording]).toBe(code);
        expect(texts && inHelp(texts, wording)).toMatch(/\p{Script=Arabic}/u);
      }
    expect(texts && inHelp(texts, 'etwas Eigenes')).toBe('');
  });
  it('is not there for a version that a later app wrote', async () => {
    expect(await loadAgreement('ar', '2031-01')).toBeNull();
  });
});

describe('the hash of an agreement', () => {
  const agreed = buildCaseFile('agreement', { menteeName: 'Amal Test', place: 'Pirna' });
  const hashOf = async (
    tag: 'de' | 'ar' | 'fa',
    of: Partial<typeof agreed> = {},
  ): Promise<string> => {
    const texts = await loadAgreement(tag);
    return sha256Of(texts ? agreementText(texts, { ...agreed, ...of }) : '');
  };

  it('tells languages, names, days and goals apart', async () => {
    const goal = {
      goalId: '0'.repeat(26),
      kind: 'LANGUAGE',
      title: 'B1',
      responsible: 'MENTEE',
    } as const;
    const step = { id: '0'.repeat(26), text: 'Anmelden', responsible: 'MENTEE' } as const;
    const hashes = await Promise.all([
      hashOf('de'),
      hashOf('ar'),
      hashOf('fa'),
      hashOf('de', { menteeName: 'Amal Tast' }),
      hashOf('de', { signedOn: '2026-11-24' }),
      hashOf('de', { goals: [goal] }),
      hashOf('de', { goals: [{ ...goal, dueOn: '2027-01-01' }] }),
      hashOf('de', { goals: [{ ...goal, steps: [step] }] }),
      hashOf('de', { goals: [{ ...goal, steps: [{ ...step, responsible: 'MENTOR' }] }] }),
    ]);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
  it('covers suggested goals in the words of the reading help', async () => {
    const texts = await loadAgreement('ar');
    const step = { id: '0'.repeat(26), text: 'Sprachkurs suchen', responsible: 'MENTEE' } as const;
    const goal = { goalId: step.id, kind: 'LANGUAGE', responsible: 'MENTEE' } as const;
    const goals = [{ ...goal, title: 'Deutsch B1 erreichen', steps: [step] }];
    const text = texts ? agreementText(texts, { ...agreed, goals }) : '';
    expect(text).toContain('الوصول إلى مستوى B1 في الألمانية');
    expect(text).toContain('البحث عن دورة لغة');
  });
  it.each([
    [
      ['de', 'ar', 'uk', 'ru', 'fa', 'tr', 'en', 'fr'],
      'c9ebc930106ca8d2d9ffb941b91480e0ab09566affa6573034a46c4dc0a035ef',
    ],
    // These came in later.
    [
      ['ps', 'ti', 'es', 'vi', 'kmr', 'ckb'],
      '238f29f7213036d455cadda97ad79f49bccc93304e2263c525a407a1eb95fdee',
    ],
  ] as const)(
    'in %s stays as it was signed: it changes with a new version alone',
    async (tags, hash) => {
      const all = await Promise.all(
        tags.map(async (tag) => {
          const texts = await loadAgreement(tag, '2026-11');
          const suggested = JSON.stringify(
            texts?.help?.suggestions ?? texts?.german.suggestionCodes,
          );
          return texts
            ? agreementText(texts, { signedOn: '2026-11-23', goals: [] }) + suggested
            : '';
        }),
      );
      expect(await sha256Of(all.join('\n'))).toBe(hash);
    },
  );
});
