import type { Article } from '#lib/domain/article.ts';
import { fold } from '#lib/domain/fold.ts';
import { de } from '#lib/i18n/de/knowledge.ts';
import { formatDay } from '#lib/i18n/format.ts';

/** Articles in which every word stands; those with a hit in the title first, then by title. */
export function findArticles(articles: readonly Article[], query: string): Article[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const inTitle = (article: Article) => words.every((word) => fold(article.title).includes(word));
  const inAll = (article: Article) => {
    const text = fold([article.title, article.body, ...article.legalBasis].join(' '));
    return words.every((word) => text.includes(word));
  };
  return articles
    .filter(inAll)
    .sort(
      (a, b) => Number(inTitle(b)) - Number(inTitle(a)) || a.title.localeCompare(b.title, 'de-DE'),
    );
}

/** Since when or until when an article holds, where it says so. */
export function validityOf(article: Article, today: string): string | null {
  const { validFrom, validTo } = article;
  if (validTo && validTo < today) return de.valid.over(formatDay(validTo));
  if (validTo) return de.valid.to(formatDay(validTo));
  return validFrom ? de.valid.from(formatDay(validFrom)) : null;
}

/** The ULID that stands in an article's address. */
export function articleUlid(article: Pick<Article, '_id'>): string {
  return article._id.slice('article:'.length);
}
