import type { Article } from '#lib/domain/article.ts';

/** What stands in the form's fields; everything is text, as it was typed. */
export const FIELDS = [
  'title',
  'body',
  'legalBasis',
  'reviewedOn',
  'validFrom',
  'validTo',
] as const;
export type ArticleValues = Record<(typeof FIELDS)[number], string>;

export function articleValues(article: Article | null, today: string): ArticleValues {
  return {
    title: article?.title ?? '',
    body: article?.body ?? '',
    legalBasis: article?.legalBasis.join('\n') ?? '',
    // Whoever edits an article has looked at it.
    reviewedOn: today,
    validFrom: article?.validFrom ?? '',
    validTo: article?.validTo ?? '',
  };
}

export function articleFields(values: ArticleValues) {
  return {
    title: values.title.trim(),
    body: values.body.trim(),
    legalBasis: values.legalBasis
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    reviewedOn: values.reviewedOn,
    validFrom: values.validFrom || undefined,
    validTo: values.validTo || undefined,
  };
}
