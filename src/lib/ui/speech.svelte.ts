import type { ConsentLanguage } from '#lib/i18n/consents/languages.ts';

/** Primary subtags under which browsers name voices, where it is another one. */
const VOICE_TAGS: Partial<Record<ConsentLanguage, readonly string[]>> = {
  kmr: ['kmr', 'ku'],
  fa: ['fa', 'prs'],
};

/** Reads texts aloud, by voices of the device alone: no word leaves it. */
export class Speech {
  speaking = $state(false);
  #voices = $state.raw<readonly SpeechSynthesisVoice[]>([]);
  readonly #synthesis: SpeechSynthesis | null;
  #current: SpeechSynthesisUtterance | null = null;

  constructor(synthesis: SpeechSynthesis | null) {
    this.#synthesis = synthesis;
  }

  /** For an effect: follows the voices, which some browsers name late. */
  follow(): () => void {
    const synthesis = this.#synthesis;
    if (!synthesis) return () => undefined;
    const read = () =>
      (this.#voices = synthesis.getVoices().filter(({ localService }) => localService));
    read();
    synthesis.addEventListener('voiceschanged', read);
    return () => {
      synthesis.removeEventListener('voiceschanged', read);
      this.stop();
    };
  }

  voiceFor(language: ConsentLanguage): SpeechSynthesisVoice | null {
    const tags = VOICE_TAGS[language] ?? [language];
    const primary = (lang: string) => lang.toLowerCase().split(/[-_]/)[0] ?? '';
    return this.#voices.find(({ lang }) => tags.includes(primary(lang))) ?? null;
  }

  read(text: string, language: ConsentLanguage): void {
    const voice = this.voiceFor(language);
    if (!voice || !this.#synthesis) return;
    this.stop();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    // The one that was stopped for this one says so later.
    const done = () => {
      if (this.#current === utterance) this.speaking = false;
    };
    utterance.addEventListener('end', done);
    utterance.addEventListener('error', done);
    this.#current = utterance;
    this.speaking = true;
    this.#synthesis.speak(utterance);
  }

  stop(): void {
    this.#synthesis?.cancel();
    this.speaking = false;
  }
}
