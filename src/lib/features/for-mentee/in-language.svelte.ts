import type { ConsentLanguage } from '#lib/i18n/consents/languages.ts';

/** What is shown in a language; the one before stays until the next is loaded. */
export class InLanguage<Content> {
  shown = $state.raw<Content | null>(null);
  failed = $state(false);

  constructor(
    language: () => ConsentLanguage,
    load: (language: ConsentLanguage) => Promise<Content>,
  ) {
    $effect(() => {
      const wanted = language();
      this.failed = false;
      load(wanted).then(
        (content) => {
          if (language() === wanted) this.shown = content;
        },
        () => {
          if (language() === wanted) this.failed = true;
        },
      );
    });
  }
}
