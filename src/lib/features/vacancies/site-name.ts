import type { Site } from '#lib/domain/employer.ts';
import { siteKindLabels } from '#lib/i18n/labels.de.ts';

/** A site by its address, or else by its kind. */
export const siteName = ({ street, zip, city, kind }: Site): string =>
  [street, [zip, city].filter(Boolean).join(' ')].filter(Boolean).join(', ') ||
  siteKindLabels[kind];
