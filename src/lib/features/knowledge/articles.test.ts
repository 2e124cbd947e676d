import { describe, expect, it } from 'vitest';
import type { Article } from '#lib/domain/article.ts';
import { findArticles, validityOf } from './articles.ts';

const article = (title: string, more: Partial<Article> = {}): Article => ({
  _id: 'article:01JD0000000000000000000001',
  schemaVersion: 1,
  projectId: '01JD0000000000000000000009',
  createdAt: '2026-11-01T08:00:00.000Z',
  createdBy: '01JD0000000000000000000008',
  updatedAt: '2026-11-01T08:00:00.000Z',
  updatedBy: '01JD0000000000000000000008',
  type: 'article',
  title,
  body: '',
  legalBasis: [],
  reviewedOn: '2026-11-01',
  ...more,
});

describe('searching articles', () => {
  it('finds words in title, text and legal basis, whatever the case and the umlauts', () => {
    const all = [
      article('Prüfung', { body: 'Ausbildung' }),
      article('Duldung', { legalBasis: ['§ 60c AufenthG'] }),
    ];
    expect(findArticles(all, 'PRUF ausbild').map((a) => a.title)).toEqual(['Prüfung']);
    expect(findArticles(all, '60c').map((a) => a.title)).toEqual(['Duldung']);
  });

  it('puts hits in the title first and sorts as a German dictionary does', () => {
    const all = [
      article('Zeugnis', { body: 'ähnlich' }),
      article('Zoll'),
      article('Ähnliches'),
      article('Arbeit', { body: 'ähnlich' }),
    ];
    expect(findArticles(all, 'ähnlich').map((a) => a.title)).toEqual([
      'Ähnliches',
      'Arbeit',
      'Zeugnis',
    ]);
  });
});

describe('validity', () => {
  it('says that an article is over', () => {
    const old = article('Alt', { validTo: '2026-10-31' });
    expect(validityOf(old, '2026-11-23')).toBe('galt bis 31.10.2026');
    expect(validityOf(old, '2026-10-31')).toBe('gilt bis 31.10.2026');
    expect(validityOf(article('Ohne'), '2026-11-23')).toBeNull();
  });
});
