const names = new Intl.DisplayNames('de', { type: 'language' });

/** Languages that mentees are given information in, most frequent first (BCP 47; domain.md 4). */
export const LANGUAGES = [
  'ar',
  'fa',
  'prs',
  'ps',
  'ku',
  'ckb',
  'uk',
  'ru',
  'ti',
  'so',
  'tr',
  'en',
  'fr',
  'es',
  'am',
  'ur',
  'sq',
  'ka',
  'hy',
  'vi',
  'de',
] as const;

/** Language as a German says it; the tag itself where the device knows no name. */
export function languageLabel(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
