import { describe, expect, it } from 'vitest';
import { PAPER_KINDS, PAPER_RULES, paperRule, type PaperKind } from './catalogues/paper-rules.ts';
import { paperSchema, type Paper } from './paper.ts';
import { checksOf, recognisedRule } from './paper-rule.ts';

const [caseId, person] = ['01JTESTCASE000000000000001', '01JTESTPERSQN0000000000001'];
const seen = {
  _id: `paper:${caseId}:01JTESTPAPER00000000000001`,
  type: 'paper',
  schemaVersion: 1,
  projectId: caseId,
  createdAt: '2026-11-23T10:00:00.000Z',
  createdBy: person,
  updatedAt: '2026-11-23T10:00:00.000Z',
  updatedBy: person,
  caseId,
  title: 'Reisepass',
  purpose: 'Identität geprüft',
  paperKind: 'PASSPORT',
  seenOn: '2026-11-23',
  checked: ['VALID', 'BIRTH'],
} as const;
const file = { contentType: 'image/jpeg', size: 4, sha256: '0'.repeat(64) } as const;

describe('a paper', () => {
  it.each<[string, object, boolean]>([
    ['was seen, and has no file', seen, true],
    ['is a file, as before there were rules', { ...seen, ...file, seenOn: undefined }, true],
    ['is neither', { ...seen, seenOn: undefined }, false],
    ['has half a file', { ...seen, contentType: 'image/jpeg' }, false],
    ['was seen for nothing', { ...seen, purpose: '' }, false],
    ['is of a kind that nobody knows', { ...seen, paperKind: 'LETTER' }, false],
  ])('that %s', (_what, body, right) => {
    const given = Object.fromEntries(
      Object.entries(body).filter(([, value]) => value !== undefined),
    );
    expect(paperSchema.safeParse(given).success).toBe(right);
  });

  it('says what was looked at and what was left open', () => {
    const paper: Paper = paperSchema.parse(seen);
    const { done, open } = checksOf(paper);
    expect(done.map(({ code }) => code)).toEqual(['VALID', 'BIRTH']);
    expect(open.map(({ code }) => code)).toEqual(['NAME_LATIN', 'PASS_HELD']);
    const copy = checksOf({ ...paper, ...file, checked: ['AGREED'] });
    expect(copy.done.map(({ code }) => code)).toEqual(['AGREED']);
    expect(copy.open).toHaveLength(3);
  });
});

describe('the rules on copies', () => {
  it.each<[string, PaperKind | null]>([
    ['Personalausweis Vorderseite', 'ID_CARD'],
    ['Pass', 'PASSPORT'],
    ['syrischer REISEPASS', 'PASSPORT'],
    ['Anpassungslehrgang', null],
    ['Kompass e. V.', null],
    ['Duldung', 'RESIDENCE'],
    ['Fiktionsbescheinigung § 81', 'RESIDENCE'],
    ['Attest vom Arzt', 'MEDICAL'],
    ['ärztliche Bescheinigung', 'MEDICAL'],
    ['erweitertes Führungszeugnis', 'CONDUCT'],
    ['EC-Karte', 'BANK_CARD'],
    ['Gesundheitskarte', 'HEALTH_CARD'],
    ['SV-Ausweis', 'SOCIAL_SECURITY'],
    ['Zeugnis 10. Klasse', null],
    ['Arbeitsvertrag', null],
    ['', null],
  ])('know %j', (title, kind) => {
    expect(recognisedRule(title)?.kind ?? null).toBe(kind);
  });

  it('are there for each kind, rest on a law and were looked at', () => {
    expect(PAPER_RULES.map(({ kind }) => kind)).toEqual([...PAPER_KINDS]);
    for (const rule of PAPER_RULES) {
      expect(rule.legalBasis).not.toBe('');
      expect([rule.validFrom, rule.reviewedOn].join()).toMatch(/^\d{4}-\d\d-\d\d,2026-11-23$/);
      expect(rule.checks.length).toBeLessThanOrEqual(6);
      expect(recognisedRule(rule.title)).toBe(paperRule(rule.kind));
    }
  });

  it('mean the same by the same code', () => {
    const texts = new Map<string, string>();
    for (const { code, text } of PAPER_RULES.flatMap((rule) => [
      ...rule.checks,
      ...rule.conditions,
    ])) {
      expect(texts.get(code) ?? text).toBe(text);
      texts.set(code, text);
    }
  });
});
