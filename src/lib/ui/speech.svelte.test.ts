import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Speech } from './speech.svelte.ts';

/** A voice, and texts that are read until the test ends them, as a browser has them. */
class Utterance extends EventTarget {
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
}
class Synthesis extends EventTarget {
  voices: Pick<SpeechSynthesisVoice, 'lang' | 'localService'>[] = [];
  readonly spoken: Utterance[] = [];
  getVoices = () => this.voices;
  speak = (utterance: Utterance) => this.spoken.push(utterance);
  cancel = vi.fn();
  learn(...voices: Synthesis['voices']) {
    this.voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }
}

const ARABIC = { lang: 'ar-SA', localService: true };
let synthesis: Synthesis;
let speech: Speech;

beforeEach(() => {
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  synthesis = new Synthesis();
  speech = new Speech(synthesis as unknown as SpeechSynthesis);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('reading aloud', () => {
  it('is offered where the device itself has a voice for the language, also one named late', () => {
    const stop = speech.follow();
    expect(speech.voiceFor('ar')).toBeNull();
    synthesis.learn(ARABIC, { lang: 'ku_TR', localService: true });
    expect(speech.voiceFor('ar')).toEqual(ARABIC);
    expect(speech.voiceFor('kmr')?.lang).toBe('ku_TR');
    expect(speech.voiceFor('ti')).toBeNull();
    stop();
    synthesis.learn();
    expect(speech.voiceFor('ar')).toEqual(ARABIC);
  });

  it('is not offered by a voice that would send the text away', () => {
    speech.follow();
    synthesis.learn({ ...ARABIC, localService: false });
    expect(speech.voiceFor('ar')).toBeNull();
    speech.read('نص', 'ar');
    expect(synthesis.spoken).toEqual([]);
  });

  it('reads in the language of the text until it ends', () => {
    speech.follow();
    synthesis.learn(ARABIC);
    speech.read('نص', 'ar');
    expect(synthesis.spoken[0]).toMatchObject({ text: 'نص', lang: 'ar-SA', voice: ARABIC });
    expect(speech.speaking).toBe(true);
    synthesis.spoken[0]?.dispatchEvent(new Event('end'));
    expect(speech.speaking).toBe(false);
  });

  it('goes on with the next text when the one before says that it was stopped', () => {
    speech.follow();
    synthesis.learn(ARABIC);
    speech.read('eins', 'ar');
    speech.read('zwei', 'ar');
    synthesis.spoken[0]?.dispatchEvent(new Event('error'));
    expect(speech.speaking).toBe(true);
    speech.stop();
    expect(speech.speaking).toBe(false);
    expect(synthesis.cancel).toHaveBeenCalled();
  });

  it('falls silent where its screen is left', () => {
    const leave = speech.follow();
    synthesis.learn(ARABIC);
    speech.read('eins', 'ar');
    leave();
    expect(speech.speaking).toBe(false);
  });

  it('is nothing where the browser cannot', () => {
    const none = new Speech(null);
    none.follow()();
    none.read('eins', 'ar');
    expect(none.voiceFor('de')).toBeNull();
    expect(none.speaking).toBe(false);
  });
});
